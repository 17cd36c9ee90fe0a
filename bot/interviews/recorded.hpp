#pragma once

#include "bot/store/event_log.hpp"
#include "engine/interview/state.hpp"

#include <span>
#include <vector>

namespace bot {

/// Events as rows of the log.
std::vector<new_event> to_rows(std::span<const engine::event> events);

/// Adds rows of the log to the state that they follow. False at the first row that cannot be read
/// or does not fit; the state then holds the rows before it.
[[nodiscard]] bool fold(engine::interview_state& state, std::span<const stored_event> rows);

}  // namespace bot
