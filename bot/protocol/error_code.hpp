#pragma once

#include "engine/interview/interviewer.hpp"
#include "engine/text/locale.hpp"

#include <string>
#include <string_view>

namespace bot {

/// The codes of the protocol's `error` message; `docs/protocol.md` lists what each asks of a
/// client.
enum class error_code {
    bad_json,
    bad_message,
    unknown_type,
    unknown_topic,
    not_started,
    already_started,
    bad_turn,
    turn_closed,
    bad_token,
    too_large,
    rate_limited,
    consent_required,
    busy,
    internal,
};

inline constexpr int error_codes = 14;

std::string_view to_string(error_code code);

/// What happened and what to do about it, for the person in front of the client.
std::string_view explain(error_code code, engine::locale language);

error_code code_of(engine::rejection r);

}  // namespace bot
