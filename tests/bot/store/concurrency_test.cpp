#include "bot/store/event_log.hpp"
#include "log_fixture.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <future>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace asio = boost::asio;

namespace bot {

namespace {

using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::Le;
using testing::SizeIs;

using EventLogConcurrency = log_fixture;

void rethrow(std::exception_ptr error)
{
    if (error)
        std::rethrow_exception(error);
}

/// Appends `turns` times three events and reads them back, always on the thread it began on.
asio::awaitable<void> interview(event_log& log, std::string session, std::int64_t turns)
{
    const auto thread = std::this_thread::get_id();
    for (std::int64_t turn = 0; turn < turns; ++turn) {
        std::vector<new_event> events = numbered(3);
        const auto status = co_await log.append(session, 3 * turn, turn, std::move(events));
        EXPECT_EQ(status, append_status::recorded);
        EXPECT_EQ(std::this_thread::get_id(), thread);
    }
    const std::vector<stored_event> events = co_await log.read(session);
    EXPECT_EQ(std::this_thread::get_id(), thread);
    EXPECT_EQ(events.size(), static_cast<std::size_t>(3 * turns));
}

void run_interviews(
    asio::io_context& context,
    event_log& log,
    const std::string& prefix,
    std::size_t count,
    std::int64_t turns
)
{
    for (std::size_t n = 0; n < count; ++n)
        asio::co_spawn(context, interview(log, prefix + std::to_string(n), turns), rethrow);
    context.run();
}

/// Tries to record every seq from 1 to `last` and returns those it won.
asio::awaitable<std::vector<std::int64_t>> race(event_log& log, std::string name, std::int64_t last)
{
    std::vector<std::int64_t> won;
    for (std::int64_t seq = 0; seq < last; ++seq) {
        std::vector<new_event> events{{"move", name}};
        const auto status = co_await log.append("s", seq, 0, std::move(events));
        EXPECT_NE(status, append_status::failed);
        if (status == append_status::recorded)
            won.push_back(seq + 1);
    }
    co_return won;
}

std::vector<std::int64_t> run_race(
    const event_log::settings& s, const std::string& name, std::int64_t last
)
{
    asio::io_context context;
    event_log log(s);
    auto won = asio::co_spawn(context, race(log, name, last), asio::use_future);
    context.run();
    return won.get();
}

asio::awaitable<void> append_and_throw(event_log& log)
{
    co_await log.append("bad", 0, 0, numbered(1));
    throw std::runtime_error("a bug of a caller");
}

asio::awaitable<void> append_into(std::optional<append_status>& status, event_log& log)
{
    status = co_await log.append("s", 0, 0, numbered(1));
}

/// For a forked process: GoogleTest must not go on in it.
[[noreturn]] void end_process_after(const std::function<void()>& work)
{
    try {
        work();
    } catch (...) {
        _exit(2);
    }
    _exit(testing::Test::HasFailure() ? 1 : 0);
}

TEST_F(EventLogConcurrency, RecordsManySessionsOfTwoThreadsInFewCommits)
{
    constexpr std::size_t sessions = 100;
    constexpr std::size_t turns = 10;
    constexpr std::size_t expected = 2 * sessions * turns;
    asio::io_context other_io;
    event_log log(settings());

    std::thread other([&] { run_interviews(other_io, log, "a", sessions, turns); });
    run_interviews(io, log, "b", sessions, turns);
    other.join();

    EXPECT_EQ(rows_on_disk(), static_cast<std::int64_t>(3 * expected));
    std::size_t appends = 0;
    for (const commit_observation& commit : watch.commits())
        appends += commit.appends;
    EXPECT_EQ(appends, expected);
    EXPECT_LT(watch.commits().size(), appends / 4);
}

TEST_F(EventLogConcurrency, CommitsWhatQueuedUpTogether)
{
    event_log log(settings());
    std::optional<write_lock> other(file);
    auto statuses = begin_appends(log, 100);

    other.reset();
    const std::size_t wakeups = io.run();

    EXPECT_THAT(results(std::move(statuses)), Each(append_status::recorded));
    // The first ones may have been on their way before the rest queued up.
    EXPECT_LE(watch.commits().size(), 2u);
    EXPECT_LE(wakeups, 2u) << "the callers of a batch are woken in one go";
}

TEST_F(EventLogConcurrency, SplitsALongQueueIntoTransactions)
{
    event_log::settings s = settings();
    s.max_batch = 10;
    event_log log(s);
    std::optional<write_lock> other(file);
    begin_appends(log, 100);

    other.reset();
    io.run();

    EXPECT_GE(watch.commits().size(), 10u);
    EXPECT_THAT(watch.commits(), Each(Field(&commit_observation::appends, Le(10u))));
    EXPECT_EQ(rows_on_disk(), 100);
}

TEST_F(EventLogConcurrency, KeepsTheOrderOfTheAppendsOfOneSession)
{
    event_log log(settings());
    std::optional<write_lock> other(file);
    std::vector<std::future<append_status>> statuses;
    statuses.reserve(20);
    for (int seq = 0; seq < 20; ++seq)
        statuses.push_back(begin_append(log, "s", seq, {{"t", std::to_string(seq)}}));

    other.reset();
    io.run();

    EXPECT_THAT(results(std::move(statuses)), Each(append_status::recorded));
    EXPECT_THAT(payloads_on_disk("s"), SizeIs(20));
}

TEST_F(EventLogConcurrency, ConflictLeavesTheRestOfItsTransactionAlone)
{
    event_log log(settings());
    std::optional<write_lock> other(file);
    auto first = begin_append(log, "s", 0, {{"t", "first"}});
    auto same_again = begin_append(log, "s", 0, {{"t", "again"}});
    auto next = begin_append(log, "s", 1, {{"t", "next"}});
    auto elsewhere = begin_append(log, "other", 0);

    other.reset();
    io.run();

    EXPECT_EQ(first.get(), append_status::recorded);
    EXPECT_EQ(same_again.get(), append_status::conflict);
    EXPECT_EQ(next.get(), append_status::recorded);
    EXPECT_EQ(elsewhere.get(), append_status::recorded);
    EXPECT_THAT(payloads_on_disk("s"), ElementsAre("first", "next"));
}

TEST_F(EventLogConcurrency, TwoLogsOnOneFileNeverBothWin)
{
    constexpr std::int64_t last = 200;
    const event_log::settings s = settings();

    auto theirs = std::async(std::launch::async, [&] { return run_race(s, "a", last); });
    const std::vector<std::int64_t> ours = run_race(s, "b", last);

    EXPECT_EQ(ours.size() + theirs.get().size(), static_cast<std::size_t>(last));
    EXPECT_EQ(rows_on_disk(), last);
}

TEST_F(EventLogConcurrency, TwoProgramsOnOneFileNeverBothWin)
{
    constexpr std::int64_t last = 200;
    const event_log::settings s = settings();

    const pid_t child = fork();  // while this process still has one thread
    if (child == 0)
        end_process_after([&] { run_race(s, "child", last); });
    const std::vector<std::int64_t> ours = run_race(s, "parent", last);
    int exit_status = -1;
    waitpid(child, &exit_status, 0);

    EXPECT_EQ(exit_status, 0);
    const std::vector<std::string> winners = payloads_on_disk("s");
    EXPECT_EQ(winners.size(), static_cast<std::size_t>(last));
    EXPECT_EQ(std::ranges::count(winners, "parent"), std::ssize(ours));
}

TEST_F(EventLogConcurrency, ProgramsComeAndGo)
{
    std::vector<pid_t> programs;
    programs.reserve(3);
    for (int program = 0; program < 3; ++program) {
        programs.push_back(fork());
        if (programs.back() == 0)
            end_process_after([&] {
                for (int round = 0; round < 20; ++round) {
                    event_log log(settings());
                    EXPECT_EQ(append(log, std::to_string(program), round), append_status::recorded);
                    EXPECT_THAT(run(log.read(std::to_string(program))), SizeIs(round + 1));
                }
            });
    }

    for (const pid_t program : programs) {
        int exit_status = -1;
        waitpid(program, &exit_status, 0);
        EXPECT_EQ(exit_status, 0);
    }
    EXPECT_EQ(rows_on_disk(), 60);
}

TEST_F(EventLogConcurrency, AnExceptionOfOneCallerDoesNotKeepTheOthersWaiting)
{
    event_log log(settings());
    std::optional<write_lock> other(file);
    asio::co_spawn(io, append_and_throw(log), rethrow);
    auto innocent = begin_append(log, "good", 0);

    other.reset();
    EXPECT_THROW(io.run(), std::runtime_error);
    io.run();

    EXPECT_EQ(innocent.get(), append_status::recorded);
}

TEST_F(EventLogConcurrency, ACancelledCallerStillLearnsWhatBecameOfItsEvents)
{
    event_log log(settings());
    std::optional<write_lock> other(file);
    asio::cancellation_signal stop;
    std::optional<append_status> status;
    asio::co_spawn(
        io, append_into(status, log), asio::bind_cancellation_slot(stop.slot(), rethrow)
    );
    io.poll();

    stop.emit(asio::cancellation_type::terminal);
    other.reset();
    io.restart();
    io.run();

    EXPECT_EQ(status, append_status::recorded);
}

}  // namespace

}  // namespace bot
