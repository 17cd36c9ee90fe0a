#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <string_view>

namespace bot {

/// Something that runs until it is asked to stop.
class stoppable {
public:
    stoppable() = default;
    virtual ~stoppable() = default;
    stoppable(const stoppable&) = delete;
    stoppable& operator=(const stoppable&) = delete;

    /// Runs until the end of the connection.
    virtual boost::asio::awaitable<void> run() = 0;
    /// Asks it to finish what is in flight and then to end. May come more than once.
    virtual void stop() = 0;
};

/// Owns every connection of one io thread, so that the service can ask them all to stop and wait.
///
/// Threads: only that io thread.
class connection_group {
public:
    /// `on_error` hears of a connection that ended by an exception; it ends alone.
    connection_group(
        boost::asio::any_io_executor executor, std::function<void(std::string_view)> on_error
    );

    /// Runs a connection until it ends. After `drain` began it is dropped at once.
    void spawn(std::shared_ptr<stoppable> connection);

    /// Asks all to stop and waits for up to `grace`. True if all of them ended in time.
    boost::asio::awaitable<bool> drain(std::chrono::steady_clock::duration grace);

private:
    boost::asio::any_io_executor executor_;
    std::function<void(std::string_view)> on_error_;
    boost::asio::steady_timer empty_;
    std::list<std::shared_ptr<stoppable>> running_;
    bool draining_ = false;
};

}  // namespace bot
