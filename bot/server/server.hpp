#pragma once

#include "bot/server/service.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace bot {

struct server_settings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0: the system picks a free one
    int threads = 1;            ///< io threads, each with its own connections
    std::chrono::milliseconds drain = std::chrono::seconds(10);  ///< for connections to end
};

/// Serves until SIGTERM or SIGINT, then finishes what is in flight, tells clients (close 1001) and
/// returns true; false if some had to be cut off after the grace. A second signal ends it at once.
/// `on_listening` hears the port when clients can connect.
/// Throws std::runtime_error that says what to do if it cannot listen.
bool serve(
    service& s, const server_settings& settings, std::function<void(std::uint16_t)> on_listening
);

/// Lets this process have as many open files as the system allows it; each connection needs one.
void raise_open_file_limit();

}  // namespace bot
