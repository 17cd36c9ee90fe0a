#pragma once

#include "engine/ability/ability.hpp"
#include "engine/bank/bank.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace engine {

/// A question that was in the running.
struct considered_question {
    std::string id;
    double information = 0;  ///< about the ability as estimated; at most 0.25
    bool operator==(const considered_question&) const = default;
};

/// Why a question was chosen: enough for a mentor to follow and for a replay to check.
struct selection_reason {
    double ability = 0;         ///< the estimate that the choice was made with
    double standard_error = 0;  ///< of that estimate
    int asked_of_topic = 0;     ///< questions that the interview had asked of this topic before
    std::vector<considered_question> considered;  ///< the best few, best first
    bool operator==(const selection_reason&) const = default;
};

struct selection {
    const question* chosen = nullptr;  ///< points into the bank
    selection_reason reason;
};

/// What the choice depends on.
struct selection_request {
    std::vector<std::string> topics;  ///< topic ids of the plan
    std::vector<std::string> asked;   ///< ids of the questions asked so far
    ability_estimate ability;
    std::uint64_t seed = 0;
};

/// Picks the next main question: from the topics asked least so far, among the three questions that
/// tell most about the ability, one at random from the seed (exposure control: randomesque,
/// Kingsbury and Zara 1989). Never one that was asked, or of the group of one that was asked.
/// Nothing when no question is left.
std::optional<selection> select_question(const bank& b, const selection_request& request);

}  // namespace engine
