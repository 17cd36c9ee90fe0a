#include "engine/bank/question.hpp"

namespace engine {

namespace {

template <class All>
auto find_by_name(const All& all, std::string_view name) -> std::optional<typename All::value_type>
{
    for (const auto value : all)
        if (to_string(value) == name)
            return value;
    return std::nullopt;
}

}  // namespace

std::string_view to_string(question_kind k)
{
    switch (k) {
        case question_kind::definition:
            return "definition";
        case question_kind::comparison:
            return "comparison";
        case question_kind::procedure:
            return "procedure";
        case question_kind::code:
            return "code";
        case question_kind::troubleshooting:
            return "troubleshooting";
        case question_kind::design:
            return "design";
        case question_kind::review:
            return "review";
    }
    return {};
}

std::string_view to_string(question_status s)
{
    switch (s) {
        case question_status::draft:
            return "draft";
        case question_status::published:
            return "published";
        case question_status::retracted:
            return "retracted";
    }
    return {};
}

std::string_view to_string(followup::direction d)
{
    switch (d) {
        case followup::direction::deeper:
            return "deeper";
        case followup::direction::sideways:
            return "sideways";
    }
    return {};
}

std::string_view to_string(followup_condition::kind k)
{
    using kind = followup_condition::kind;
    switch (k) {
        case kind::always:
            return "always";
        case kind::missed:
            return "missed";
        case kind::covered:
            return "covered";
        case kind::score_at_least:
            return "score_at_least";
        case kind::score_below:
            return "score_below";
    }
    return {};
}

std::string_view to_string(example::quality q)
{
    switch (q) {
        case example::quality::excellent:
            return "excellent";
        case example::quality::partial:
            return "partial";
        case example::quality::wrong:
            return "wrong";
        case example::quality::beside:
            return "beside";
    }
    return {};
}

std::optional<question_kind> parse_question_kind(std::string_view name)
{
    return find_by_name(all_question_kinds, name);
}

std::optional<question_status> parse_question_status(std::string_view name)
{
    return find_by_name(all_question_statuses, name);
}

std::optional<followup::direction> parse_followup_direction(std::string_view name)
{
    return find_by_name(all_followup_directions, name);
}

std::optional<followup_condition::kind> parse_followup_condition(std::string_view name)
{
    return find_by_name(all_followup_conditions, name);
}

std::optional<example::quality> parse_example_quality(std::string_view name)
{
    return find_by_name(all_example_qualities, name);
}

}  // namespace engine
