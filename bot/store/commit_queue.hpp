#pragma once

#include "bot/store/event_log.hpp"
#include "bot/store/log_writer.hpp"

#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace bot {

/// Group commit: whatever queued up while one transaction was on its way to the disk becomes the
/// next one. So a commit costs one sync however many callers share it.
///
/// Threads: `submit` from any; SQLite and the callbacks of the settings on one thread of its own.
/// Lifetime: as `event_log`.
class commit_queue {
public:
    /// Throws as `event_log` does.
    explicit commit_queue(event_log::settings s);

    /// Commits or fails what is queued, then joins its thread.
    ~commit_queue();

    commit_queue(const commit_queue&) = delete;
    commit_queue& operator=(const commit_queue&) = delete;

    /// See `event_log::append`. The caller is never resumed on the committing thread.
    [[nodiscard]] boost::asio::awaitable<append_status> submit(append_request request);

private:
    struct job {
        append_request request;
        boost::asio::any_io_executor executor;  ///< the caller's
        boost::asio::any_completion_handler<void(append_status)> done;
        append_status status = append_status::failed;
    };

    static void deliver(std::span<job> jobs);

    [[nodiscard]] bool enqueue(job& j);
    void run();
    [[nodiscard]] bool take(std::vector<job>& jobs);
    void finish(std::span<job> batch);
    void commit(std::span<job> batch);
    void report(const commit_observation& commit) const;
    void report_failure(const char* what) const;

    const event_log::settings settings_;
    log_writer writer_;
    bool last_commit_failed_ = false;  // of the committing thread

    std::mutex mutex_;
    std::condition_variable wake_;
    std::vector<job> queue_;      // guarded by mutex_, as are the next two
    std::size_t unfinished_ = 0;  ///< queued or being committed
    bool stopping_ = false;

    std::thread thread_;  // last: starts when all the rest is there
};

}  // namespace bot
