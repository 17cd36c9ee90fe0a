#include "bot/store/event_log.hpp"
#include "disk_faults.hpp"
#include "log_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bot {

namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class log_under_strain : public log_fixture {
protected:
    /// Appends to "s" what is to be recorded next, and remembers it if it was.
    append_status append_next(event_log& log)
    {
        const std::string payload = std::to_string(recorded.size()) + std::string(3'000, '.');
        const auto status = append(
            log, "s", static_cast<std::int64_t>(recorded.size()), {{"t", payload}, {"t", payload}}
        );
        if (status == append_status::recorded)
            recorded.insert(recorded.end(), 2, payload);
        return status;
    }

    std::vector<std::string> recorded;
};

using EventLogFailure = log_under_strain;

TEST_F(EventLogFailure, SaysFailedWhileAnotherProgramKeepsTheLogLocked)
{
    event_log::settings s = settings();
    s.busy_timeout = std::chrono::milliseconds(1);
    event_log log(s);
    std::optional<write_lock> other(file);

    EXPECT_EQ(append_next(log), append_status::failed);
    EXPECT_FALSE(run(log.probe()));
    EXPECT_THAT(run(log.read("s")), IsEmpty());
    other.reset();

    EXPECT_EQ(append_next(log), append_status::recorded);
    EXPECT_TRUE(run(log.probe()));
    EXPECT_EQ(payloads_on_disk("s"), recorded);
}

TEST_F(EventLogFailure, WaitsForTheLockOfAnotherProgram)
{
    event_log log(settings());
    std::optional<write_lock> other(file);
    auto status = begin_append(log, "s", 0);

    other.reset();
    io.run();

    EXPECT_EQ(status.get(), append_status::recorded);
}

TEST_F(EventLogFailure, TakesAppendsAgainWhenTheFullDiskHasRoom)
{
    event_log log(settings());
    append_next(log);
    {
        const failing_disk full(0, ENOSPC);
        EXPECT_EQ(append_next(log), append_status::failed);
        EXPECT_EQ(append_next(log), append_status::failed);
        EXPECT_FALSE(run(log.probe()));
        EXPECT_THAT(run(log.read("s")), SizeIs(2));
    }

    EXPECT_TRUE(run(log.probe()));
    EXPECT_EQ(append_next(log), append_status::recorded);
    EXPECT_EQ(payloads_on_disk("s"), recorded);
}

TEST_F(EventLogFailure, LogsWhatWentWrongWithoutTheCandidatesWords)
{
    event_log log(settings());
    {
        const failing_disk full(0, ENOSPC);
        append(log, "s", 0, {{"answered", "a secret"}});
    }

    ASSERT_THAT(watch.failures(), SizeIs(1));
    EXPECT_THAT(watch.failures()[0], HasSubstr(file.string()));
    EXPECT_THAT(watch.failures()[0], HasSubstr("full"));
    EXPECT_THAT(watch.failures()[0], Not(HasSubstr("secret")));
    EXPECT_THAT(watch.commits(), IsEmpty());
}

TEST_F(EventLogFailure, NeverLiesWhicheverWriteOrSyncFails)
{
    for (const int error : {ENOSPC, EIO}) {
        event_log log(settings());
        bool some_call_failed = true;
        for (long good_calls = 0; some_call_failed; ++good_calls) {
            const std::size_t before = recorded.size();
            {
                const failing_disk disk(good_calls, error);
                for (int n = 0; n < 3; ++n)
                    append_next(log);
                some_call_failed = disk.has_failed();
            }
            if (some_call_failed) {
                ASSERT_LT(recorded.size(), before + 6) << "a failed call was taken for a success";
            }
            ASSERT_EQ(payloads_on_disk("s"), recorded) << "after " << good_calls << " good calls";
            ASSERT_EQ(append_next(log), append_status::recorded);
        }
    }

    EXPECT_EQ(payloads_on_disk("s"), recorded);
}

TEST_F(EventLogFailure, FailsEveryAppendOfATransactionThatFails)
{
    event_log log(settings());
    std::optional<write_lock> other(file);
    auto first = begin_append(log, "s", 0);
    auto would_conflict = begin_append(log, "s", 7);
    auto others = begin_appends(log, 5);
    {
        const failing_disk broken(0, EIO);
        other.reset();
        io.run();
    }

    EXPECT_EQ(first.get(), append_status::failed);
    EXPECT_EQ(would_conflict.get(), append_status::failed);
    EXPECT_THAT(results(std::move(others)), Each(append_status::failed));
    EXPECT_EQ(rows_on_disk(), 0);
}

TEST_F(EventLogFailure, SurvivesADiskThatFailsWhileTheWalIsMovedIntoTheDatabase)
{
    event_log log(settings());
    const std::vector<new_event> large{{"t", std::string(4'000'000, 'x')}};
    const long calls_before = disk_calls_so_far();
    append(log, "s", 0, large);
    const long calls_of_an_append = disk_calls_so_far() - calls_before;

    int failures = 0;
    for (int seq = 1; seq < 10; ++seq) {
        // Appends differ by a few pages of the index.
        const failing_disk disk(calls_of_an_append + 50, EIO);
        ASSERT_EQ(append(log, "s", seq, large), append_status::recorded) << "of append " << seq;
        failures += disk.has_failed() ? 1 : 0;
    }

    EXPECT_GT(failures, 0);
    EXPECT_EQ(append(log, "s", 10), append_status::recorded);
    EXPECT_EQ(rows_on_disk(), 11);
}

TEST_F(EventLogFailure, RefusesMoreThanTheQueueHolds)
{
    event_log::settings s = settings();
    s.max_queue = 3;
    event_log log(s);
    std::optional<write_lock> other(file);
    auto statuses = begin_appends(log, 5);
    auto probe = boost::asio::co_spawn(io, log.probe(), boost::asio::use_future);
    io.restart();
    io.poll();

    other.reset();
    io.run();

    using enum append_status;
    EXPECT_THAT(
        results(std::move(statuses)), ElementsAre(recorded, recorded, recorded, failed, failed)
    );
    EXPECT_FALSE(probe.get());
    EXPECT_EQ(append(log, "later", 0), recorded);
}

}  // namespace

}  // namespace bot
