#include "bot/protocol/server_message.hpp"

#include "engine/interview/json.hpp"

#include <nlohmann/json.hpp>

namespace bot {

using json = nlohmann::ordered_json;

namespace {

std::string finish(json message, std::string_view re)
{
    if (!re.empty())
        message["re"] = re;
    // Bad UTF-8 has no way in; should it find one, a mark in a text is better than no reply.
    return message.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string started_message(
    std::string_view session,
    std::string_view token,
    const engine::interview_plan& plan,
    std::string_view re
)
{
    return finish(
        {{"type", "started"},
         {"session", session},
         {"token", token},
         {"locale", to_string(plan.language)},
         {"plan", engine::to_json(plan)}},
        re
    );
}

std::string resumed_message(
    std::string_view session, const engine::interview_state& state, std::string_view re
)
{
    json said = json::array();
    for (const engine::reply& r : engine::transcript(state))
        said.push_back(engine::to_json(r));
    const engine::interview_plan& plan = state.started->plan;
    return finish(
        {{"type", "resumed"},
         {"session", session},
         {"locale", to_string(plan.language)},
         {"plan", engine::to_json(plan)},
         {"transcript", std::move(said)}},
        re
    );
}

std::string reply_message(const engine::reply& reply, std::string_view session, std::string_view re)
{
    json message = engine::to_json(reply);
    if (std::holds_alternative<engine::report_reply>(reply))
        message["session"] = session;
    return finish(std::move(message), re);
}

std::string error_message(const message_fault& fault)
{
    json message{{"type", "error"}, {"code", to_string(fault.code)}, {"message", fault.message}};
    if (fault.turn)
        message["turn"] = *fault.turn;
    return finish(std::move(message), fault.id);
}

}  // namespace bot
