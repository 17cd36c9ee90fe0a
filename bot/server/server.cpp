#include "bot/server/server.hpp"

#include "bot/server/connection_group.hpp"
#include "bot/server/http_connection.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <list>
#include <stdexcept>
#include <sys/resource.h>
#include <thread>
#include <utility>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace bot {

namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
using reuse_port = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

tcp::acceptor listen(asio::io_context& io, const tcp::endpoint& at, bool shared)
{
    try {
        tcp::acceptor acceptor(io);
        acceptor.open(at.protocol());
        acceptor.set_option(tcp::acceptor::reuse_address(true));
        if (shared)
            acceptor.set_option(reuse_port(true));
        acceptor.bind(at);
        acceptor.listen(4096);
        return acceptor;
    } catch (const boost::system::system_error& e) {
        throw std::runtime_error(
            "cannot listen on " + at.address().to_string() + ":" + std::to_string(at.port()) +
            ": " + e.code().message() + "; choose another with --listen ADDR:PORT"
        );
    }
}

/// One io thread: a listening socket and the connections that it took in.
class io_worker {
public:
    io_worker(service& s, const tcp::endpoint& at, bool shared)
        : service_(s),
          acceptor_(listen(io_, at, shared)),
          connections_(io_.get_executor(), s.log_error)
    {
        asio::co_spawn(io_, accept(), [this](const std::exception_ptr& e) { ended_by(e); });
    }

    [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    void run()
    {
        // The last resort: whatever a connection throws, the others go on.
        while (!io_.stopped()) {
            try {
                io_.run();
            } catch (const std::exception& e) {
                service_.log_error(e.what());
            }
        }
    }

    /// From any thread: stops accepting, drains, then lets run() return.
    void drain(std::chrono::milliseconds grace)
    {
        asio::post(io_, [this, grace] {
            boost::system::error_code ignored;
            acceptor_.close(ignored);
            asio::co_spawn(io_, drain_connections(grace), [this](const std::exception_ptr& e) {
                ended_by(e);
                io_.stop();
            });
        });
    }

    [[nodiscard]] bool is_clean() const { return is_clean_; }

private:
    asio::awaitable<void> accept()
    {
        for (;;) {
            auto [error, socket] = co_await acceptor_.async_accept(as_result);
            if (!acceptor_.is_open())
                co_return;
            if (error) {
                // Out of file descriptors, mostly: give connections time to end.
                service_.log_error("accept: " + error.message());
                asio::steady_timer pause(io_, std::chrono::milliseconds(100));
                co_await pause.async_wait(as_result);
                continue;
            }
            boost::system::error_code gone;
            const auto from = socket.remote_endpoint(gone);
            auto place = gone ? nullptr : service_.places.enter(from.address());
            if (place)
                connections_.spawn(
                    make_http_connection(service_, std::move(socket), std::move(place))
                );
        }
    }

    asio::awaitable<void> drain_connections(std::chrono::milliseconds grace)
    {
        is_clean_ = co_await connections_.drain(grace);
    }

    void ended_by(const std::exception_ptr& error)
    {
        if (!error)
            return;
        try {
            std::rethrow_exception(error);
        } catch (const std::exception& e) {
            service_.log_error(e.what());
        }
    }

    service& service_;
    asio::io_context io_{1};
    tcp::acceptor acceptor_;
    connection_group connections_;
    bool is_clean_ = true;
};

}  // namespace

bool serve(
    service& s, const server_settings& settings, std::function<void(std::uint16_t)> on_listening
)
{
    boost::system::error_code malformed;
    const auto address = asio::ip::make_address(settings.address, malformed);
    if (malformed)
        throw std::runtime_error(
            "'" + settings.address + "' is no IP address; use --listen ADDR:PORT, as 127.0.0.1:8080"
        );

    std::list<io_worker> workers;
    workers.emplace_back(s, tcp::endpoint(address, settings.port), settings.threads > 1);
    const tcp::endpoint at(address, workers.front().port());
    while (std::ssize(workers) < settings.threads)
        workers.emplace_back(s, at, true);

    // Signals have a thread to themselves, this one: a second one counts even if every worker
    // hangs.
    asio::io_context control(1);
    asio::signal_set signals(control, SIGTERM, SIGINT);
    signals.async_wait([&](const boost::system::error_code& error, int) {
        if (error)
            return;
        s.draining = true;
        for (io_worker& w : workers)
            w.drain(settings.drain);
        signals.async_wait([](const boost::system::error_code& again, int) {
            if (!again)
                std::_Exit(EXIT_FAILURE);
        });
    });

    std::atomic<int> running = settings.threads;
    std::list<std::jthread> threads;
    for (io_worker& w : workers)
        threads.emplace_back([&] {
            w.run();
            if (--running == 0)
                control.stop();
        });
    on_listening(at.port());
    control.run();
    threads.clear();

    bool is_clean = true;
    for (const io_worker& w : workers)
        is_clean = is_clean && w.is_clean();
    return is_clean;
}

void raise_open_file_limit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

}  // namespace bot
