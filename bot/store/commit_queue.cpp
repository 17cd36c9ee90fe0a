#include "bot/store/commit_queue.hpp"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <exception>
#include <iterator>
#include <utility>

namespace asio = boost::asio;

namespace bot {

namespace {

struct outcome {
    asio::any_completion_handler<void(append_status)> done;
    append_status status;
};

void count(const append_request& recorded, commit_observation& seen)
{
    if (recorded.events.empty())
        return;
    seen.rows += recorded.events.size();
    ++seen.appends;
}

/// Wakes the callers, which all live on `executor`, in one go.
void wake_on(const asio::any_io_executor& executor, std::vector<outcome> outcomes)
{
    auto wake = [executor, outcomes = std::move(outcomes)]() mutable {
        for (auto next = outcomes.begin(); next != outcomes.end();) {
            auto [done, status] = std::move(*next++);
            try {
                std::move(done)(status);
            } catch (...) {
                // What one of them throws is for whoever runs the executor; the others of the batch
                // must hear of their appends all the same.
                std::vector<outcome> rest(
                    std::make_move_iterator(next), std::make_move_iterator(outcomes.end())
                );
                wake_on(executor, std::move(rest));
                throw;
            }
        }
    };
    asio::post(executor, std::move(wake));
}

}  // namespace

commit_queue::commit_queue(event_log::settings s)
    : settings_(std::move(s)),
      writer_(settings_.file, settings_.busy_timeout),
      thread_([this] { run(); })
{
    assert(settings_.max_batch > 0);
}

commit_queue::~commit_queue()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

asio::awaitable<append_status> commit_queue::submit(append_request request)
{
    // co_spawn counts a waiting coroutine as work, so its io_context goes on running meanwhile.
    auto initiate = [this](auto handler, append_request r) {
        asio::any_io_executor executor = asio::get_associated_executor(handler);
        job j{std::move(r), std::move(executor), std::move(handler)};
        if (!enqueue(j))
            deliver({&j, 1});
    };
    return asio::async_initiate<const asio::use_awaitable_t<>, void(append_status)>(
        std::move(initiate), asio::use_awaitable, std::move(request)
    );
}

/// Takes `j`, unless the queue is full.
bool commit_queue::enqueue(job& j)
{
    bool was_idle = false;
    {
        const std::lock_guard lock(mutex_);
        if (unfinished_ >= settings_.max_queue)
            return false;
        was_idle = queue_.empty();
        queue_.push_back(std::move(j));
        ++unfinished_;
    }
    if (was_idle)
        wake_.notify_one();
    return true;
}

void commit_queue::run()
{
    std::vector<job> jobs;
    while (take(jobs)) {
        for (std::span<job> left = jobs; !left.empty();) {
            const auto batch = left.first(std::min(left.size(), settings_.max_batch));
            finish(batch);
            left = left.subspan(batch.size());
        }
        jobs.clear();
    }
}

/// Waits for jobs and takes them all. False: there will be no more.
bool commit_queue::take(std::vector<job>& jobs)
{
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    jobs.swap(queue_);
    return !jobs.empty();
}

void commit_queue::finish(std::span<job> batch)
{
    bool hopeless = false;
    {
        const std::lock_guard lock(mutex_);
        hopeless = stopping_ && last_commit_failed_;
    }
    if (!hopeless)
        commit(batch);
    {
        const std::lock_guard lock(mutex_);
        unfinished_ -= batch.size();
    }
    deliver(batch);
}

void commit_queue::commit(std::span<job> batch)
{
    using clock = std::chrono::steady_clock;
    const auto start = clock::now();
    commit_observation seen;
    try {
        SQLite::Transaction transaction = writer_.begin();
        for (job& j : batch) {
            j.status = writer_.record(j.request);
            if (j.status == append_status::recorded)
                count(j.request, seen);
        }
        transaction.commit();
        last_commit_failed_ = false;
    } catch (const std::exception& e) {
        for (job& j : batch)
            j.status = append_status::failed;
        last_commit_failed_ = true;
        report_failure(e.what());
        return;
    }
    seen.seconds = std::chrono::duration<double>(clock::now() - start).count();
    report(seen);
}

/// One post for each executor, however many of its callers are in the batch.
void commit_queue::deliver(std::span<job> jobs)
{
    struct group {
        asio::any_io_executor executor;
        std::vector<outcome> outcomes;
    };
    std::vector<group> groups;  // one for each io thread: too few to be worth a map
    for (job& j : jobs) {
        auto same = std::ranges::find(groups, j.executor, &group::executor);
        if (same == groups.end())
            same = groups.insert(groups.end(), group{std::move(j.executor), {}});
        same->outcomes.push_back({std::move(j.done), j.status});
    }
    for (group& g : groups)
        wake_on(g.executor, std::move(g.outcomes));
}

void commit_queue::report(const commit_observation& commit) const
{
    if (settings_.on_commit)
        settings_.on_commit(commit);
}

void commit_queue::report_failure(const char* what) const
{
    if (settings_.on_failure)
        settings_.on_failure("cannot write " + settings_.file.string() + ": " + what);
}

}  // namespace bot
