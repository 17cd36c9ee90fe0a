#pragma once

#include "engine/grading/answer.hpp"
#include "engine/grading/assessment.hpp"
#include "engine/grading/prepared.hpp"

#include <string_view>
#include <vector>

namespace engine {

/// What is to be said about the answer as a whole, in the order of `answer_flag`.
/// `covers` is whether it makes any point at all.
std::vector<answer_flag> find_flags(const rubric::prepared& r, const answer& a, bool covers);

}  // namespace engine
