#pragma once

#include "engine/interview/command.hpp"

#include <optional>
#include <string_view>

namespace bot {

/// What a person can ask for in words wherever there are no buttons.
enum class command_word { hint, skip, repeat, stop, report, help };

/// The command if the text is one of its words in either language, with or without a leading slash
/// and whatever its case; nothing if it is an answer.
std::optional<command_word> parse_command_word(std::string_view text);

}  // namespace bot
