#include "bot/store/event_log.hpp"
#include "log_fixture.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bot {

namespace {

using testing::Each;
using testing::ElementsAre;
using testing::SizeIs;

using EventLogShutdown = log_fixture;

TEST_F(EventLogShutdown, RecordsWhatIsQueued)
{
    std::optional<event_log> log(settings());
    auto statuses = begin_appends(*log, 50);

    log.reset();
    io.restart();
    io.run();

    EXPECT_THAT(results(std::move(statuses)), Each(append_status::recorded));
    EXPECT_EQ(rows_on_disk(), 50);
}

TEST_F(EventLogShutdown, WaitsForALockedFileOnlyOnce)
{
    event_log::settings s = settings();
    s.max_batch = 1;
    s.busy_timeout = std::chrono::milliseconds(200);
    std::optional<event_log> log(s);
    const write_lock other(file);
    auto statuses = begin_appends(*log, 50);

    log.reset();
    io.restart();
    io.run();

    EXPECT_THAT(results(std::move(statuses)), Each(append_status::failed));
    // Queueing 50 appends could take longer than one timeout on a busy machine, but not than many.
    EXPECT_LT(watch.failures().size(), 50u);
}

TEST_F(EventLogShutdown, AnswersReadsThatWait)
{
    std::optional<event_log> log(settings());
    append(*log, "s", 0);
    auto events = boost::asio::co_spawn(io, log->read("s"), boost::asio::use_future);
    io.restart();
    io.poll();

    log.reset();
    io.restart();
    io.run();

    EXPECT_THAT(events.get(), SizeIs(1));
}

TEST_F(EventLogShutdown, CallersThatNobodyRunsAnyMoreDoNotLeak)
{
    std::optional<event_log> log(settings());
    begin_append(*log, "s", 0);

    log.reset();

    EXPECT_EQ(rows_on_disk(), 1);  // and `io` ends with the caller still asleep
}

TEST_F(EventLogShutdown, LeavesOneFileBehind)
{
    {
        event_log log(settings());
        append(log, "s", 0);
    }

    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename());
    EXPECT_THAT(names, ElementsAre("mockingbird.db"));
}

TEST_F(EventLogShutdown, EmptiesTheWalThoughAnotherProgramHasTheFileOpen)
{
    std::optional<event_log> log(settings());
    append(*log, "s", 0);
    SQLite::Database other(file, SQLite::OPEN_READONLY);
    other.execAndGet("SELECT count(*) FROM events");

    log.reset();

    EXPECT_EQ(std::filesystem::file_size(file.string() + "-wal"), 0u);
}

}  // namespace

}  // namespace bot
