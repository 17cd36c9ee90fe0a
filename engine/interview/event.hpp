#pragma once

#include "engine/bank/question.hpp"
#include "engine/grading/assessment.hpp"
#include "engine/interview/command.hpp"
#include "engine/selection/selection.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace engine {

/// Unix time in milliseconds, UTC. Time is data here: the shell says what time it is.
using timestamp = std::int64_t;

enum class turn_kind { main, probe };
enum class end_reason {
    asked_for,  ///< the candidate ended it
    complete,   ///< every planned question was asked
    time,       ///< the planned minutes are over
    bank,       ///< no question is left for these topics
};

std::string_view to_string(turn_kind k);
std::string_view to_string(end_reason r);

// What happened. An event holds all that a later reader needs, so that a log can be told again
// without the bank that it was recorded with.

struct interview_started {
    interview_plan plan;
    std::string name;
    std::uint64_t seed = 0;
    std::string consent;
    std::string token_hash;
    std::string bank_version;
    int engine_version = 0;  ///< decisions can be replayed only by the same version
    bool operator==(const interview_started&) const = default;
};
struct question_asked {
    int turn = 0;  ///< from 1, without gaps
    turn_kind kind = turn_kind::main;
    int probes = 0;  ///< for a probe: the main turn that it digs into
    std::string question_id;
    std::string content_hash;  ///< of the question as it was asked
    std::string bank_version;  ///< of the bank that it was chosen from
    std::string topic;
    int difficulty = 3;
    std::string text;
    std::string point;               ///< for a probe: the rubric point that it is after
    std::string model_answer;        ///< main only
    std::vector<reference> reading;  ///< main only
    selection_reason reason;         ///< main only: why this question
    bool operator==(const question_asked&) const = default;
};
struct answer_given {
    int turn = 0;
    std::string text;
    bool operator==(const answer_given&) const = default;
};
struct answer_assessed {
    int turn = 0;
    std::string bank_version;  ///< of the bank that it was graded with
    assessment result;
    bool operator==(const answer_assessed&) const = default;
};
struct hint_given {
    int turn = 0;
    std::string text;
    int left = 0;  ///< hints that remain after this one
    bool operator==(const hint_given&) const = default;
};
struct question_skipped {
    int turn = 0;
    bool operator==(const question_skipped&) const = default;
};
struct question_repeated {
    int turn = 0;
    bool operator==(const question_repeated&) const = default;
};
struct interview_ended {
    end_reason reason = end_reason::complete;
    bool operator==(const interview_ended&) const = default;
};

using event = std::variant<
    interview_started,
    question_asked,
    answer_given,
    answer_assessed,
    hint_given,
    question_skipped,
    question_repeated,
    interview_ended>;

/// An event with its place and time in the log.
struct recorded_event {
    std::int64_t seq = 0;  ///< from 1, without gaps
    timestamp at = 0;
    event what;
    bool operator==(const recorded_event&) const = default;
};

/// Grows whenever the same command may lead to other events than before.
inline constexpr int engine_version = 1;

}  // namespace engine
