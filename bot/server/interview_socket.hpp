#pragma once

#include "bot/server/connection_group.hpp"
#include "bot/server/responses.hpp"
#include "bot/server/service.hpp"

#include <boost/beast/core/tcp_stream.hpp>

#include <memory>

namespace bot {

/// The path and the subprotocol of interviews.
inline constexpr std::string_view interview_path = "/v1/interview";
inline constexpr std::string_view interview_protocol = "mockingbird.v1";

/// Why a request for a WebSocket is refused, or nothing: an Origin that is not ours (another site's
/// page must not hold interviews through its visitor's browser), or another subprotocol.
std::optional<http_response> refuse_upgrade(const service& s, const http_request& request);

/// Takes over a connection whose request asked for a WebSocket, and holds interviews on it.
/// `s` must outlive it.
std::shared_ptr<stoppable> make_interview_socket(
    service& s, boost::beast::tcp_stream stream, http_request request
);

}  // namespace bot
