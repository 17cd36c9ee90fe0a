#pragma once

#include "bot/server/address_limit.hpp"
#include "bot/server/connection_group.hpp"
#include "bot/server/service.hpp"

#include <boost/asio/ip/tcp.hpp>

#include <memory>

namespace bot {

/// One client connection: answers requests one after the other, and becomes an interview socket
/// when asked to. `s` must outlive it; `place` is given back when it ends.
std::shared_ptr<stoppable> make_http_connection(
    service& s, boost::asio::ip::tcp::socket socket, std::unique_ptr<address_limit::place> place
);

}  // namespace bot
