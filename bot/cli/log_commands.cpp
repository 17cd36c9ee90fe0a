#include "bot/cli/chat_text.hpp"
#include "bot/cli/commands.hpp"
#include "bot/cli/workplace.hpp"
#include "bot/interviews/recorded.hpp"
#include "engine/interview/json.hpp"
#include "engine/interview/replay.hpp"

#include <nlohmann/json.hpp>

#include <iostream>
#include <stdexcept>

namespace asio = boost::asio;

namespace bot {

using json = nlohmann::ordered_json;

namespace {

struct verify_totals {
    int sessions = 0;
    std::int64_t events = 0;
    int decisions = 0;
    int folded = 0;
    json faults = json::array();
};

void add_fault(
    verify_totals& totals, const std::string& session, std::int64_t seq, const std::string& what
)
{
    totals.faults.push_back({{"session", session}, {"seq", seq}, {"fault", what}});
}

void verify_session(
    verify_totals& totals,
    const engine::interviewer& interviewer,
    const std::string& session,
    const std::vector<stored_event>& rows
)
{
    ++totals.sessions;
    totals.events += static_cast<std::int64_t>(rows.size());
    std::vector<engine::recorded_event> events;
    for (const stored_event& row : rows) {
        auto event = engine::parse_event(row.type, row.payload);
        if (!event) {
            add_fault(totals, session, row.seq, event.error().what);
            return;
        }
        events.push_back({row.seq, row.at, std::move(*event)});
    }
    const auto replayed = engine::replay(interviewer, events);
    totals.decisions += replayed.decisions;
    totals.folded += replayed.folded;
    if (replayed.fault_at > 0)
        add_fault(totals, session, replayed.fault_at, replayed.fault);
}

asio::awaitable<verify_totals> verify_all(event_log& log, const engine::interviewer& interviewer)
{
    verify_totals totals;
    const auto sessions = co_await log.sessions();
    for (const session_summary& s : sessions) {
        const auto rows = co_await log.read(s.session_id);
        verify_session(totals, interviewer, s.session_id, rows);
    }
    co_return totals;
}

asio::awaitable<engine::interview_state> load_state(event_log& log, std::string session)
{
    const auto rows = co_await log.read(session);
    engine::interview_state state;
    if (!rows.empty() && !fold(state, rows))
        throw std::runtime_error(
            "the log of " + session + " does not fold; run `mockingbird verify`"
        );
    co_return state;
}

std::string status_of(const engine::interview_state& state)
{
    return state.ended ? "ended" : "open";
}

}  // namespace

int verify_command(const settings& s, bool as_json)
{
    const engine::interviewer interviewer(load_bank(s));
    asio::io_context io;
    event_log log(existing_log_settings(s));
    const auto totals = run_to_end(io, verify_all(log, interviewer));
    if (as_json) {
        std::cout << json{
                         {"sessions", totals.sessions},
                         {"events", totals.events},
                         {"decisions", totals.decisions},
                         {"folded", totals.folded},
                         {"faults", totals.faults}}
                         .dump(2)
                  << '\n';
    } else {
        for (const json& f : totals.faults)
            std::cout << f.at("session").get<std::string>() << ": event " << f.at("seq") << ": "
                      << f.at("fault").get<std::string>() << '\n';
        std::cout << totals.sessions << " sessions, " << totals.events
                  << " events: " << totals.decisions << " decisions came out the same again, "
                  << totals.folded << " of other versions were folded, " << totals.faults.size()
                  << " faults\n";
    }
    return totals.faults.empty() ? 0 : 1;
}

int sessions_list_command(const settings& s, bool as_json)
{
    asio::io_context io;
    event_log log(existing_log_settings(s));
    json all = json::array();
    for (const session_summary& session : run_to_end(io, log.sessions())) {
        const auto state = run_to_end(io, load_state(log, session.session_id));
        const int asked = state.main_questions(static_cast<int>(state.turns.size()));
        if (as_json)
            all.push_back(
                {{"session", session.session_id},
                 {"name", state.started->name},
                 {"locale", to_string(state.started->plan.language)},
                 {"status", status_of(state)},
                 {"questions", asked},
                 {"started_at", session.first_at},
                 {"last_at", session.last_at}}
            );
        else
            std::cout << session.session_id << "  " << time_text(session.first_at) << "  "
                      << to_string(state.started->plan.language) << "  " << status_of(state) << "  "
                      << asked << " questions  " << state.started->name << '\n';
    }
    if (as_json)
        std::cout << all.dump(2) << '\n';
    return 0;
}

int sessions_show_command(const settings& s, const std::string& id, bool as_json)
{
    asio::io_context io;
    event_log log(existing_log_settings(s));
    const auto state = run_to_end(io, load_state(log, id));
    if (!state.started)
        throw std::runtime_error(
            "there is no session '" + id + "'; `mockingbird sessions list` names all"
        );
    auto said = engine::transcript(state);
    for (engine::reply& r : engine::what_is_open(state))
        said.push_back(std::move(r));
    json all = json::array();
    for (const engine::reply& r : said) {
        if (as_json)
            all.push_back(engine::to_json(r));
        else
            std::cout << reply_text(r, state.started->plan.language) << '\n';
    }
    if (as_json)
        std::cout << all.dump(2) << '\n';
    return 0;
}

}  // namespace bot
