#include "bot/store/database.hpp"

#include "bot/store/event_log.hpp"
#include "bot/store/migrations.hpp"
#include "log_fixture.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace bot {

namespace {

using testing::AllOf;
using testing::HasSubstr;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

class log_file : public log_fixture {
protected:
    /// What opening the log complains of; empty if it does not.
    std::string complaint(const fs::path& path)
    {
        event_log::settings s = settings();
        s.file = path;
        s.busy_timeout = 1ms;
        try {
            event_log log(s);
            return "";
        } catch (const std::runtime_error& e) {
            return e.what();
        }
    }

    std::string pragma(SQLite::Database& db, const std::string& name)
    {
        return db.execAndGet("PRAGMA " + name).getString();
    }
};

using LogFile = log_file;

TEST_F(LogFile, EveryCommitIsDurable)
{
    SQLite::Database db = open_for_writing(file, 5s);

    EXPECT_EQ(pragma(db, "journal_mode"), "wal");
    EXPECT_EQ(pragma(db, "synchronous"), "2");
    EXPECT_EQ(pragma(db, "foreign_keys"), "1");
    EXPECT_EQ(pragma(db, "busy_timeout"), "5000");
}

TEST_F(LogFile, ReadersCannotWrite)
{
    open_for_writing(file, 5s);
    SQLite::Database db = open_for_reading(file, 5s);

    EXPECT_NE(db.tryExec("DELETE FROM events"), SQLite::OK);
}

TEST_F(LogFile, HasTheTableThatTheContractPromises)
{
    SQLite::Database db = open_for_writing(file, 5s);

    EXPECT_EQ(
        db.execAndGet("SELECT group_concat(name || ' ' || type || ' ' || pk) "
                      "FROM pragma_table_info('events')")
            .getString(),
        "session_id TEXT 1,seq INTEGER 2,at INTEGER 0,type TEXT 0,payload TEXT 0"
    );
    EXPECT_EQ(pragma(db, "user_version"), std::to_string(schema_version()));
}

TEST_F(LogFile, IsForThisUserAlone)
{
    event_log log(settings());
    append(log, "s", 0);

    for (const char* suffix : {"", "-wal", "-shm"})
        EXPECT_EQ(
            fs::status(file.string() + suffix).permissions(),
            fs::perms::owner_read | fs::perms::owner_write
        ) << suffix;
}

TEST_F(LogFile, KeepsTheModeThatItsOwnerGaveIt)
{
    std::optional<event_log> log(settings());
    log.reset();
    const fs::perms for_the_group =
        fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read;
    fs::permissions(file, for_the_group);

    log.emplace(settings());

    EXPECT_EQ(fs::status(file).permissions(), for_the_group);
}

TEST_F(LogFile, OfANewerVersionIsRefused)
{
    {
        SQLite::Database db(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        db.exec("PRAGMA user_version = 99");
    }

    EXPECT_THAT(
        complaint(file), AllOf(HasSubstr(file.string()), HasSubstr("newer"), HasSubstr("99"))
    );

    SQLite::Database db(file, SQLite::OPEN_READONLY);
    EXPECT_EQ(db.execAndGet("SELECT count(*) FROM sqlite_schema").getInt(), 0) << "was changed";
}

TEST_F(LogFile, InAMissingFolderIsRefused)
{
    EXPECT_THAT(
        complaint(folder / "missing" / "mockingbird.db"),
        AllOf(HasSubstr("missing/mockingbird.db: No such file"), HasSubstr("Check that the folder"))
    );
}

TEST_F(LogFile, InAFolderThatCannotBeWrittenIsRefused)
{
    // Holds for root too, whom permissions do not stop.
    EXPECT_THAT(complaint("/proc/mockingbird.db"), HasSubstr("Check that the folder"));
}

TEST_F(LogFile, ThatIsAFolderIsRefused)
{
    fs::create_directory(file);

    EXPECT_THAT(complaint(file), HasSubstr("cannot open " + file.string()));
}

TEST_F(LogFile, ThatIsSomethingElseIsRefused)
{
    std::ofstream(file) << std::string(10'000, 'x');

    EXPECT_THAT(complaint(file), HasSubstr("is no Mockingbird log"));
    EXPECT_EQ(fs::file_size(file), 10'000u) << "was changed";
}

TEST_F(LogFile, ThatIsLockedIsRefused)
{
    SQLite::Database other(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("BEGIN EXCLUSIVE; CREATE TABLE t(x)");

    EXPECT_THAT(complaint(file), HasSubstr("Another program"));
}

TEST_F(LogFile, CanBeCreatedByManyAtOnce)
{
    for (int round = 0; round < 20; ++round) {
        event_log::settings s = settings();
        s.file = folder / std::to_string(round);
        std::vector<std::thread> programs;
        programs.reserve(4);
        for (int n = 0; n < 4; ++n)
            programs.emplace_back([s] { EXPECT_NO_THROW(event_log{s}); });
        for (std::thread& program : programs)
            program.join();
    }
}

}  // namespace

}  // namespace bot
