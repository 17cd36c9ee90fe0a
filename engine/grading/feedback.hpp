#pragma once

#include "engine/grading/assessment.hpp"
#include "engine/grading/prepared.hpp"
#include "engine/text/locale.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace engine {

/// At most five sentences for the candidate: what was good, in their own words; what is to be
/// corrected; what has changed since; and, as the question that a person would ask, the most
/// valuable point that is missing. Never the missing point itself.
/// Everything but `feedback` in `a` must be there; `probed` is the point of a probe.
std::string write_feedback(
    const rubric::prepared& r,
    const assessment& a,
    std::string_view answer,
    locale language,
    std::optional<std::size_t> probed
);

}  // namespace engine
