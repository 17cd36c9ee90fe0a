#pragma once

#include "bot/protocol/client_message.hpp"
#include "engine/interview/reply.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bot {

// What the service sends over /v1/interview: each function gives the text of one frame. `re` is the
// id of the message that it answers; empty if that had none.

std::string started_message(
    std::string_view session,
    std::string_view token,
    const engine::interview_plan& plan,
    std::string_view re
);
std::string resumed_message(
    std::string_view session, const engine::interview_state& state, std::string_view re
);
/// A reply of the interviewer. `session` goes into a report.
std::string reply_message(
    const engine::reply& reply, std::string_view session, std::string_view re
);
std::string error_message(const message_fault& fault);

}  // namespace bot
