#pragma once

#include "bot/protocol/error_code.hpp"
#include "engine/interview/command.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace bot {

// What a client may send over /v1/interview, without the JSON.

inline constexpr std::size_t max_frame_bytes = std::size_t{64} * 1024;
inline constexpr std::size_t max_answer_bytes = std::size_t{16} * 1024;
inline constexpr std::size_t max_name_bytes = 256;
inline constexpr std::size_t max_id_bytes = 128;
inline constexpr std::size_t max_topics = 64;

struct start_message {
    engine::interview_plan plan;  ///< `topics` as the client named them
    std::string name;
    std::optional<std::uint64_t> seed;
    std::string consent;
};
struct resume_message {
    std::string session;
    std::string token;
};

/// `start` and `resume` open an interview; everything else is a command to the one that is open.
struct client_message {
    std::string id;  ///< chosen by the client; empty if it chose none
    std::variant<start_message, resume_message, engine::command> what;
};

/// A message that cannot be used, with what the client is told about it.
struct message_fault {
    explicit message_fault(error_code c = error_code::internal, std::string text = {})
        : code(c), message(std::move(text))
    {
    }
    error_code code;
    std::string message;
    std::optional<int> turn;
    std::string id;
};

/// Reads a text frame. Fields that are not known are passed over. Never throws.
boost::system::result<client_message, message_fault> parse_client_message(std::string_view frame);

}  // namespace bot
