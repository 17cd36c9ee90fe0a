#pragma once

#include "engine/grading/answer.hpp"
#include "engine/grading/assessment.hpp"
#include "engine/grading/passages.hpp"
#include "engine/grading/prepared.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace engine {

/// The best matches of everything in the rubric, each list in the rubric's order.
struct matches {
    std::vector<match> points;
    std::vector<match> misconceptions;
    std::vector<match> outdated;
};

/// Finds every claim of the rubric in the answer. The words of the probe into `probed` count as
/// given.
matches find_claims(
    const rubric::prepared& r, const answer& a, std::optional<std::size_t> probed = std::nullopt
);

/// The words of a passage that matched, as spans of the answer: one a sentence, from its first
/// matching word to its last, with the negator that belongs to them.
std::vector<text_span> evidence(const rubric::prepared& r, const answer& a, const passage& p);

}  // namespace engine
