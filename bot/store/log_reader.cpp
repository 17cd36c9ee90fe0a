#include "bot/store/log_reader.hpp"

#include "bot/store/database.hpp"

#include <SQLiteCpp/Column.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <type_traits>
#include <utility>

namespace asio = boost::asio;

namespace bot {

namespace {

constexpr auto events_of_a_session =
    "SELECT seq, at, type, payload FROM events WHERE session_id = ? AND seq > ? ORDER BY seq";

// The grouping reads nothing but the index; `at` is looked up twice a session. First and last are
// those of the order of events: clocks may jump.
constexpr auto all_summaries = R"sql(
    SELECT session_id, head.at, tail.at, events
    FROM (
        SELECT session_id, min(seq) AS first, max(seq) AS last, count(*) AS events
        FROM events GROUP BY session_id
    )
    JOIN events head USING(session_id)
    JOIN events tail USING(session_id)
    WHERE head.seq = first AND tail.seq = last
    ORDER BY tail.at DESC, session_id
)sql";

/// Makes a prepared statement fit for its next use, also when its last one failed.
class fresh {
public:
    explicit fresh(SQLite::Statement& statement) : statement_(statement) { statement_.tryReset(); }
    // Ends the read: an open cursor would keep an old snapshot and hold up checkpoints.
    ~fresh() { statement_.tryReset(); }
    fresh(const fresh&) = delete;
    fresh& operator=(const fresh&) = delete;

private:
    SQLite::Statement& statement_;
};

template <class Work>
asio::awaitable<std::invoke_result_t<Work&>> invoke_once(Work work)
{
    co_return work();
}

/// Runs `work` on `pool` and resumes the caller on its own executor with the value or exception.
template <class Work>
asio::awaitable<std::invoke_result_t<Work&>> run_on(asio::thread_pool& pool, Work work)
{
    // Named on purpose: gcc 12 destroys a temporary twice when the expression also awaits.
    auto job = invoke_once(std::move(work));
    co_return co_await asio::co_spawn(pool, std::move(job), asio::use_awaitable);
}

}  // namespace

log_reader::log_reader(const std::filesystem::path& file, std::chrono::milliseconds busy_timeout)
    : db_(open_for_reading(file, busy_timeout)),
      events_of_(db_, events_of_a_session),
      summaries_(db_, all_summaries)
{
}

log_reader::~log_reader()
{
    thread_.join();
}

asio::awaitable<std::vector<stored_event>> log_reader::read(
    std::string session_id, std::int64_t after_seq
)
{
    auto work = [this, session_id = std::move(session_id), after_seq] {
        return events_of(session_id, after_seq);
    };
    return run_on(thread_, std::move(work));
}

asio::awaitable<std::vector<session_summary>> log_reader::sessions()
{
    return run_on(thread_, [this] { return summaries(); });
}

std::vector<stored_event> log_reader::events_of(
    const std::string& session_id, std::int64_t after_seq
)
{
    const fresh use(events_of_);
    events_of_.bindNoCopy(1, session_id);
    events_of_.bind(2, after_seq);
    std::vector<stored_event> events;
    while (events_of_.executeStep())
        events.push_back(
            {events_of_.getColumn(0).getInt64(),
             events_of_.getColumn(1).getInt64(),
             events_of_.getColumn(2).getString(),
             events_of_.getColumn(3).getString()}
        );
    return events;
}

std::vector<session_summary> log_reader::summaries()
{
    const fresh use(summaries_);
    std::vector<session_summary> sessions;
    while (summaries_.executeStep())
        sessions.push_back(
            {summaries_.getColumn(0).getString(),
             summaries_.getColumn(1).getInt64(),
             summaries_.getColumn(2).getInt64(),
             summaries_.getColumn(3).getInt64()}
        );
    return sessions;
}

}  // namespace bot
