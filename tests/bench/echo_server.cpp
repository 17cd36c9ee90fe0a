// The floor that the service is compared with: the same library, the same loop and the same timers,
// and no work for a message but to send it back.
//
// Usage: echo_server. Says on which port it listens, as the service does.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <chrono>
#include <csignal>
#include <iostream>
#include <sys/resource.h>
#include <utility>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using asio::ip::tcp;

namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
using echo_stream = websocket::stream<beast::tcp_stream, false>;  // no compression, as the service

asio::awaitable<void> echo(echo_stream stream)
{
    // The settings of the service: timers cost a few microseconds for each message.
    stream.set_option(websocket::stream_base::timeout{
        std::chrono::seconds(10), std::chrono::seconds(75), true});
    stream.read_message_max(64 * 1024);
    stream.text(true);
    auto [refused] = co_await stream.async_accept(as_result);
    if (refused)
        co_return;
    beast::flat_buffer buffer;
    for (;;) {
        auto [read_error, received] = co_await stream.async_read(buffer, as_result);
        if (read_error)
            co_return;
        const auto message = buffer.cdata();
        auto [write_error, sent] = co_await stream.async_write(message, as_result);
        if (write_error)
            co_return;
        buffer.clear();
    }
}

asio::awaitable<void> accept(tcp::acceptor& acceptor)
{
    const auto executor = acceptor.get_executor();
    for (;;) {
        auto [error, socket] = co_await acceptor.async_accept(as_result);
        if (error)
            continue;
        boost::system::error_code gone;
        socket.set_option(tcp::no_delay(true), gone);
        echo_stream stream(std::move(socket));
        asio::co_spawn(executor, echo(std::move(stream)), asio::detached);
    }
}

void raise_open_file_limit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

}  // namespace

int main()
try {
    raise_open_file_limit();
    asio::io_context io(1);
    asio::signal_set signals(io, SIGTERM, SIGINT);
    signals.async_wait([&](const boost::system::error_code&, int) { io.stop(); });

    tcp::acceptor acceptor(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    acceptor.listen(4096);
    std::cout << "listening on http://127.0.0.1:" << acceptor.local_endpoint().port() << std::endl;
    asio::co_spawn(io, accept(acceptor), asio::detached);
    io.run();
} catch (const std::exception& e) {
    std::cerr << "echo_server: " << e.what() << '\n';
    return 1;
}
