#pragma once

#include <SQLiteCpp/Database.h>

#include <chrono>
#include <filesystem>

namespace bot {

/// Opens the log for writing: durable at every commit, tables up to date. A missing file is created
/// with mode 0600. Throws std::runtime_error that says what is wrong and what to do.
SQLite::Database open_for_writing(
    const std::filesystem::path& file, std::chrono::milliseconds busy_timeout
);

/// Opens the log, which must exist, for reading alone. Throws as `open_for_writing` does.
SQLite::Database open_for_reading(
    const std::filesystem::path& file, std::chrono::milliseconds busy_timeout
);

}  // namespace bot
