#pragma once

#include "bot/settings/settings.hpp"
#include "engine/interview/command.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bot {

// One function for each command, after its arguments were read. Each returns the exit status; what
// goes wrong on the way is thrown as std::runtime_error, whose text is one clear line.

int serve_command(const settings& s);

struct chat_options {
    engine::interview_plan plan;
    std::optional<std::uint64_t> seed;
};
int chat_command(const settings& s, const chat_options& options);

int bank_check_command(const settings& s);
int bank_list_command(const settings& s, bool as_json);
int bank_show_command(const settings& s, const std::string& id, bool as_json);
int bank_stats_command(const settings& s, bool as_json);

int verify_command(const settings& s, bool as_json);
int sessions_list_command(const settings& s, bool as_json);
int sessions_show_command(const settings& s, const std::string& id, bool as_json);

int version_command(bool as_json);

}  // namespace bot
