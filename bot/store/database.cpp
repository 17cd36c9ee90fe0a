#include "bot/store/database.hpp"

#include "bot/store/migrations.hpp"

#include <SQLiteCpp/Exception.h>

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace bot {

namespace {

constexpr auto check_the_folder =
    "Check that the folder exists and that this user may write to it and to the files in it.";

std::runtime_error cannot_open(
    const std::filesystem::path& file, const std::string& why, const std::string& what_to_do
)
{
    return std::runtime_error("cannot open " + file.string() + ": " + why + ". " + what_to_do);
}

// SQLite gives the files beside it (-wal, -shm) the mode of this one.
void create_if_missing(const std::filesystem::path& file)
{
    // O_EXCL: never opens an existing file. To close it again would drop the locks that other
    // connections of this process hold on it (POSIX locks belong to the process).
    const int created = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (created >= 0)
        ::close(created);
    else if (errno != EEXIST)
        throw cannot_open(file, std::generic_category().message(errno), check_the_folder);
}

// SQLite does not wait for its busy timeout where waiting could be a deadlock, as when two programs
// make the same new file a WAL one. For us it is none: only the loser waits, and holds nothing.
bool wal_is_on(SQLite::Database& db, std::chrono::steady_clock::time_point deadline)
{
    for (;;) {
        try {
            return db.execAndGet("PRAGMA journal_mode = WAL").getString() == "wal";
        } catch (const SQLite::Exception& e) {
            if (e.getErrorCode() != SQLITE_BUSY || std::chrono::steady_clock::now() >= deadline)
                throw;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

void configure_writer(
    SQLite::Database& db, const std::filesystem::path& file, std::chrono::milliseconds busy_timeout
)
{
    // SQLite opens a write-protected file too, and would only fail at the first append.
    if (sqlite3_db_readonly(db.getHandle(), "main") != 0)
        throw cannot_open(file, "the file is write-protected", check_the_folder);
    if (!wal_is_on(db, std::chrono::steady_clock::now() + busy_timeout))
        throw cannot_open(
            file,
            "write-ahead logging does not work there",
            "Keep the data on a local disk; network file systems cannot hold it."
        );
    db.exec("PRAGMA synchronous = FULL");  // every commit is on disk before it is reported
    db.exec("PRAGMA foreign_keys = ON");
    // A page that many commits change is copied into the database once per checkpoint, so fewer of
    // them (the default is every 4 MB) make a busy log a quarter faster. With still more, callers
    // would feel the pause: the commit that fills these 16 MB waits some 20 ms for the copying.
    db.exec("PRAGMA wal_autocheckpoint = 4000");  // pages of 4 KiB
    // A full transaction touches a leaf of the index for each of its appends, in no order. They
    // must fit, or SQLite writes them out early and then once more.
    db.exec("PRAGMA cache_size = -8000");  // KiB
}

std::string advice_for(const SQLite::Exception& e)
{
    switch (e.getErrorCode()) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "Another program keeps the file locked; close it and try again.";
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return "The file is damaged or is no Mockingbird log; restore a backup.";
        case SQLITE_FULL:
            return "Free some space on the disk.";
        default:
            return check_the_folder;
    }
}

int to_milliseconds(std::chrono::milliseconds duration)
{
    return static_cast<int>(duration.count());
}

}  // namespace

SQLite::Database open_for_writing(
    const std::filesystem::path& file, std::chrono::milliseconds busy_timeout
)
try {
    create_if_missing(file);
    // NOMUTEX: one thread at a time uses a connection, so SQLite needs no locks within it.
    SQLite::Database db(
        file, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, to_milliseconds(busy_timeout)
    );
    configure_writer(db, file, busy_timeout);
    migrate(db);
    return db;
} catch (const SQLite::Exception& e) {
    throw cannot_open(file, e.what(), advice_for(e));
}

SQLite::Database open_for_reading(
    const std::filesystem::path& file, std::chrono::milliseconds busy_timeout
)
try {
    return SQLite::Database(
        file, SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX, to_milliseconds(busy_timeout)
    );
} catch (const SQLite::Exception& e) {
    throw cannot_open(file, e.what(), advice_for(e));
}

}  // namespace bot
