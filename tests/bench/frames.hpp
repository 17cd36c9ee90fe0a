#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bench {

enum class opcode : std::uint8_t {
    continuation = 0,
    text = 1,
    binary = 2,
    close = 8,
    ping = 9,
    pong = 10
};

/// Appends a frame as a client sends it (RFC 6455 §5.2), of at most 65535 bytes. The masking key is
/// zero, which is a key like any other to the server and spares this side the masking.
void append_client_frame(std::string& out, opcode code, std::string_view payload);

/// A whole message, or a control frame. `payload` is valid until the next call of `next`.
struct incoming {
    opcode code = opcode::text;
    std::string_view payload;
};

/// Cuts what one server sends into messages.
class frame_reader {
public:
    /// Takes the next message off the front of `bytes`; nothing if the rest of it is still to come.
    /// Throws std::runtime_error if this is no WebSocket server.
    std::optional<incoming> next(std::string_view& bytes);

private:
    bool is_fragmented_ = false;
    std::string fragments_;
};

}  // namespace bench
