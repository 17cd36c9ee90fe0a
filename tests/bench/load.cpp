#include "tests/bench/load.hpp"

#include <array>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <sys/epoll.h>
#include <unistd.h>
#include <utility>

namespace bench {

load::load(std::uint16_t port, std::size_t connections, script& s)
    : port_(port), script_(s), epoll_(epoll_create1(EPOLL_CLOEXEC)), connections_(connections)
{
}

load::~load()
{
    close(epoll_);
}

void load::open(clock::duration longest)
{
    constexpr std::size_t at_once = 64;
    const auto deadline = clock::now() + longest;
    std::size_t next = 0;
    while ((next < connections_.size() || opening_ > 0) && clock::now() < deadline) {
        while (next < connections_.size() && opening_ < at_once)
            connect(next++);
        wait_for_events(deadline);
    }
    if (next < connections_.size() || opening_ > 0 || failures_ > 0)
        throw std::runtime_error("the server does not take all connections");
}

void load::once_each(std::size_t at_once, clock::duration longest)
{
    const auto deadline = clock::now() + longest;
    std::size_t next = 0;
    while ((next < connections_.size() || in_flight_ > 0) && clock::now() < deadline) {
        while (next < connections_.size() && in_flight_ < at_once)
            begin_exchange(next++);
        wait_for_events(deadline);
    }
    failures_ += in_flight_ + (connections_.size() - next);
}

void load::start()
{
    goes_on_ = true;
    for (std::size_t c = 0; c < connections_.size(); ++c)
        begin_exchange(c);
}

load::result load::run_for(clock::duration time, std::size_t at_least)
{
    result out;
    measured_ = &out;
    const auto begin = clock::now();
    while (clock::now() < begin + time)
        wait_for_events(begin + time);
    const auto longest = begin + 10 * time;
    while (out.latencies_us.size() < at_least && clock::now() < longest)
        wait_for_events(longest);
    measured_ = nullptr;
    out.seconds = std::chrono::duration<double>(clock::now() - begin).count();
    return out;
}

void load::finish(clock::duration longest)
{
    goes_on_ = false;
    const auto deadline = clock::now() + longest;
    while (in_flight_ > 0 && clock::now() < deadline)
        wait_for_events(deadline);
    failures_ += in_flight_;
}

void load::connect(std::size_t c)
{
    ++opening_;
    connections_[c].now = state::connecting;
    try {
        connections_[c].socket.connect(port_, c);
        watch(c, EPOLL_CTL_ADD, true);
    } catch (const std::runtime_error& e) {
        fail(c, e.what());
    }
}

void load::wait_for_events(clock::time_point until)
{
    const auto left = std::chrono::duration_cast<std::chrono::microseconds>(until - clock::now());
    const auto ms = left.count() <= 0 ? 0 : 1 + left.count() / 1000;
    std::array<epoll_event, 512> events{};
    const int count =
        epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), static_cast<int>(ms));
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events[static_cast<std::size_t>(i)];
        const auto c = static_cast<std::size_t>(event.data.u64);
        try {
            handle_event(c, event.events);
        } catch (const std::runtime_error& e) {
            fail(c, e.what());
        }
    }
}

void load::handle_event(std::size_t c, std::uint32_t events)
{
    if ((events & EPOLLOUT) != 0) {
        watch(c, EPOLL_CTL_MOD, false);
        if (connections_[c].now == state::connecting)
            send_upgrade(c);
        else
            connections_[c].socket.flush();
        if (connections_[c].socket.has_unsent())
            watch(c, EPOLL_CTL_MOD, true);
    }
    if ((events & ~static_cast<std::uint32_t>(EPOLLOUT)) != 0)
        receive(c);
}

void load::send_upgrade(std::size_t c)
{
    connections_[c].now = state::upgrading;
    std::string request = "GET " + script_.target() +
                          " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) +
                          "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          "Sec-WebSocket-Version: 13\r\n"
                          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    if (!script_.subprotocol().empty())
        request += "Sec-WebSocket-Protocol: " + script_.subprotocol() + "\r\n";
    send(c, request + "\r\n");
}

