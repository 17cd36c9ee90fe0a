#include "bot/store/migrations.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Transaction.h>

#include <array>
#include <cstddef>
#include <stdexcept>
#include <string>

namespace bot {

namespace {

// Step n leads from version n to n + 1. A step that was released is never changed.
constexpr std::array steps{
    // `events` is append-only but for erasure. `probe` has one row that is written over and over to
    // learn whether the file can be written.
    R"sql(
        CREATE TABLE events(
            session_id TEXT NOT NULL,
            seq INTEGER NOT NULL,
            at INTEGER NOT NULL,
            type TEXT NOT NULL,
            payload TEXT NOT NULL,
            PRIMARY KEY(session_id, seq)
        ) STRICT;
        CREATE TABLE probe(id INTEGER PRIMARY KEY CHECK(id = 1), writes INTEGER NOT NULL) STRICT;
    )sql",
};

int version_of(SQLite::Database& db)
{
    return db.execAndGet("PRAGMA user_version").getInt();
}

void refuse_newer(const SQLite::Database& db, int version)
{
    if (version > schema_version())
        throw std::runtime_error(
            db.getFilename() + " was written by a newer version of Mockingbird (schema " +
            std::to_string(version) + ", this version knows " + std::to_string(schema_version()) +
            "). Update this program, or restore a backup that was made with this version."
        );
}

void take_step(SQLite::Database& db)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    // Another program may have been faster while this one waited for the lock.
    const int from = version_of(db);
    refuse_newer(db, from);
    if (from == schema_version())
        return;
    db.exec(steps.at(static_cast<std::size_t>(from)));
    db.exec("PRAGMA user_version = " + std::to_string(from + 1));
    transaction.commit();
}

}  // namespace

int schema_version()
{
    return static_cast<int>(steps.size());
}

void migrate(SQLite::Database& db)
{
    refuse_newer(db, version_of(db));
    while (version_of(db) < schema_version())
        take_step(db);
}

}  // namespace bot
