#include "bot/interviews/interview_desk.hpp"

#include "bot/interviews/credentials.hpp"
#include "bot/interviews/recorded.hpp"

#include <chrono>
#include <stdexcept>
#include <utility>

namespace asio = boost::asio;

namespace bot {

interview_desk::interview_desk(const engine::interviewer& interviewer, event_log& log, settings s)
    : interviewer_(interviewer), log_(log), settings_(std::move(s))
{
}

asio::awaitable<boost::system::result<begun_interview, error_code>> interview_desk::begin(
    engine::start start
)
{
    if (settings_.consent_required && start.consent != settings_.notice_version)
        co_return error_code::consent_required;

    begun_interview begun;
    const auto now = settings_.now();
    begun.interview.session = new_session_id(now);
    begun.token = new_token();
    start.token_hash = hash_token(begun.token);
    const engine::command command(std::move(start));
    auto decided = decide(begun.interview.state, command, now);
    if (!decided)
        co_return code_of(decided.error());
    auto events = std::move(*decided);
    const auto recorded = co_await record(begun.interview, std::move(events), now);
    if (recorded != record_result::recorded)
        co_return error_code::busy;
    co_return begun;
}

asio::awaitable<boost::system::result<open_interview, error_code>> interview_desk::resume(
    std::string session, std::string token
)
{
    open_interview interview{std::move(session), {}};
    const bool folds = co_await catch_up(interview);
    if (!folds)
        co_return error_code::internal;
    const auto& started = interview.state.started;
    if (!started || !token_matches(token, started->token_hash))
        co_return error_code::bad_token;
    co_return interview;
}

asio::awaitable<boost::system::result<std::vector<engine::reply>, error_code>>
interview_desk::carry_out(open_interview& interview, engine::command command)
{
    // Each further try means that another device got in between; two devices do not race for long.
    constexpr int tries = 5;
    for (int i = 0; i < tries; ++i) {
        // One time for both, so that a replay of the record decides with the same.
        const auto now = settings_.now();
        auto decided = decide(interview.state, command, now);
        if (!decided) {
            const auto seq = interview.state.seq;
            const bool folds = co_await catch_up(interview);
            if (folds && interview.state.seq != seq)
                continue;
            co_return code_of(decided.error());
        }
        auto events = std::move(*decided);
        if (events.empty())
            co_return engine::replies_to(interview.state, command);
        const auto recorded = co_await record(interview, std::move(events), now);
        if (recorded == record_result::recorded) {
            if (std::holds_alternative<engine::give_answer>(command) && settings_.observer.on_turn)
                settings_.observer.on_turn();
            co_return engine::replies_to(interview.state, command);
        }
        if (recorded == record_result::failed)
            co_return error_code::busy;
        const bool folds = co_await catch_up(interview);
        if (!folds)
            co_return error_code::internal;
    }
    co_return error_code::busy;
}

engine::decision interview_desk::decide(
    const engine::interview_state& state, const engine::command& command, engine::timestamp now
) const
{
    const auto began = std::chrono::steady_clock::now();
    auto decided = interviewer_.decide(state, command, now);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    if (settings_.observer.on_decide && std::holds_alternative<engine::give_answer>(command))
        settings_.observer.on_decide(took.count());
    return decided;
}

asio::awaitable<bool> interview_desk::catch_up(open_interview& interview)
{
    const auto stored = co_await log_.read(interview.session, interview.state.seq);
    co_return fold(interview.state, stored);
}

asio::awaitable<interview_desk::record_result> interview_desk::record(
    open_interview& interview, std::vector<engine::event> events, engine::timestamp at
)
{
    auto rows = to_rows(events);
    const auto status =
        co_await log_.append(interview.session, interview.state.seq, at, std::move(rows));
    if (status == append_status::conflict)
        co_return record_result::overtaken;
    if (status == append_status::failed)
        co_return record_result::failed;
    for (engine::event& e : events)
        if (!apply(interview.state, {interview.state.seq + 1, at, std::move(e)}))
            throw std::logic_error("the engine decided what does not fold");
    co_return record_result::recorded;
}

}  // namespace bot
