#pragma once

#include "engine/interview/state.hpp"

#include <string_view>
#include <vector>

namespace engine {

// Where a candidate stands, worked out from the state of the interview. A question is a main turn
// together with the probes into it.

/// A probe that brings out a missed fact earns this share of what the fact would have earned at
/// once.
inline constexpr double probe_credit = 0.5;
/// Each hint taken on a question takes this share off its score.
inline constexpr double hint_cost = 0.1;

/// Hints taken on the question of this main turn, on its probes as well.
int hints_given(const interview_state& state, int main_turn);

/// The turns of this question: the main turn, then its probes.
std::vector<const turn_state*> turns_of(const interview_state& state, int main_turn);

/// The points of the question, each with the best verdict that any of its turns earned. Empty if it
/// was not graded.
std::vector<point_assessment> points_of(const interview_state& state, int main_turn);

/// 0 to 1: the score of the main answer, plus what probes brought out, less the cost of hints.
/// A skipped question scores 0.
double question_score(const interview_state& state, int main_turn);

/// How the closed and graded questions of this topic went; of all topics if it is empty.
std::vector<response> responses(const interview_state& state, std::string_view topic = {});

/// What is believed of the candidate on all topics.
ability_estimate overall_ability(const interview_state& state);

/// What is believed of the candidate on one topic: starts from what the whole interview says, so
/// that two answers do not make an extreme, and stays wide until the topic itself was asked.
ability_estimate topic_ability(const interview_state& state, std::string_view topic);

}  // namespace engine
