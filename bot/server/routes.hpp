#pragma once

#include "bot/server/responses.hpp"
#include "bot/server/service.hpp"

#include <boost/asio/awaitable.hpp>

namespace bot {

/// Answers everything that is no WebSocket. Never throws for anything in the request.
/// `request` and `s` must live until it completes.
boost::asio::awaitable<http_response> respond(service& s, const http_request& request);

}  // namespace bot
