#include "bot/store/log_writer.hpp"

#include "bot/store/database.hpp"

#include <SQLiteCpp/Column.h>

namespace bot {

log_writer::log_writer(const std::filesystem::path& file, std::chrono::milliseconds busy_timeout)
    : db_(open_for_writing(file, busy_timeout)),
      last_seq_(db_, "SELECT coalesce(max(seq), 0) FROM events WHERE session_id = ?"),
      insert_(db_, "INSERT INTO events(session_id, seq, at, type, payload) VALUES(?, ?, ?, ?, ?)"),
      trial_write_(
          db_,
          "INSERT INTO probe(id, writes) VALUES(1, 1) "
          "ON CONFLICT(id) DO UPDATE SET writes = writes + 1"
      )
{
}

log_writer::~log_writer()
{
    // Tidiness is not worth waiting for: whatever stays in the WAL is as safe there.
    db_.tryExec("PRAGMA busy_timeout = 100; PRAGMA wal_checkpoint(TRUNCATE)");
}

SQLite::Transaction log_writer::begin()
{
    return SQLite::Transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
}

append_status log_writer::record(const append_request& request)
{
    if (request.events.empty()) {
        trial_write_.tryReset();
        trial_write_.exec();
        return append_status::recorded;
    }
    // Nobody else can append in between: the transaction holds the write lock since its begin.
    if (last_seq(request.session_id) != request.expected_seq)
        return append_status::conflict;
    insert(request);
    return append_status::recorded;
}

std::int64_t log_writer::last_seq(const std::string& session_id)
{
    last_seq_.tryReset();
    last_seq_.bindNoCopy(1, session_id);
    last_seq_.executeStep();
    const std::int64_t seq = last_seq_.getColumn(0).getInt64();
    last_seq_.reset();  // a cursor left open would keep the transaction's snapshot
    return seq;
}

void log_writer::insert(const append_request& request)
{
    std::int64_t seq = request.expected_seq;
    for (const new_event& event : request.events) {
        // Resets without a throw: after a failed insert SQLite would report that failure again.
        insert_.tryReset();
        insert_.bindNoCopy(1, request.session_id);
        insert_.bind(2, ++seq);
        insert_.bind(3, request.at);
        insert_.bindNoCopy(4, event.type);
        insert_.bindNoCopy(5, event.payload);
        insert_.exec();
    }
}

}  // namespace bot
