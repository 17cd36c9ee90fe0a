#include "engine/grading/assessment.hpp"

#include "engine/grading/wording.hpp"

namespace engine {

std::string_view to_string(coverage c)
{
    switch (c) {
        case coverage::no:
            return "no";
        case coverage::partly:
            return "partly";
        case coverage::yes:
            return "yes";
        case coverage::wrong:
            return "wrong";
    }
    return "unknown";
}

std::string_view to_string(answer_flag f)
{
    switch (f) {
        case answer_flag::off_topic:
            return "off_topic";
        case answer_flag::question_copied:
            return "question_copied";
        case answer_flag::keyword_list:
            return "keyword_list";
        case answer_flag::too_short:
            return "too_short";
        case answer_flag::other_language:
            return "other_language";
        case answer_flag::does_not_know:
            return "does_not_know";
        case answer_flag::instructs_grader:
            return "instructs_grader";
    }
    return "unknown";
}

std::string feedback_with_nudge(const assessment& a, locale language)
{
    const bool has_both = !a.feedback.empty() && !a.nudge.empty();
    return a.feedback + std::string(has_both ? wording_in(language).between : "") + a.nudge;
}

}  // namespace engine
