#pragma once

#include "bot/store/event_log.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <future>
#include <mutex>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace bot {

std::ostream& operator<<(std::ostream& out, append_status status);
std::ostream& operator<<(std::ostream& out, const stored_event& event);

/// `count` events whose payloads are `{"n": 1}` and so on.
std::vector<new_event> numbered(int count);

/// What became of appends that are over.
std::vector<append_status> results(std::vector<std::future<append_status>> statuses);

/// Keeps every other connection from writing to the log for as long as it lives.
class write_lock {
public:
    explicit write_lock(const std::filesystem::path& file);

private:
    SQLite::Database db_;
    SQLite::Transaction transaction_;
};

/// What the callbacks of a log said.
class log_watch {
public:
    void attach_to(event_log::settings& s);
    [[nodiscard]] std::vector<commit_observation> commits() const;
    [[nodiscard]] std::vector<std::string> failures() const;

private:
    mutable std::mutex mutex_;
    std::vector<commit_observation> commits_;
    std::vector<std::string> failures_;
};

/// A folder of its own on the real disk, and an io_context to call from.
class log_fixture : public testing::Test {
protected:
    log_fixture();
    ~log_fixture() override;

    /// Settings for a log in the folder; its failures and commits go to `watch`.
    [[nodiscard]] event_log::settings settings();

    /// Runs `io` until `what` is done.
    template <class T>
    T run(boost::asio::awaitable<T> what)
    {
        auto result = boost::asio::co_spawn(io, std::move(what), boost::asio::use_future);
        io.restart();
        io.run();
        return result.get();
    }

    append_status append(
        event_log& log,
        const std::string& session,
        std::int64_t expected_seq,
        std::vector<new_event> events = numbered(1)
    );

    /// Begins an append and leaves it waiting; `io` must run for its result.
    std::future<append_status> begin_append(
        event_log& log,
        const std::string& session,
        std::int64_t expected_seq,
        std::vector<new_event> events = numbered(1)
    );

    /// Begins an append to each of the sessions "0", "1" and so on.
    std::vector<std::future<append_status>> begin_appends(event_log& log, std::size_t sessions);

    /// The payloads of a session as a connection of another program sees them.
    [[nodiscard]] std::vector<std::string> payloads_on_disk(const std::string& session) const;

    [[nodiscard]] std::int64_t rows_on_disk() const;

    const std::filesystem::path folder;
    const std::filesystem::path file;
    log_watch watch;
    boost::asio::io_context io;
};

}  // namespace bot
