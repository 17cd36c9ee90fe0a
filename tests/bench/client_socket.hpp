#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace bench {

/// A TCP connection to a server on this machine; it never blocks.
class client_socket {
public:
    client_socket() = default;
    ~client_socket() { cut(); }
    client_socket(const client_socket&) = delete;
    client_socket& operator=(const client_socket&) = delete;

    /// Begins to connect; once it is writable, it has or it never will. `number` tells connections
    /// apart: one address of this machine has too few ports for all of them.
    /// All functions throw std::runtime_error when the connection is or gets lost.
    void connect(std::uint16_t port, std::size_t number);

    /// Sends now or, what the system does not take yet, with `flush`.
    void send(std::string_view bytes);
    void flush();
    [[nodiscard]] bool has_unsent() const { return !unsent_.empty(); }

    /// What has come; nothing if it was a false alarm.
    std::string_view receive(std::span<char> buffer);

    /// Ends the connection at once.
    void cut();

    [[nodiscard]] int handle() const { return handle_; }

private:
    int handle_ = -1;
    std::string unsent_;
};

}  // namespace bench
