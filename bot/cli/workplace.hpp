#pragma once

#include "bot/settings/settings.hpp"
#include "bot/store/event_log.hpp"
#include "engine/bank/bank.hpp"
#include "engine/interview/event.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <exception>
#include <optional>
#include <stdexcept>
#include <utility>

namespace bot {

// What several commands need before they can begin.

/// The question bank of the settings. Throws std::runtime_error with its first faults if it has
/// any.
engine::bank load_bank(const settings& s);

/// Where the log lies; the folder is made if it is missing.
event_log::settings log_settings(const settings& s);

/// The log of these settings, which must exist.
event_log::settings existing_log_settings(const settings& s);

/// The time of day.
engine::timestamp system_time();

/// Runs one piece of work to its end on this thread and gives its result, or throws what it threw.
template <class T>
T run_to_end(boost::asio::io_context& io, boost::asio::awaitable<T> work)
{
    std::optional<T> result;
    std::exception_ptr failure;
    boost::asio::co_spawn(io, std::move(work), [&](std::exception_ptr error, T value) {
        failure = std::move(error);
        result = std::move(value);
    });
    io.restart();
    io.run();
    if (failure)
        std::rethrow_exception(failure);
    if (!result)
        throw std::logic_error("the work did not come to its end");
    return *std::move(result);
}

}  // namespace bot
