#pragma once

#include "bot/protocol/error_code.hpp"
#include "bot/store/event_log.hpp"
#include "engine/interview/interviewer.hpp"
#include "engine/interview/reply.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/system/result.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bot {

/// An interview as one connection holds it: the state as of the last event that it knows of.
struct open_interview {
    std::string session;
    engine::interview_state state;
};

/// An interview that has just begun. The token is told once and never stored.
struct begun_interview {
    open_interview interview;
    std::string token;
};

/// What happened at the desk, for metrics.
struct desk_observer {
    std::function<void()> on_turn;                  ///< an answer was recorded
    std::function<void(double seconds)> on_decide;  ///< grading and choosing took so long
};

/// Where every interview is held, whichever way the candidate came in: decides with the engine,
/// records with the log, and only then says what to reply.
///
/// Threads: all functions from any thread; the caller resumes on its own executor. One
/// open_interview belongs to one caller at a time; several may hold the same session, and the log
/// decides between them.
class interview_desk {
public:
    struct settings {
        std::string notice_version;     ///< of the notice that candidates are shown
        bool consent_required = false;  ///< whether an interview needs its consent
        std::function<engine::timestamp()> now;
        desk_observer observer;
    };

    /// `interviewer` and `log` must outlive the desk.
    interview_desk(const engine::interviewer& interviewer, event_log& log, settings s);

    /// Begins an interview. `start` comes without a token; its consent is checked here.
    /// Fails with consent_required, unknown_topic or busy; nothing is stored then.
    [[nodiscard]] boost::asio::awaitable<boost::system::result<begun_interview, error_code>> begin(
        engine::start start
    );

    /// Takes up an interview from the log. Fails with bad_token for an unknown session and a wrong
    /// token alike; with internal if its log cannot be read.
    [[nodiscard]] boost::asio::awaitable<boost::system::result<open_interview, error_code>> resume(
        std::string session, std::string token
    );

    /// Carries out a command: when this completes without an error, everything it caused is on disk
    /// and part of `interview.state`. Fails with the code of the engine's rejection, with busy
    /// when it could not be recorded (nothing has changed, the same command may come again), or
    /// with internal.
    [[nodiscard]] boost::asio::awaitable<
        boost::system::result<std::vector<engine::reply>, error_code>>
    carry_out(open_interview& interview, engine::command command);

    [[nodiscard]] const engine::interviewer& interviewer() const { return interviewer_; }

private:
    enum class record_result { recorded, overtaken, failed };

    [[nodiscard]] engine::decision decide(
        const engine::interview_state& state, const engine::command& command, engine::timestamp now
    ) const;
    /// Adds what others have recorded since. False if the log does not fold.
    [[nodiscard]] boost::asio::awaitable<bool> catch_up(open_interview& interview);
    [[nodiscard]] boost::asio::awaitable<record_result> record(
        open_interview& interview, std::vector<engine::event> events, engine::timestamp at
    );

    const engine::interviewer& interviewer_;
    event_log& log_;
    settings settings_;
};

}  // namespace bot
