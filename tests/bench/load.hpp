#pragma once

#include "tests/bench/client_socket.hpp"
#include "tests/bench/frames.hpp"
#include "tests/bench/script.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace bench {

/// Many WebSocket clients of one server, each with one exchange in flight at a time.
///
/// Threads: one, with one epoll set. Every function ends in time, whatever the server does.
class load {
public:
    using clock = std::chrono::steady_clock;

    /// What came of a measured time.
    struct result {
        double seconds = 0;
        std::vector<std::uint32_t> latencies_us;  ///< of each counted exchange that ended in it
    };

    /// `s` must outlive the load.
    load(std::uint16_t port, std::size_t connections, script& s);
    /// Cuts all connections.
    ~load();
    load(const load&) = delete;
    load& operator=(const load&) = delete;

    /// Opens all connections. Throws std::runtime_error if the server does not take them all.
    void open(clock::duration longest);
    /// Has one exchange on each connection, `at_once` at a time.
    void once_each(std::size_t at_once, clock::duration longest);
    /// From now on each connection begins an exchange as soon as the last one is over.
    void start();
    /// Goes on for so long, and until so many counted exchanges have ended (but then for no more
    /// than ten times as long), and measures.
    result run_for(clock::duration time, std::size_t at_least = 0);
    /// Lets what is in flight end, and begins nothing new.
    void finish(clock::duration longest);

    /// Connections that were refused or lost, wrong messages, and exchanges that did not end in
    /// time.
    [[nodiscard]] std::uint64_t failures() const { return failures_; }

private:
    enum class state { unconnected, connecting, upgrading, idle, busy, dead };
    struct connection {
        client_socket socket;
        state now = state::unconnected;
        clock::time_point sent_at;
        std::string incomplete;  ///< the beginning of a frame
        frame_reader frames;
    };

    void connect(std::size_t c);
    /// Handles what happens until then, or the first of it.
    void wait_for_events(clock::time_point until);
    void handle_event(std::size_t c, std::uint32_t events);
    void send_upgrade(std::size_t c);
    void receive(std::size_t c);
    void take_in(std::size_t c, std::string_view bytes);
    void take_upgrade(connection& self, std::string_view& bytes);
    void take(std::size_t c, const incoming& message);
    void begin_exchange(std::size_t c);
    void end_exchange(std::size_t c, bool counts);
    void send(std::size_t c, std::string_view bytes);
    void watch(std::size_t c, int operation, bool for_writing) const;
    void fail(std::size_t c, const std::string& why);

    std::uint16_t port_;
    script& script_;
    int epoll_ = -1;
    std::deque<connection> connections_;  // a deque: they cannot be moved
    std::size_t opening_ = 0;
    std::size_t in_flight_ = 0;
    bool goes_on_ = false;  ///< the end of an exchange begins the next
    result* measured_ = nullptr;
    std::uint64_t failures_ = 0;
};

}  // namespace bench
