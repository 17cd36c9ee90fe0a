#include "bot/server/interview_socket.hpp"

#include "bot/interviews/credentials.hpp"
#include "bot/protocol/server_message.hpp"
#include "bot/server/rate_limit.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;

namespace bot {

namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
using clock = std::chrono::steady_clock;

class interview_socket final : public stoppable,
                               public std::enable_shared_from_this<interview_socket> {
public:
    interview_socket(service& s, beast::tcp_stream stream, http_request request)
        : service_(s),
          ws_(std::move(stream)),
          request_(std::move(request)),
          buffer_(max_frame_bytes),
          rate_(s.limits.messages_per_second, s.limits.message_burst, clock::now())
    {
    }

    ~interview_socket() override
    {
        if (interview_)
            service_.counters.interview_closed();
    }

    asio::awaitable<void> run() override
    {
        const bool is_open = co_await accept();
        if (!is_open)
            co_return;
        while (!stopping_) {
            auto [error, bytes] = co_await ws_.async_read(buffer_, as_result);
            // A message that crossed our close is left alone: its reply could not be sent any more,
            // and the client will send it again when it resumes.
            if (is_closing_)
                co_return;
            if (error) {
                note_refused(error);
                co_return;
            }
            busy_ = true;
            const auto close = co_await take(bytes);
            busy_ = false;
            if (close) {
                co_await shut(*close);
                co_return;
            }
        }
        co_await shut(websocket::close_code::going_away);
    }

    void stop() override
    {
        stopping_ = true;
        // What is in flight is finished first; run() closes then.
        if (busy_ || is_closing_ || !ws_.is_open())
            return;
        is_closing_ = true;
        auto close_idle = [](std::shared_ptr<interview_socket> self) -> asio::awaitable<void> {
            co_await self->shut(websocket::close_code::going_away);
        };
        asio::co_spawn(ws_.get_executor(), close_idle(shared_from_this()), asio::detached);
    }

private:
    asio::awaitable<bool> accept()
    {
        ws_.set_option(websocket::stream_base::timeout{
            service_.limits.handshake, service_.limits.idle, true});
        ws_.set_option(websocket::stream_base::decorator([this](websocket::response_type& response
                                                         ) {
            if (request_.count(http::field::sec_websocket_protocol) > 0)
                response.set(http::field::sec_websocket_protocol, interview_protocol);
        }));
        ws_.read_message_max(max_frame_bytes);
        ws_.text(true);
        auto [error] = co_await ws_.async_accept(request_, as_result);
        request_ = {};
        co_return !error;
    }

    /// Handles the frame in the buffer. A value is the code to close the connection with.
    asio::awaitable<std::optional<websocket::close_code>> take(std::size_t bytes)
    {
        if (ws_.got_binary())
            co_return websocket::close_code::unknown_data;
        if (!rate_.allow(clock::now())) {
            buffer_.clear();
            if (++refusals_ > service_.limits.refusals_before_close)
                co_return websocket::close_code::policy_error;
            co_await refuse(message_fault(error_code::rate_limited));
            co_return std::nullopt;
        }
        refusals_ = 0;
        const auto data = buffer_.cdata();
        auto parsed = parse_client_message({static_cast<const char*>(data.data()), bytes});
        buffer_.clear();
        // An answer of 60 KB must not hold 60 KB for as long as the candidate stays connected.
        constexpr std::size_t worth_keeping = 4096;
        if (buffer_.capacity() > worth_keeping)
            buffer_.shrink_to_fit();
        if (parsed)
            co_await handle(*parsed);
        else
            co_await refuse(parsed.error());
        co_return std::nullopt;
    }

    asio::awaitable<void> handle(client_message& message)
    {
        if (auto* start = std::get_if<start_message>(&message.what))
            co_await begin(*start, message.id);
        else if (auto* resume = std::get_if<resume_message>(&message.what))
            co_await take_up(*resume, message.id);
        else
            co_await carry_out(std::get<engine::command>(message.what), message.id);
    }

    asio::awaitable<void> begin(start_message& message, const std::string& id)
    {
        if (is_running()) {
            co_await refuse(message_fault(error_code::already_started), id);
            co_return;
        }
        engine::start start;
        start.plan = std::move(message.plan);
        start.name = std::move(message.name);
        start.consent = std::move(message.consent);
        start.seed = message.seed ? *message.seed : random_seed();
        language_ = start.plan.language;
        auto begun = co_await service_.desk.begin(std::move(start));
        if (!begun) {
            co_await refuse(message_fault(begun.error()), id);
            co_return;
        }
        hold(std::move(begun->interview));
        auto told =
            started_message(interview_->session, begun->token, interview_->state.started->plan, id);
        co_await send(std::move(told));
        const auto replies = engine::what_is_open(interview_->state);
        co_await send(replies, id);
    }

    asio::awaitable<void> take_up(resume_message& message, const std::string& id)
    {
        if (is_running()) {
            co_await refuse(message_fault(error_code::already_started), id);
            co_return;
        }
        auto resumed =
            co_await service_.desk.resume(std::move(message.session), std::move(message.token));
        if (!resumed) {
            co_await refuse(message_fault(resumed.error()), id);
            co_return;
        }
        hold(std::move(*resumed));
        auto told = resumed_message(interview_->session, interview_->state, id);
        co_await send(std::move(told));
        const auto replies = engine::what_is_open(interview_->state);
        co_await send(replies, id);
    }

    asio::awaitable<void> carry_out(engine::command& command, const std::string& id)
    {
        if (!interview_) {
            co_await refuse(message_fault(error_code::not_started), id);
            co_return;
        }
        const auto turn = turn_of(command);
        const auto replies = co_await service_.desk.carry_out(*interview_, std::move(command));
        if (replies) {
            co_await send(*replies, id);
            co_return;
        }
        message_fault fault(replies.error());
        fault.turn = turn;
        co_await refuse(std::move(fault), id);
    }

    static std::optional<int> turn_of(const engine::command& command)
    {
        return std::visit(
            [](const auto& c) -> std::optional<int> {
                if constexpr (requires { c.turn; })
                    return c.turn;
                else
                    return std::nullopt;
            },
            command
        );
    }

    /// An interview that has ended may be followed by another on the same connection.
    [[nodiscard]] bool is_running() const { return interview_ && !interview_->state.ended; }

    void hold(open_interview interview)
    {
        if (!interview_)
            service_.counters.interview_opened();
        interview_ = std::move(interview);
        language_ = interview_->state.started->plan.language;
    }

    asio::awaitable<void> send(const std::vector<engine::reply>& replies, const std::string& id)
    {
        for (const engine::reply& r : replies) {
            auto frame = reply_message(r, interview_->session, id);
            co_await send(std::move(frame));
        }
    }

    /// A failed write needs no care here: the next read fails too, and ends the connection.
    asio::awaitable<void> send(std::string frame)
    {
        const auto bytes = asio::buffer(frame);
        co_await ws_.async_write(bytes, as_result);
    }

    asio::awaitable<void> refuse(message_fault fault, std::string id = {})
    {
        service_.counters.message_rejected(fault.code);
        if (fault.message.empty())
            fault.message = explain(fault.code, language_);
        if (!id.empty())
            fault.id = std::move(id);
        auto frame = error_message(fault);
        co_await send(std::move(frame));
    }

    void note_refused(const boost::system::error_code& error)
    {
        if (error == websocket::error::message_too_big)
            service_.counters.message_rejected(error_code::too_large);
        else if (error == websocket::error::bad_frame_payload)
            service_.counters.message_rejected(error_code::bad_message);
    }

    asio::awaitable<void> shut(websocket::close_code code)
    {
        const websocket::close_reason reason(code);
        co_await ws_.async_close(reason, as_result);
    }

    service& service_;
    websocket::stream<beast::tcp_stream, false> ws_;  // false: without compression (CRIME, BREACH)
    http_request request_;
    beast::flat_buffer buffer_;
    rate_limit rate_;
    int refusals_ = 0;
    std::optional<open_interview> interview_;
    engine::locale language_ = engine::locale::en;
    bool busy_ = false;
    bool stopping_ = false;
    bool is_closing_ = false;  // by stop(), while run() waits for a message
};

bool is_own_origin(std::string_view origin, std::string_view host)
{
    for (const std::string_view scheme : {"http://", "https://"})
        if (origin.starts_with(scheme) && beast::iequals(origin.substr(scheme.size()), host))
            return true;
    return false;
}

}  // namespace

std::optional<http_response> refuse_upgrade(const service& s, const http_request& request)
{
    const auto origins = request.count(http::field::origin);
    const std::string_view origin = request[http::field::origin];
    const bool is_allowed =
        origins == 0 || (origins == 1 && (is_own_origin(origin, request[http::field::host]) ||
                                          std::find(s.origins.begin(), s.origins.end(), origin) !=
                                              s.origins.end()));
    if (!is_allowed)
        return problem(403, "Pages of this origin may not connect; see server.origins.");

    const auto offered = request[http::field::sec_websocket_protocol];
    if (!offered.empty() && !http::token_list{offered}.exists(interview_protocol))
        return problem(400, "The subprotocol of this address is mockingbird.v1.");
    return std::nullopt;
}

std::shared_ptr<stoppable> make_interview_socket(
    service& s, beast::tcp_stream stream, http_request request
)
{
    return std::make_shared<interview_socket>(s, std::move(stream), std::move(request));
}

}  // namespace bot
