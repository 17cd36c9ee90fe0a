#include "tests/bench/client_socket.hpp"

#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace bench {

namespace {

/// Of the 28,000 ports that an address has by default.
constexpr std::size_t connections_per_address = 10'000;

sockaddr_in loopback(std::size_t last_byte, std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(0x7F000000U + static_cast<std::uint32_t>(last_byte));
    return address;
}

const sockaddr* generic(const sockaddr_in& address)
{
    return reinterpret_cast<const sockaddr*>(&address);
}

void switch_on(int socket, int level, int option)
{
    const int on = 1;
    setsockopt(socket, level, option, &on, sizeof on);
}

[[noreturn]] void lost(const std::string& what)
{
    throw std::runtime_error(what + ": " + std::strerror(errno));
}

}  // namespace

void client_socket::connect(std::uint16_t port, std::size_t number)
{
    handle_ = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (handle_ < 0)
        lost("no socket");
    switch_on(handle_, IPPROTO_TCP, TCP_NODELAY);
    // Otherwise bind() itself picks the port, one that no other connection of this address has.
    switch_on(handle_, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT);
    const auto from = loopback(1 + number / connections_per_address, 0);
    const auto to = loopback(1, port);
    if (bind(handle_, generic(from), sizeof from) != 0)
        lost("cannot bind");
    if (::connect(handle_, generic(to), sizeof to) != 0 && errno != EINPROGRESS)
        lost("cannot connect");
}

void client_socket::send(std::string_view bytes)
{
    if (unsent_.empty()) {
        const auto sent = ::send(handle_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EAGAIN)
            lost("cannot send");
        bytes.remove_prefix(sent < 0 ? 0 : static_cast<std::size_t>(sent));
    }
    unsent_ += bytes;
}

void client_socket::flush()
{
    const std::string bytes = std::exchange(unsent_, {});
    send(bytes);
}

std::string_view client_socket::receive(std::span<char> buffer)
{
    const auto count = recv(handle_, buffer.data(), buffer.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return {};
    if (count < 0)
        lost("cannot receive");
    if (count == 0)
        throw std::runtime_error("the server closed a connection");
    return {buffer.data(), static_cast<std::size_t>(count)};
}

void client_socket::cut()
{
    if (handle_ < 0)
        return;
    // A reset leaves no TIME_WAIT behind, of which the next run would have too many.
    const linger at_once{1, 0};
    setsockopt(handle_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close(handle_);
    handle_ = -1;
}

}  // namespace bench
