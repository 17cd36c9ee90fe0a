#pragma once

#include "engine/interview/reply.hpp"

#include <string>
#include <string_view>

namespace bot {

/// A reply as plain text for a terminal, in the language of the interview. Ends with a newline.
std::string reply_text(const engine::reply& reply, engine::locale language);

/// What can be typed besides answers.
std::string_view help_text(engine::locale language);

/// A time as 2026-11-23 14:05 UTC.
std::string time_text(engine::timestamp at);

/// Text from outside without the control characters that a terminal would obey.
std::string printable(std::string_view text);

}  // namespace bot
