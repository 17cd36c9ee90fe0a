#pragma once

#include "engine/text/locale.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// Whether a rubric point is in an answer. `wrong`: the answer says the opposite.
enum class coverage { no, partly, yes, wrong };

/// What else is to be said about an answer as a whole.
enum class answer_flag {
    off_topic,         ///< shares next to nothing with the question or its rubric
    question_copied,   ///< mostly repeats the question
    keyword_list,      ///< words without a statement
    too_short,         ///< too little to judge
    other_language,    ///< written in neither language of the interview
    does_not_know,     ///< the candidate says so
    instructs_grader,  ///< talks to the grader instead of answering
};

std::string_view to_string(coverage c);
std::string_view to_string(answer_flag f);

/// Half-open range of bytes of the candidate's own text, on character boundaries.
struct text_span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const text_span&) const = default;
};

/// One rubric point, judged.
struct point_assessment {
    std::string id;
    std::string text;   ///< the point in the language of the interview
    double weight = 1;  ///< as in the rubric
    coverage covered = coverage::no;
    double confidence = 0;            ///< 0 to 1: how far from the border of the next verdict
    std::vector<text_span> evidence;  ///< the words that earned it, in order, not overlapping
    std::string probe{};              ///< what to ask about it, in that language, if it is not made
    bool operator==(const point_assessment&) const = default;
};

/// What the grader thinks of one answer.
struct assessment {
    double score = 0;                      ///< 0 to 1
    std::vector<point_assessment> points;  ///< in the order of the rubric
    std::vector<answer_flag> flags;
    std::vector<std::string> misconceptions;  ///< ids of those that the answer holds
    std::vector<std::string> outdated;        ///< ids of claims that were right once
    std::string feedback;  ///< for the candidate; with the nudge at most five sentences
    std::string nudge;  ///< a question that leads to the most valuable point missing; may be empty
    bool operator==(const assessment&) const = default;
};

/// Feedback and nudge as one text.
std::string feedback_with_nudge(const assessment& a, locale language);

}  // namespace engine
