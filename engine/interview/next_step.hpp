#pragma once

#include "engine/bank/bank.hpp"
#include "engine/interview/state.hpp"

namespace engine {

/// At most so many probes dig into one main question.
inline constexpr int max_probes = 2;
/// An answer of this score or better is not dug into.
inline constexpr double good_enough = 0.85;

/// What the interviewer does when no turn is open: asks a probe, asks the next main question, or
/// ends the interview. `state` must have started and not ended.
///
/// A probe goes to the heaviest point that the question still lacks and that no probe was after,
/// unless the candidate skipped, said that they do not know, or had nothing to say to the last
/// probe.
event next_step(const bank& questions, const interview_state& state, timestamp now);

}  // namespace engine
