#pragma once

#include "engine/text/locale.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

using localized_list = per_locale<std::vector<std::string>>;

/// What a question asks for. The names in the files are those of `to_string(question_kind)`.
enum class question_kind {
    definition,       ///< what is it, and what is it for
    comparison,       ///< how do two things differ, and when is which right
    procedure,        ///< how is it done, step by step
    code,             ///< a command, a file or a program to write
    troubleshooting,  ///< from a symptom to its cause
    design,           ///< a choice with trade-offs
    review,           ///< what is wrong here
};

/// Only published questions are asked.
enum class question_status { draft, published, retracted };

/// One fact that a good answer holds.
struct rubric_point {
    std::string id;              ///< unique within its question
    double weight = 1;           ///< greater than 0; relative to the other points of the question
    localized_text text;         ///< the fact, as feedback says it
    localized_text probe;        ///< what a person would ask when exactly this fact was missing
    localized_list paraphrases;  ///< other ways in which candidates say it
    bool operator==(const rubric_point&) const = default;
};

/// A wrong claim that people make.
struct misconception {
    std::string id;
    std::string point;  ///< the rubric point that it contradicts; empty if none
    localized_text claim;
    localized_list sounds_like;  ///< how candidates put it
    localized_text correction;
    bool operator==(const misconception&) const = default;
};

/// A claim that was right once. It earns part of its point and a word on what replaced it.
struct outdated_claim {
    std::string id;
    std::string point;  ///< the rubric point that it half covers; empty if none
    localized_list sounds_like;
    localized_text replaced_by;  ///< what holds now, and since when
    bool operator==(const outdated_claim&) const = default;
};

/// When a follow-up question fits.
struct followup_condition {
    enum class kind { always, missed, covered, score_at_least, score_below };
    kind when = kind::always;
    std::string point;  ///< for `missed` and `covered`
    double score = 0;   ///< for `score_at_least` and `score_below`; 0 to 1
    bool operator==(const followup_condition&) const = default;
};

/// An edge to a question that continues this one.
struct followup {
    enum class direction { deeper, sideways };
    std::string id;  ///< the question that it leads to
    direction way = direction::sideways;
    followup_condition condition;
    bool operator==(const followup&) const = default;
};

/// Something a candidate can read.
struct reference {
    std::string title;
    std::string url;  ///< https only
    bool operator==(const reference&) const = default;
};

/// A sample answer: the grader's own test.
struct example {
    enum class quality { excellent, partial, wrong, beside };
    quality level = quality::partial;
    std::vector<std::string> covers;  ///< ids of the points that it makes
    std::string answer;
    bool operator==(const example&) const = default;
};

/// One question of the bank with everything needed to ask it, grade it and teach from it.
/// Field by field this is `content/schema/question.schema.json`; `docs/authoring.md` explains it.
struct question {
    std::string id;             ///< lower-case letters, digits and hyphens; unique in the bank
    std::optional<int> number;  ///< its number in the list that the bank grew from
    std::string topic;
    int difficulty = 3;  ///< 1 (first week) to 5 (has run it for years)
    question_kind kind = question_kind::definition;
    question_status status = question_status::published;
    std::string group;     ///< questions of one group are too alike for one interview; may be empty
    std::string as_of;     ///< YYYY-MM-DD: when its content was true
    std::string reviewed;  ///< YYYY-MM-DD: when a person last checked it
    std::string review_by;                ///< YYYY-MM-DD: when a person must check it again
    std::vector<std::string> applies_to;  ///< versions it holds for, as `docker-engine>=23`
    localized_text prompt;                ///< Markdown
    localized_text model_answer;          ///< Markdown
    localized_list hints;                 ///< from gentle to strong
    std::vector<rubric_point> points;
    std::vector<misconception> misconceptions;
    std::vector<outdated_claim> outdated;
    std::vector<followup> followups;
    std::vector<reference> references;
    per_locale<std::vector<example>> examples;
    std::string content_hash;  ///< names this version of the question; from its source text
    bool operator==(const question&) const = default;
};

inline constexpr std::array all_question_kinds{
    question_kind::definition,
    question_kind::comparison,
    question_kind::procedure,
    question_kind::code,
    question_kind::troubleshooting,
    question_kind::design,
    question_kind::review};
inline constexpr std::array all_question_statuses{
    question_status::draft, question_status::published, question_status::retracted};
inline constexpr std::array all_followup_directions{
    followup::direction::deeper, followup::direction::sideways};
inline constexpr std::array all_followup_conditions{
    followup_condition::kind::always,
    followup_condition::kind::missed,
    followup_condition::kind::covered,
    followup_condition::kind::score_at_least,
    followup_condition::kind::score_below};
inline constexpr std::array all_example_qualities{
    example::quality::excellent,
    example::quality::partial,
    example::quality::wrong,
    example::quality::beside};

/// The names used in the files and in events: each is the name of the enumerator.
std::string_view to_string(question_kind k);
std::string_view to_string(question_status s);
std::string_view to_string(followup::direction d);
std::string_view to_string(followup_condition::kind k);
std::string_view to_string(example::quality q);

/// Understand exactly the names that `to_string` gives.
std::optional<question_kind> parse_question_kind(std::string_view name);
std::optional<question_status> parse_question_status(std::string_view name);
std::optional<followup::direction> parse_followup_direction(std::string_view name);
std::optional<followup_condition::kind> parse_followup_condition(std::string_view name);
std::optional<example::quality> parse_example_quality(std::string_view name);

/// A subject that candidates choose. Topics of one `area` can be chosen together by the area's id.
struct topic {
    std::string id;
    std::string area;  ///< id of the area it belongs to
    localized_text name;
    bool operator==(const topic&) const = default;
};

/// A group of topics, as `docker`.
struct area {
    std::string id;
    localized_text name;
    bool operator==(const area&) const = default;
};

}  // namespace engine
