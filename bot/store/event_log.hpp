#pragma once

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bot {

class commit_queue;
class log_reader;

/// An event to be recorded. `payload` is JSON text; any bytes are kept as they are.
struct new_event {
    std::string type;
    std::string payload;
    bool operator==(const new_event&) const = default;
};

/// An event as it was recorded.
struct stored_event {
    std::int64_t seq = 0;  ///< from 1 and without gaps within its session
    std::int64_t at = 0;   ///< Unix milliseconds, UTC
    std::string type;
    std::string payload;
    bool operator==(const stored_event&) const = default;
};

/// One session of the log at a glance.
struct session_summary {
    std::string session_id;
    std::int64_t first_at = 0;  ///< when its first event was recorded; Unix milliseconds, UTC
    std::int64_t last_at = 0;   ///< when its last event was recorded
    std::int64_t events = 0;
    bool operator==(const session_summary&) const = default;
};

enum class append_status {
    recorded,  ///< on disk
    conflict,  ///< nothing was recorded: the session has other events than the caller thought
    failed,    ///< nothing was recorded: disk full, I/O error, locked file or full queue
};

/// One committed transaction, for metrics.
struct commit_observation {
    std::size_t rows = 0;     ///< events that it recorded
    std::size_t appends = 0;  ///< appends that they came in
    double seconds = 0;       ///< from its begin to the end of its commit
};

/// The log of all interviews: one SQLite file with the table `events`, the only truth about them.
/// Any number of programs may have the same file open and append to it.
///
/// Threads: all functions from any thread; a caller resumes on its own executor. One thread of its
/// own commits whatever has queued up as one transaction, another one reads.
/// Lifetime: the io_contexts of its callers must outlive it, even those whose last call is
/// answered: declare it after them. Nothing may be called once the destructor has begun.
class event_log {
public:
    struct settings {
        std::filesystem::path file;      ///< its folder must exist
        std::size_t max_batch = 512;     ///< appends in one transaction; not 0
        std::size_t max_queue = 20'000;  ///< appends that wait; more of them fail at once
        std::chrono::milliseconds busy_timeout = std::chrono::seconds(5);  ///< for other programs
        /// Both are called on the committing thread and must not throw. The message of a failure is
        /// technical and holds nothing of what candidates wrote.
        std::function<void(const commit_observation&)> on_commit;
        std::function<void(std::string_view)> on_failure;
    };

    /// Opens the file, or creates it for this user alone, and brings its tables up to date.
    /// Throws std::runtime_error that says what is wrong with which file and what to do; also if
    /// the file was written by a newer version.
    explicit event_log(settings s);

    /// Commits what is queued and lets every waiting caller know. After the first transaction that
    /// fails the rest fails too, so that a locked file does not hold up the exit for each of them.
    ~event_log();

    event_log(const event_log&) = delete;
    event_log& operator=(const event_log&) = delete;

    /// Records `events` as expected_seq + 1 and so on, all or none, if and only if expected_seq is
    /// the last one recorded for the session (0: none yet). Completes when they are on disk.
    /// After `failed` the log lives on and takes appends again as soon as the disk does.
    /// Is not cut short by cancellation, since the caller needs to know what became of the events.
    /// `events` must not be empty (std::invalid_argument); a payload takes at most 1 GB.
    [[nodiscard]] boost::asio::awaitable<append_status> append(
        std::string session_id,
        std::int64_t expected_seq,
        std::int64_t at,
        std::vector<new_event> events
    );

    /// The events of a session after `after_seq`, in order; none if there is no such session.
    /// Holds everything whose append completed before the call. Throws std::runtime_error if the
    /// file cannot be read.
    [[nodiscard]] boost::asio::awaitable<std::vector<stored_event>> read(
        std::string session_id, std::int64_t after_seq = 0
    );

    /// All sessions, the one with the newest event first. Throws as `read` does.
    [[nodiscard]] boost::asio::awaitable<std::vector<session_summary>> sessions();

    /// Whether the log can record: true when a real write of its own is on disk. Waits its turn in
    /// the queue and shares its transaction with appends.
    [[nodiscard]] boost::asio::awaitable<bool> probe();

private:
    std::unique_ptr<commit_queue> commits_;
    std::unique_ptr<log_reader> reader_;  // goes first, so that the writer can empty the WAL
};

}  // namespace bot
