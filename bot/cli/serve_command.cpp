#include "bot/cli/commands.hpp"
#include "bot/cli/workplace.hpp"
#include "bot/server/notice.hpp"
#include "bot/server/server.hpp"

#include <boost/asio/ip/address.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <charconv>
#include <iostream>
#include <stdexcept>

namespace bot {

namespace {

void set_up_logging(const std::string& level)
{
    auto logger = spdlog::stderr_logger_mt("mockingbird");
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
    logger->set_level(spdlog::level::from_str(level));
    spdlog::set_default_logger(std::move(logger));
}

/// Splits 127.0.0.1:8080 or [::1]:8080.
server_settings listen_at(const settings& s)
{
    const auto colon = s.listen.rfind(':');
    const std::string port = colon == s.listen.npos ? "" : s.listen.substr(colon + 1);
    server_settings out;
    out.address = s.listen.substr(0, colon);
    if (out.address.starts_with('[') && out.address.ends_with(']'))
        out.address = out.address.substr(1, out.address.size() - 2);
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), out.port);
    if (port.empty() || error != std::errc() || end != port.data() + port.size())
        throw std::runtime_error(
            "'" + s.listen + "' is no ADDR:PORT; use for instance --listen 127.0.0.1:8080"
        );
    out.threads = s.threads;
    out.drain = s.drain;
    return out;
}

bool is_loopback(const std::string& address)
{
    boost::system::error_code malformed;
    const auto parsed = boost::asio::ip::make_address(address, malformed);
    return !malformed && parsed.is_loopback();
}

}  // namespace

int serve_command(const settings& s)
{
    set_up_logging(s.log_level);
    raise_open_file_limit();
    const auto listening = listen_at(s);
    const bool consent_required = s.consent_required.value_or(!is_loopback(listening.address));

    const engine::interviewer interviewer(load_bank(s));
    metrics counters;
    auto log_options = log_settings(s);
    log_options.on_commit = [&](const commit_observation& c) {
        counters.committed(c);
    };
    event_log log(std::move(log_options));
    const std::string version = notice_version();
    interview_desk desk(
        interviewer,
        log,
        {.notice_version = version,
         .consent_required = consent_required,
         .now = system_time,
         .observer = {
             .on_turn = [&] { counters.turn_recorded(); },
             .on_decide =
                 [&](double seconds) {
                     counters.graded(seconds);
                 }}}
    );
    address_limit places({s.connections, s.connections_per_address});
    service shared{
        .desk = desk,
        .log = log,
        .counters = counters,
        .places = places,
        .limits = {},
        .origins = s.origins,
        .notice_version = version,
        .consent_required = consent_required,
        .log_error = [](std::string_view what) {
            spdlog::error("{}", what);
        }};
    shared.limits.messages_per_second = s.messages_per_second;
    shared.limits.message_burst = s.message_burst;
    shared.limits.handshake = s.handshake;
    shared.limits.idle = s.idle;

    const bool is_clean = serve(shared, listening, [&](std::uint16_t port) {
        const bool is_v6 = listening.address.find(':') != std::string::npos;
        const std::string host = is_v6 ? "[" + listening.address + "]" : listening.address;
        std::cout << "listening on http://" << host << ':' << port << '\n' << std::flush;
    });
    if (!is_clean)
        spdlog::warn("some connections did not end in time and were cut off");
    return 0;
}

}  // namespace bot
