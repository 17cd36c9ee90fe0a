#pragma once

#include "engine/bank/bank.hpp"
#include "engine/grading/grader.hpp"
#include "engine/interview/state.hpp"

#include <boost/system/result.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace engine {

/// Why a command was refused. Nothing is recorded then.
enum class rejection {
    not_started,      ///< there is no interview yet
    already_started,  ///< there is one
    unknown_topic,    ///< a chosen topic is not in the bank, or has no question
    bad_turn,         ///< no such turn
    turn_closed,      ///< the turn was answered or skipped, or the interview is over
};

using decision = boost::system::result<std::vector<event>, rejection>;

/// The rubrics of a bank, ready for grading, by question id.
using rubric_index = std::map<std::string, rubric, std::less<>>;

/// Holds every rule of an interview. Knows the bank and how to grade; keeps no state of its own.
///
/// Threads: immutable after construction; any number may decide at once.
class interviewer {
public:
    explicit interviewer(bank questions);

    /// What a command leads to at the time `now`. An empty list means that all of it has happened
    /// before (the same answer again, the end of an interview that is over) and the candidate is to
    /// be told the same as then.
    [[nodiscard]] decision decide(const interview_state& state, const command& what, timestamp now)
        const;

    [[nodiscard]] const bank& questions() const { return bank_; }

private:
    bank bank_;
    rubric_index rubrics_;
};

}  // namespace engine
