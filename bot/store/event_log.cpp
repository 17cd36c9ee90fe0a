#include "bot/store/event_log.hpp"

#include "bot/store/commit_queue.hpp"
#include "bot/store/log_reader.hpp"

#include <stdexcept>
#include <utility>

namespace asio = boost::asio;

namespace bot {

event_log::event_log(settings s)
    : commits_(std::make_unique<commit_queue>(s)),
      reader_(std::make_unique<log_reader>(s.file, s.busy_timeout))
{
}

event_log::~event_log() = default;

asio::awaitable<append_status> event_log::append(
    std::string session_id,
    std::int64_t expected_seq,
    std::int64_t at,
    std::vector<new_event> events
)
{
    if (events.empty())
        throw std::invalid_argument("event_log::append needs at least one event");
    return commits_->submit({std::move(session_id), expected_seq, at, std::move(events)});
}

asio::awaitable<std::vector<stored_event>> event_log::read(
    std::string session_id, std::int64_t after_seq
)
{
    return reader_->read(std::move(session_id), after_seq);
}

asio::awaitable<std::vector<session_summary>> event_log::sessions()
{
    return reader_->sessions();
}

asio::awaitable<bool> event_log::probe()
{
    append_request nothing_but_a_trial;
    const append_status status = co_await commits_->submit(std::move(nothing_but_a_trial));
    co_return status == append_status::recorded;
}

}  // namespace bot
