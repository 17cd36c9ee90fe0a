#pragma once

#include "engine/bank/question.hpp"
#include "engine/grading/assessment.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// "How does a container's port become reachable?": four points, a misconception about one of them
/// and one about none, and an outdated claim.
question port_question();

/// The verdict on one point. Fails the test if `a` has no such point.
const point_assessment& point(const assessment& a, std::string_view id);
coverage covered(const assessment& a, std::string_view id);

/// The words that earned a point, sentence by sentence.
std::vector<std::string> quotes(const assessment& a, std::string_view id, std::string_view answer);

bool has(const assessment& a, answer_flag flag);

}  // namespace engine
