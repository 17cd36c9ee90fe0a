#pragma once

#include "engine/bank/question.hpp"
#include "engine/grading/assessment.hpp"
#include "engine/text/locale.hpp"

#include <memory>
#include <string_view>

namespace engine {

/// A question made ready for grading: its rubric normalised, cut into terms and stemmed, once.
/// Immutable; any number of threads may grade with it.
class rubric {
public:
    explicit rubric(const question& q);
    ~rubric();
    rubric(rubric&&) noexcept;
    rubric& operator=(rubric&&) noexcept;

    struct prepared;
    [[nodiscard]] const prepared& data() const { return *prepared_; }

private:
    std::unique_ptr<const prepared> prepared_;
};

/// Judges `answer` against the rubric. Texts of the assessment are in `language`; the answer may be
/// in either language or a mix. Deterministic, without state, never throws on any bytes; time is
/// linear in the length of the answer. Invalid UTF-8 is read as U+FFFD.
assessment grade(const rubric& r, std::string_view answer, locale language);

/// Judges the answer to a probe into point `point_id`. The points are the probed one and those that
/// the answer makes besides; the score is that of the probed point alone.
/// `point_id` must be a point of the rubric.
assessment grade_probe(
    const rubric& r, std::string_view point_id, std::string_view answer, locale language
);

}  // namespace engine
