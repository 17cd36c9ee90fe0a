#include "bot/store/event_log.hpp"
#include "disk_faults.hpp"
#include "log_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

namespace bot {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace std::string_literals;

using EventLogAppend = log_fixture;

TEST_F(EventLogAppend, ReadsBackWhatWasRecorded)
{
    event_log log(settings());

    EXPECT_EQ(
        run(log.append("s", 0, 1'700'000'000'123, {{"started", R"({"v":1})"}, {"asked", "{}"}})),
        append_status::recorded
    );
    EXPECT_EQ(
        run(log.append("s", 2, 1'700'000'000'456, {{"answered", "[]"}})), append_status::recorded
    );

    EXPECT_THAT(
        run(log.read("s")),
        ElementsAre(
            stored_event{1, 1'700'000'000'123, "started", R"({"v":1})"},
            stored_event{2, 1'700'000'000'123, "asked", "{}"},
            stored_event{3, 1'700'000'000'456, "answered", "[]"}
        )
    );
}

TEST_F(EventLogAppend, ReadsOnFromAnyEvent)
{
    event_log log(settings());
    append(log, "s", 0, numbered(3));

    const std::vector<stored_event> events = run(log.read("s", 2));

    EXPECT_THAT(events, ElementsAre(stored_event{3, 1'000, "test", R"({"n": 3})"}));
    EXPECT_THAT(run(log.read("s", 3)), IsEmpty());
}

TEST_F(EventLogAppend, KnowsNothingOfAnUnknownSession)
{
    event_log log(settings());

    EXPECT_THAT(run(log.read("nobody")), IsEmpty());
    EXPECT_THAT(run(log.sessions()), IsEmpty());
}

TEST_F(EventLogAppend, KeepsSessionsApart)
{
    event_log log(settings());

    append(log, "a", 0, {{"t", "of a"}});
    append(log, "b", 0, {{"t", "of b"}});

    EXPECT_THAT(run(log.read("a")), ElementsAre(stored_event{1, 1'000, "t", "of a"}));
    EXPECT_THAT(run(log.read("b")), ElementsAre(stored_event{1, 1'000, "t", "of b"}));
}

TEST_F(EventLogAppend, KeepsEveryByteOfAPayload)
{
    event_log log(settings());
    const std::string payload = "NUL \0 quotes ' \" \\ emoji 🐳🧪 漢字，資料庫 \xff end"s;
    const std::string session = "line:U'1\";--漢"s;

    EXPECT_EQ(append(log, session, 0, {{"", payload}, {"空", ""}}), append_status::recorded);

    EXPECT_THAT(
        run(log.read(session)),
        ElementsAre(stored_event{1, 1'000, "", payload}, stored_event{2, 1'000, "空", ""})
    );
}

TEST_F(EventLogAppend, RefusesARepeatedAppend)
{
    event_log log(settings());
    append(log, "s", 0, numbered(2));

    EXPECT_EQ(append(log, "s", 0, numbered(2)), append_status::conflict);

    EXPECT_EQ(run(log.read("s")).size(), 2u);
}

TEST_F(EventLogAppend, RefusesToLeaveAGap)
{
    event_log log(settings());
    append(log, "s", 0);

    EXPECT_EQ(append(log, "s", 2), append_status::conflict);
    EXPECT_EQ(append(log, "new", 1), append_status::conflict);
    EXPECT_EQ(append(log, "new", -1), append_status::conflict);

    EXPECT_EQ(rows_on_disk(), 1);
}

TEST_F(EventLogAppend, RecordsNothingOfAnAppendThatConflicts)
{
    event_log log(settings());
    append(log, "s", 0, numbered(2));

    // Were it not for the check, the second and third event would fit.
    EXPECT_EQ(append(log, "s", 1, numbered(3)), append_status::conflict);

    EXPECT_THAT(payloads_on_disk("s"), ElementsAre(R"({"n": 1})", R"({"n": 2})"));
}

TEST_F(EventLogAppend, ConflictIsNoFailure)
{
    event_log log(settings());

    append(log, "s", 7);

    EXPECT_THAT(watch.failures(), IsEmpty());
    EXPECT_EQ(append(log, "s", 0), append_status::recorded);
}

TEST_F(EventLogAppend, NeedsAtLeastOneEvent)
{
    event_log log(settings());

    EXPECT_THROW(std::ignore = log.append("s", 0, 0, {}), std::invalid_argument);
}

TEST_F(EventLogAppend, IsOnDiskWhenItCompletes)
{
    event_log log(settings());
    const long syncs_before = syncs_so_far();

    append(log, "s", 0, {{"t", "p"}});

    EXPECT_GT(syncs_so_far(), syncs_before);
    EXPECT_THAT(payloads_on_disk("s"), ElementsAre("p"));
}

TEST_F(EventLogAppend, SyncsEveryCommit)
{
    event_log log(settings());
    const long syncs_before = syncs_so_far();

    for (int seq = 0; seq < 20; ++seq)
        append(log, "s", seq);

    EXPECT_GE(syncs_so_far() - syncs_before, 20);
}

TEST_F(EventLogAppend, TellsHowMuchEachCommitRecorded)
{
    event_log log(settings());

    append(log, "s", 0, numbered(3));

    ASSERT_EQ(watch.commits().size(), 1u);
    EXPECT_EQ(watch.commits()[0].rows, 3u);
    EXPECT_EQ(watch.commits()[0].appends, 1u);
    EXPECT_GT(watch.commits()[0].seconds, 0);
}

TEST_F(EventLogAppend, ListsTheSessionsNewestFirst)
{
    event_log log(settings());
    run(log.append("old", 0, 1'000, numbered(2)));
    run(log.append("new", 0, 5'000, numbered(1)));
    run(log.append("old", 2, 3'000, numbered(1)));

    const std::vector<session_summary> sessions = run(log.sessions());

    EXPECT_EQ(
        sessions, (std::vector<session_summary>{{"new", 5'000, 5'000, 1}, {"old", 1'000, 3'000, 3}})
    );
}

TEST_F(EventLogAppend, SummarisesInTheOrderOfEventsThoughTheClockWasSetBack)
{
    event_log log(settings());
    run(log.append("s", 0, 9'000, numbered(1)));
    run(log.append("s", 1, 3'000, numbered(1)));

    EXPECT_THAT(run(log.sessions()), ElementsAre(session_summary{"s", 9'000, 3'000, 2}));
}

TEST_F(EventLogAppend, KeepsEverythingWhenOpenedAgain)
{
    {
        event_log log(settings());
        append(log, "s", 0, {{"t", "before"}});
    }

    event_log log(settings());

    EXPECT_EQ(append(log, "s", 0), append_status::conflict);
    EXPECT_EQ(append(log, "s", 1, {{"t", "after"}}), append_status::recorded);
    EXPECT_THAT(payloads_on_disk("s"), ElementsAre("before", "after"));
}

TEST_F(EventLogAppend, ProbeLeavesNoEvent)
{
    event_log log(settings());

    EXPECT_TRUE(run(log.probe()));
    EXPECT_TRUE(run(log.probe()));

    EXPECT_EQ(rows_on_disk(), 0);
}

TEST_F(EventLogAppend, ProbeReallyWrites)
{
    event_log log(settings());
    const long syncs_before = syncs_so_far();

    run(log.probe());

    EXPECT_GT(syncs_so_far(), syncs_before);
}

}  // namespace

}  // namespace bot
