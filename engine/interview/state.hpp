#pragma once

#include "engine/interview/event.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace engine {

/// One question put to the candidate, with all that came of it.
struct turn_state {
    question_asked asked;
    std::vector<hint_given> hints;
    std::optional<std::string> answer;
    std::optional<assessment> result;
    bool skipped = false;
    bool operator==(const turn_state&) const = default;

    [[nodiscard]] bool is_open() const { return !answer && !skipped; }
    [[nodiscard]] int number() const { return asked.turn; }
    /// The main turn that this one belongs to: itself, or the one that it digs into.
    [[nodiscard]] int main_turn() const { return asked.probes > 0 ? asked.probes : asked.turn; }
};

/// An interview as its log tells it: the fold of `apply` over its events, and nothing else.
struct interview_state {
    std::int64_t seq = 0;  ///< of the last event applied; 0 before the first
    std::optional<interview_started> started;
    timestamp started_at = 0;
    timestamp last_at = 0;
    std::vector<turn_state> turns;  ///< turn n is at n-1
    std::optional<end_reason> ended;
    bool operator==(const interview_state&) const = default;

    /// The turn of this number, or null.
    [[nodiscard]] const turn_state* find_turn(int number) const;
    /// The turn that waits for an answer, or null.
    [[nodiscard]] const turn_state* open_turn() const;
    /// Main questions asked, up to and including turn `last`.
    [[nodiscard]] int main_questions(int last) const;
};

/// Adds the next event to the state. False, and nothing changed, if no interview could have
/// recorded it there: a gap, a second start, an answer to a turn that is not open.
[[nodiscard]] bool apply(interview_state& state, const recorded_event& next);

}  // namespace engine
