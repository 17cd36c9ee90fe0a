#include "log_fixture.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <cstdlib>
#include <stdexcept>

namespace bot {

namespace {

std::filesystem::path make_folder()
{
    std::string name = (std::filesystem::temp_directory_path() / "event_log_XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("cannot make " + name);
    return name;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, append_status status)
{
    switch (status) {
        case append_status::recorded:
            return out << "recorded";
        case append_status::conflict:
            return out << "conflict";
        case append_status::failed:
            return out << "failed";
    }
    return out << "?";
}

std::ostream& operator<<(std::ostream& out, const stored_event& event)
{
    return out << event.seq << " at " << event.at << ' ' << event.type << ' ' << event.payload;
}

std::vector<new_event> numbered(int count)
{
    std::vector<new_event> events;
    for (int n = 1; n <= count; ++n)
        events.push_back({"test", R"({"n": )" + std::to_string(n) + "}"});
    return events;
}

std::vector<append_status> results(std::vector<std::future<append_status>> statuses)
{
    std::vector<append_status> got;
    got.reserve(statuses.size());
    for (auto& status : statuses)
        got.push_back(status.get());
    return got;
}

write_lock::write_lock(const std::filesystem::path& file)
    : db_(file, SQLite::OPEN_READWRITE, 60'000),
      transaction_(db_, SQLite::TransactionBehavior::IMMEDIATE)
{
}

void log_watch::attach_to(event_log::settings& s)
{
    s.on_commit = [this](const commit_observation& commit) {
        const std::lock_guard lock(mutex_);
        commits_.push_back(commit);
    };
    s.on_failure = [this](std::string_view what) {
        const std::lock_guard lock(mutex_);
        failures_.emplace_back(what);
    };
}

std::vector<commit_observation> log_watch::commits() const
{
    const std::lock_guard lock(mutex_);
    return commits_;
}

std::vector<std::string> log_watch::failures() const
{
    const std::lock_guard lock(mutex_);
    return failures_;
}

log_fixture::log_fixture() : folder(make_folder()), file(folder / "mockingbird.db") {}

log_fixture::~log_fixture()
{
    std::error_code leave_it;
    std::filesystem::remove_all(folder, leave_it);
}

event_log::settings log_fixture::settings()
{
    event_log::settings s;
    s.file = file;
    s.busy_timeout = std::chrono::minutes(1);  // a busy machine must not fail a test
    watch.attach_to(s);
    return s;
}

append_status log_fixture::append(
    event_log& log,
    const std::string& session,
    std::int64_t expected_seq,
    std::vector<new_event> events
)
{
    return run(log.append(session, expected_seq, 1'000 + expected_seq, std::move(events)));
}

std::future<append_status> log_fixture::begin_append(
    event_log& log,
    const std::string& session,
    std::int64_t expected_seq,
    std::vector<new_event> events
)
{
    auto result = boost::asio::co_spawn(
        io,
        log.append(session, expected_seq, 1'000 + expected_seq, std::move(events)),
        boost::asio::use_future
    );
    io.restart();
    io.poll();
    return result;
}

std::vector<std::future<append_status>> log_fixture::begin_appends(
    event_log& log, std::size_t sessions
)
{
    std::vector<std::future<append_status>> statuses;
    statuses.reserve(sessions);
    for (std::size_t n = 0; n < sessions; ++n)
        statuses.push_back(begin_append(log, std::to_string(n), 0));
    return statuses;
}

std::vector<std::string> log_fixture::payloads_on_disk(const std::string& session) const
{
    const SQLite::Database db(file, SQLite::OPEN_READONLY, 60'000);
    SQLite::Statement query(db, "SELECT payload FROM events WHERE session_id = ? ORDER BY seq");
    query.bind(1, session);
    std::vector<std::string> payloads;
    while (query.executeStep())
        payloads.push_back(query.getColumn(0).getString());
    return payloads;
}

std::int64_t log_fixture::rows_on_disk() const
{
    SQLite::Database db(file, SQLite::OPEN_READONLY, 60'000);
    return db.execAndGet("SELECT count(*) FROM events").getInt64();
}

}  // namespace bot
