#pragma once

#include "bot/interviews/interview_desk.hpp"
#include "bot/server/address_limit.hpp"
#include "bot/server/metrics.hpp"
#include "bot/store/event_log.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bot {

/// What clients may ask of the service at most.
struct service_limits {
    double messages_per_second = 20;  ///< of one WebSocket connection, in the long run; 0: no limit
    double message_burst = 200;       ///< at once
    int refusals_before_close = 200;  ///< messages over the rate in a row before close 1008
    std::chrono::milliseconds handshake = std::chrono::seconds(10);  ///< for one request to arrive
    std::chrono::milliseconds idle = std::chrono::seconds(75);       ///< without a sign of life
    address_limit::settings connections;
};

/// All that a connection needs, shared by every io thread.
///
/// Lifetime: everything that it points to outlives the connections.
struct service {
    interview_desk& desk;
    event_log& log;
    metrics& counters;
    address_limit& places;
    service_limits limits;
    std::vector<std::string> origins;  ///< web origins that may connect besides the service's own
    std::string notice_version;
    bool consent_required = false;
    std::atomic<bool> draining = false;
    std::function<void(std::string_view)> log_error;
};

}  // namespace bot
