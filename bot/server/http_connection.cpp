#include "bot/server/http_connection.hpp"

#include "bot/server/interview_socket.hpp"
#include "bot/server/request_check.hpp"
#include "bot/server/routes.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <algorithm>
#include <exception>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace bot {

namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

/// The connection ended, or its client went away.
struct nothing_more {};
using received = std::variant<nothing_more, request_fault, http_request>;

class http_connection final : public stoppable {
public:
    http_connection(
        service& s, asio::ip::tcp::socket socket, std::unique_ptr<address_limit::place> place
    )
        : service_(s),
          stream_(std::move(socket)),
          place_(std::move(place)),
          // A bound here also keeps the parser from throwing on a huge trailer field.
          buffer_(max_header_bytes)
    {
        service_.counters.connection_opened();
    }

    ~http_connection() override { service_.counters.connection_closed(); }

    asio::awaitable<void> run() override
    {
        beast::error_code ignored;
        stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
        bool goes_on = true;
        while (goes_on && !stopping_) {
            auto next = co_await receive();
            busy_ = true;
            goes_on = co_await answer(next);
            busy_ = false;
        }
        if (!socket_)
            stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    }

    void stop() override
    {
        stopping_ = true;
        if (socket_)
            socket_->stop();
        else if (!busy_)
            stream_.cancel();
    }

private:
    asio::awaitable<received> receive()
    {
        stream_.expires_after(service_.limits.handshake);
        std::size_t head_bytes = 0;
        while ((head_bytes = size_of_head()) == 0) {
            if (buffer_.size() == buffer_.max_size())
                co_return request_fault{431, "The request head is larger than 8 KB."};
            constexpr std::size_t usual_head = 1024;
            const auto space =
                buffer_.prepare(std::min(usual_head, buffer_.max_size() - buffer_.size()));
            auto [error, bytes] = co_await stream_.async_read_some(space, as_result);
            if (error)
                co_return nothing_more{};
            buffer_.commit(bytes);
        }
        if (auto fault = check_raw_head(received_text().substr(0, head_bytes)))
            co_return *fault;
        // A trailer that breaks a limit makes Beast 1.81 throw; it is only a bad request.
        try {
            auto request = co_await parse(head_bytes);
            co_return request;
        } catch (const std::exception&) {
            co_return request_fault{400, "The request cannot be read."};
        }
    }

    [[nodiscard]] std::string_view received_text() const
    {
        const auto bytes = buffer_.cdata();
        return {static_cast<const char*>(bytes.data()), bytes.size()};
    }

    /// Bytes up to and including the empty line, or 0 while it has not come.
    [[nodiscard]] std::size_t size_of_head() const
    {
        constexpr std::string_view empty_line = "\r\n\r\n";
        const auto at = received_text().find(empty_line);
        return at == std::string_view::npos ? 0 : at + empty_line.size();
    }

    asio::awaitable<received> parse(std::size_t head_bytes)
    {
        http::request_parser<http::string_body> parser;
        parser.header_limit(max_header_bytes);
        parser.body_limit(max_body_bytes);
        beast::error_code malformed;
        const auto head = asio::buffer(buffer_.cdata(), head_bytes);
        const auto used = parser.put(head, malformed);
        if (malformed)
            co_return fault_of(malformed);
        buffer_.consume(used);
        if (auto fault = check_request(parser.get()))
            co_return *fault;
        if (!parser.is_done()) {
            auto [error, body_bytes] =
                co_await http::async_read(stream_, buffer_, parser, as_result);
            if (error)
                co_return fault_of(error);
        }
        co_return parser.release();
    }

    static request_fault fault_of(const beast::error_code& error)
    {
        if (error == http::error::body_limit)
            return {413, "The request body is larger than 64 KB."};
        if (error == http::error::header_limit)
            return {431, "The request head is larger than 8 KB."};
        return {400, "The request cannot be read."};
    }

    /// True if another request may follow on this connection.
    asio::awaitable<bool> answer(received& next)
    {
        if (std::holds_alternative<nothing_more>(next))
            co_return false;
        if (const auto* fault = std::get_if<request_fault>(&next)) {
            auto response = problem(fault->status, fault->why);
            co_await send(std::move(response), false);
            co_return false;
        }
        auto& request = std::get<http_request>(next);
        if (beast::websocket::is_upgrade(request) && request.target() == interview_path) {
            co_await upgrade(std::move(request));
            co_return false;
        }
        auto response = co_await respond(service_, request);
        if (request.method() == http::verb::head)
            drop_body(response);
        const bool keeps_open = request.keep_alive() && !stopping_;
        response.version(request.version());
        const bool sent = co_await send(std::move(response), keeps_open);
        co_return sent&& keeps_open;
    }

    /// The answer to HEAD: all fields of the answer to GET, and no body.
    static void drop_body(http_response& response)
    {
        const auto length = response.body().size();
        response.body().clear();
        response.content_length(length);
    }

    asio::awaitable<bool> send(http_response response, bool keep_alive)
    {
        if (response.result_int() >= 400)
            service_.counters.request_rejected(response.result_int());
        response.keep_alive(keep_alive);
        if (!response.has_content_length())
            response.prepare_payload();
        stream_.expires_after(service_.limits.handshake);
        auto [error, bytes] = co_await http::async_write(stream_, response, as_result);
        co_return !error;
    }

    asio::awaitable<void> upgrade(http_request request)
    {
        auto refusal = refuse_upgrade(service_, request);
        // Frames before the handshake is done belong to nobody.
        if (!refusal && buffer_.size() > 0)
            refusal = problem(400, "Wait for the answer to the upgrade.");
        if (refusal) {
            co_await send(std::move(*refusal), false);
            co_return;
        }
        stream_.expires_never();
        socket_ = make_interview_socket(service_, std::move(stream_), std::move(request));
        buffer_ = beast::flat_buffer(0);
        if (stopping_)
            socket_->stop();
        co_await socket_->run();
    }

    service& service_;
    beast::tcp_stream stream_;
    std::unique_ptr<address_limit::place> place_;
    beast::flat_buffer buffer_;
    std::shared_ptr<stoppable> socket_;  // once it has become one
    bool busy_ = false;
    bool stopping_ = false;
};

}  // namespace

std::shared_ptr<stoppable> make_http_connection(
    service& s, asio::ip::tcp::socket socket, std::unique_ptr<address_limit::place> place
)
{
    return std::make_shared<http_connection>(s, std::move(socket), std::move(place));
}

}  // namespace bot
