#include "bot/server/connection_group.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>

namespace asio = boost::asio;

namespace bot {

connection_group::connection_group(
    asio::any_io_executor executor, std::function<void(std::string_view)> on_error
)
    : executor_(std::move(executor)), on_error_(std::move(on_error)), empty_(executor_)
{
}

void connection_group::spawn(std::shared_ptr<stoppable> connection)
{
    if (draining_)
        return;
    const auto self = running_.insert(running_.end(), std::move(connection));
    auto on_end = [this, self](const std::exception_ptr& error) {
        running_.erase(self);
        if (running_.empty())
            empty_.cancel();
        if (!error)
            return;
        try {
            std::rethrow_exception(error);
        } catch (const std::exception& e) {
            on_error_(e.what());
        }
    };
    asio::co_spawn(executor_, (*self)->run(), std::move(on_end));
}

asio::awaitable<bool> connection_group::drain(std::chrono::steady_clock::duration grace)
{
    draining_ = true;
    empty_.expires_after(grace);
    // A copy: a connection may end, and leave the list, while it is being stopped.
    const auto running = running_;
    for (const auto& connection : running)
        connection->stop();
    if (!running_.empty()) {
        boost::system::error_code cut_short;
        co_await empty_.async_wait(asio::redirect_error(asio::use_awaitable, cut_short));
    }
    co_return running_.empty();
}

}  // namespace bot
