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

void PrintTo(append_status status, std::ostream* out)
{
    switch (status) {
        case append_status::recorded:
            *out << "recorded";
            break;
        case append_status::conflict:
            *out << "conflict";
            break;
        case append_status::failed:
            *out << "failed";
            break;
    }
}

void PrintTo(const stored_event& event, std::ostream* out)
{
    *out << event.seq << " at " << event.at << ' ' << event.type << ' ' << event.payload;
}

std::vector<new_event> numbered(int count)
{
    std::vector<new_event> events;
    for (int n = 1; n <= count; ++n)
        events.push_back({"test", R"({"n": )" + std::to_string(n) + "}"});
    return events;
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

LogFixture::LogFixture() : folder(make_folder()), file(folder / "mockingbird.db") {}

LogFixture::~LogFixture()
{
    std::error_code leave_it;
    std::filesystem::remove_all(folder, leave_it);
}

event_log::settings LogFixture::settings()
{
    event_log::settings s;
    s.file = file;
    s.busy_timeout = std::chrono::minutes(1);  // a busy machine must not fail a test
    watch.attach_to(s);
    return s;
}

append_status LogFixture::append(
    event_log& log,
    const std::string& session,
    std::int64_t expected_seq,
    std::vector<new_event> events
)
{
    return run(log.append(session, expected_seq, 1'000 + expected_seq, std::move(events)));
}

std::future<append_status> LogFixture::begin_append(
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

std::vector<std::string> LogFixture::payloads_on_disk(const std::string& session) const
{
    const SQLite::Database db(file, SQLite::OPEN_READONLY, 60'000);
    SQLite::Statement query(db, "SELECT payload FROM events WHERE session_id = ? ORDER BY seq");
    query.bind(1, session);
    std::vector<std::string> payloads;
    while (query.executeStep())
        payloads.push_back(query.getColumn(0).getString());
    return payloads;
}

std::int64_t LogFixture::rows_on_disk() const
{
    SQLite::Database db(file, SQLite::OPEN_READONLY, 60'000);
    return db.execAndGet("SELECT count(*) FROM events").getInt64();
}

}  // namespace bot
