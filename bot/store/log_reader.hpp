#pragma once

#include "bot/store/event_log.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace bot {

/// The connection that reads the log. It sees every transaction that was committed before a call
/// and never waits for writers.
///
/// Threads: functions from any; SQLite runs on one thread of its own and the caller resumes on its
/// own executor. Lifetime: as `event_log`.
class log_reader {
public:
    /// The file must exist with its tables up to date. Throws as `open_for_reading` does.
    log_reader(const std::filesystem::path& file, std::chrono::milliseconds busy_timeout);

    /// Answers the calls that wait, then joins its thread.
    ~log_reader();

    log_reader(const log_reader&) = delete;
    log_reader& operator=(const log_reader&) = delete;

    /// See `event_log::read`.
    [[nodiscard]] boost::asio::awaitable<std::vector<stored_event>> read(
        std::string session_id, std::int64_t after_seq
    );

    /// See `event_log::sessions`.
    [[nodiscard]] boost::asio::awaitable<std::vector<session_summary>> sessions();

private:
    std::vector<stored_event> events_of(const std::string& session_id, std::int64_t after_seq);
    std::vector<session_summary> summaries();

    SQLite::Database db_;
    SQLite::Statement events_of_;
    SQLite::Statement summaries_;
    boost::asio::thread_pool thread_{1};
};

}  // namespace bot
