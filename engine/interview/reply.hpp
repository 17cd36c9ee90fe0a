#pragma once

#include "engine/interview/report.hpp"
#include "engine/interview/state.hpp"

#include <string>
#include <variant>
#include <vector>

namespace engine {

// What a candidate is told. Everything is worked out from the state, so that it can be told again
// word for word: after a lost connection, on another device, by another node.

struct question_reply {
    int turn = 0;
    turn_kind kind = turn_kind::main;
    std::string question_id;
    std::string topic;
    int difficulty = 3;
    std::string text;
    int asked = 0;    ///< main questions so far, this one included
    int planned = 0;  ///< main questions in all
    int probes = 0;   ///< for a probe: the main turn that it digs into
    bool operator==(const question_reply&) const = default;
};
struct assessment_reply {
    int turn = 0;
    double score = 0;
    std::vector<told_point> points;
    std::string feedback;
    bool operator==(const assessment_reply&) const = default;
};
struct hint_reply {
    int turn = 0;
    std::string text;
    int left = 0;
    bool operator==(const hint_reply&) const = default;
};
/// What the candidate did, as a transcript shows it.
struct answer_reply {
    int turn = 0;
    std::string text;
    bool operator==(const answer_reply&) const = default;
};
struct skip_reply {
    int turn = 0;
    bool operator==(const skip_reply&) const = default;
};
struct report_reply {
    report result;
    bool operator==(const report_reply&) const = default;
};

using reply = std::
    variant<question_reply, assessment_reply, hint_reply, answer_reply, skip_reply, report_reply>;

/// What to say because of a command, which was accepted and is part of `state` by now. The same
/// command on a later state gives the same replies.
std::vector<reply> replies_to(const interview_state& state, const command& what);

/// All that was said in closed turns, in order, and the hints of the open turn.
std::vector<reply> transcript(const interview_state& state);

/// What waits for the candidate: the open question, or the report.
std::vector<reply> what_is_open(const interview_state& state);

}  // namespace engine
