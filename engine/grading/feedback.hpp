#pragma once

#include "engine/grading/assessment.hpp"
#include "engine/grading/prepared.hpp"
#include "engine/text/locale.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace engine {

struct feedback_text {
    std::string
        said;  ///< what was good, in their own words; what is to be corrected; what has changed
    std::string nudge;  ///< a question that leads to the most valuable point missing; may be empty
};

/// What the candidate is told, both parts together at most five sentences; never the missing point
/// itself. All but the texts must be in `a`; `probed` is the point of a probe, which has no nudge.
feedback_text write_feedback(
    const rubric::prepared& r,
    const assessment& a,
    std::string_view answer,
    locale language,
    std::optional<std::size_t> probed
);

}  // namespace engine
