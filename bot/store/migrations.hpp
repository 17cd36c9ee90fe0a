#pragma once

#include <SQLiteCpp/Database.h>

namespace bot {

/// The version of the tables that this program reads and writes, kept in `PRAGMA user_version`.
int schema_version();

/// Brings the tables of `db` up to `schema_version()`, each step in a transaction of its own. Safe
/// while other programs do the same. Throws std::runtime_error, and changes nothing, if the file
/// has a newer version; SQLite::Exception if it cannot be read or written.
void migrate(SQLite::Database& db);

}  // namespace bot