void load::receive(std::size_t c)
{
    static std::array<char, 256 * 1024> buffer;
    connection& self = connections_[c];
    const auto received = self.socket.receive(buffer);
    if (self.incomplete.empty()) {
        take_in(c, received);
        return;
    }
    const auto bytes = std::exchange(self.incomplete, {}) + std::string(received);
    take_in(c, bytes);
}

void load::take_in(std::size_t c, std::string_view bytes)
{
    connection& self = connections_[c];
    if (self.now == state::upgrading)
        take_upgrade(self, bytes);
    while (self.now == state::idle || self.now == state::busy) {
        const auto message = self.frames.next(bytes);
        if (!message)
            break;
        take(c, *message);
    }
    self.incomplete = bytes;
}

void load::take_upgrade(connection& self, std::string_view& bytes)
{
    constexpr std::string_view empty_line = "\r\n\r\n";
    const auto end = bytes.find(empty_line);
    if (end == bytes.npos)
        return;
    if (!bytes.starts_with("HTTP/1.1 101 "))
        throw std::runtime_error("upgrade refused: " + std::string(bytes.substr(0, end)));
    bytes.remove_prefix(end + empty_line.size());
    self.now = state::idle;
    --opening_;
}

void load::take(std::size_t c, const incoming& message)
{
    if (message.code == opcode::ping) {
        std::string pong;
        append_client_frame(pong, opcode::pong, message.payload);
        send(c, pong);
        return;
    }
    if (message.code == opcode::close)
        throw std::runtime_error("the server closes a WebSocket");
    if (connections_[c].now != state::busy)
        throw std::runtime_error("unasked: " + std::string(message.payload.substr(0, 300)));
    const auto meaning = script_.hear(c, message.payload);
    if (meaning == verdict::fault)
        throw std::runtime_error("unexpected: " + std::string(message.payload.substr(0, 300)));
    if (meaning != verdict::goes_on)
        end_exchange(c, meaning == verdict::answered);
}

void load::begin_exchange(std::size_t c)
{
    connection& self = connections_[c];
    if (self.now != state::idle)
        return;
    std::string frame;
    script_.say(c, frame);
    self.now = state::busy;
    ++in_flight_;
    self.sent_at = clock::now();
    send(c, frame);
}

void load::end_exchange(std::size_t c, bool counts)
{
    connection& self = connections_[c];
    self.now = state::idle;
    --in_flight_;
    if (counts && measured_ != nullptr) {
        const auto took = clock::now() - self.sent_at;
        const auto us = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
        measured_->latencies_us.push_back(static_cast<std::uint32_t>(us));
    }
    if (goes_on_)
        begin_exchange(c);
}

void load::send(std::size_t c, std::string_view bytes)
{
    try {
        connections_[c].socket.send(bytes);
        if (connections_[c].socket.has_unsent())
            watch(c, EPOLL_CTL_MOD, true);
    } catch (const std::runtime_error& e) {
        fail(c, e.what());
    }
}

void load::watch(std::size_t c, int operation, bool for_writing) const
{
    epoll_event interest{};
    interest.events = EPOLLIN | (for_writing ? static_cast<std::uint32_t>(EPOLLOUT) : 0U);
    interest.data.u64 = c;
    epoll_ctl(epoll_, operation, connections_[c].socket.handle(), &interest);
}

void load::fail(std::size_t c, const std::string& why)
{
    connection& self = connections_[c];
    if (failures_++ == 0)
        std::cerr << "turns: " << why << '\n';
    if (self.now == state::busy)
        --in_flight_;
    if (self.now == state::connecting || self.now == state::upgrading)
        --opening_;
    self.now = state::dead;
    self.socket.cut();
}

}  // namespace bench
