#pragma once

#include "engine/interview/interviewer.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace engine {

/// What came of telling a log again.
struct replay_result {
    int decisions = 0;          ///< came out the same again
    int folded = 0;             ///< recorded by another engine or bank: only folded
    std::int64_t fault_at = 0;  ///< seq of the first event that does not fit, or 0
    std::string fault;          ///< what is wrong with it
};

/// Folds the events of one interview and decides everything again that this engine and this bank
/// recorded: each decision must give the very events that follow it in the log.
replay_result replay(const interviewer& i, std::span<const recorded_event> events);

}  // namespace engine
