#pragma once

#include "engine/interview/reply.hpp"

#include <boost/system/result.hpp>
#include <nlohmann/json_fwd.hpp>

#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>

namespace engine {

// Events, commands and replies as JSON (RFC 8259). Events in this form are the payloads of the log;
// replies are the messages of the WebSocket protocol but for what only the shell knows.

/// Why a payload is no event.
struct event_fault {
    explicit event_fault(std::string text = {}) : what(std::move(text)) {}
    std::string what;
};

/// The name that an event has in the log, as `answer_given`.
std::string_view type_of(const event& e);

/// The payload of an event. It carries its version as `v`.
nlohmann::ordered_json to_json(const event& e);

/// Reads back what `to_json` wrote, by this or an older version.
/// The error says what is wrong, and with which key.
boost::system::result<event, event_fault> parse_event(
    std::string_view type, std::string_view payload
);

/// A reply with its `type`.
nlohmann::ordered_json to_json(const reply& r);
nlohmann::ordered_json to_json(const interview_plan& plan);

// So that a failing test shows what it is about.
std::ostream& operator<<(std::ostream& out, const event& e);
std::ostream& operator<<(std::ostream& out, const reply& r);

}  // namespace engine
