#pragma once

#include "bot/store/event_log.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace bot {

/// What `event_log::append` was asked for. Without events it is a trial write.
struct append_request {
    std::string session_id;
    std::int64_t expected_seq = 0;
    std::int64_t at = 0;
    std::vector<new_event> events;
};

/// The connection that writes the log, with its statements prepared.
///
/// Threads: one at a time.
class log_writer {
public:
    /// Throws as `open_for_writing` does.
    log_writer(const std::filesystem::path& file, std::chrono::milliseconds busy_timeout);

    /// Moves the WAL into the database as far as other programs let it.
    ~log_writer();

    log_writer(const log_writer&) = delete;
    log_writer& operator=(const log_writer&) = delete;

    /// Locks the log against other writers until the transaction is committed or destroyed.
    /// Throws SQLite::Exception, as when another program keeps the lock for too long.
    [[nodiscard]] SQLite::Transaction begin();

    /// Adds the request to the open transaction: `recorded` (once that is committed) or `conflict`.
    /// Throws SQLite::Exception; the transaction must then be given up.
    append_status record(const append_request& request);

private:
    std::int64_t last_seq(const std::string& session_id);
    void insert(const append_request& request);

    SQLite::Database db_;
    SQLite::Statement last_seq_;
    SQLite::Statement insert_;
    SQLite::Statement trial_write_;
};

}  // namespace bot
