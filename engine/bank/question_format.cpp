#include "engine/bank/question_format.hpp"

#include <array>
#include <string>

namespace engine {

namespace {

using namespace shapes;

using any_number = whole<1, 1'000'000>;
using difficulty = whole<1, 5>;
using kind_name = name_of<all_question_kinds, parse_question_kind>;
using status_name = name_of<all_question_statuses, parse_question_status>;
using direction_name = name_of<all_followup_directions, parse_followup_direction>;
using quality_name = name_of<all_example_qualities, parse_example_quality>;

using point = field<rubric_point>;
constexpr std::array point_fields{
    point::required<&rubric_point::id, slug>("id"),
    point::required<&rubric_point::weight, weight>("weight"),
    point::required<&rubric_point::text, localized<text>>("text"),
    point::required<&rubric_point::probe, localized<text>>("probe"),
    point::required<&rubric_point::paraphrases, localized<list_of<text>>>("paraphrases"),
};

using claim = field<misconception>;
constexpr std::array misconception_fields{
    claim::required<&misconception::id, slug>("id"),
    claim::optional<&misconception::point, slug>("point"),
    claim::required<&misconception::claim, localized<text>>("claim"),
    claim::required<&misconception::sounds_like, localized<list_of<text>>>("sounds_like"),
    claim::required<&misconception::correction, localized<text>>("correction"),
};

using old_claim = field<outdated_claim>;
constexpr std::array outdated_fields{
    old_claim::required<&outdated_claim::id, slug>("id"),
    old_claim::optional<&outdated_claim::point, slug>("point"),
    old_claim::required<&outdated_claim::sounds_like, localized<list_of<text>>>("sounds_like"),
    old_claim::required<&outdated_claim::replaced_by, localized<text>>("replaced_by"),
};

/// A map with one key, that of the condition.
struct condition {
    static void read(const reader& at, followup_condition& out);
    static void describe(const std::string& path, file_format& out);

private:
    static constexpr std::array rules{
        key_rule{"missed"},
        key_rule{"covered"},
        key_rule{"score_at_least"},
        key_rule{"score_below"}};
};

void condition::read(const reader& at, followup_condition& out)
{
    using kind = followup_condition::kind;
    std::array<const yaml_node*, rules.size()> found{};
    if (!match_keys(at, rules, found))
        return;
    if (at.node().items.size() != 1) {
        at.fault(
            "holds " + std::to_string(at.node().items.size()) +
            " conditions; give exactly one, or leave out `when` for always"
        );
        return;
    }
    const reader operand = at.child(at.node().items.front());
    out.when = parse_followup_condition(operand.node().key).value_or(kind::always);
    if (out.when == kind::missed || out.when == kind::covered)
        slug::read(operand, out.point);
    else if (out.when != kind::always)
        fraction::read(operand, out.score);
}

void condition::describe(const std::string& path, file_format& out)
{
    describe_map(path, rules, out);
    slug::describe(path + ".missed", out);
    slug::describe(path + ".covered", out);
    fraction::describe(path + ".score_at_least", out);
    fraction::describe(path + ".score_below", out);
}

using edge = field<followup>;
constexpr std::array followup_fields{
    edge::required<&followup::id, slug>("id"),
    edge::optional<&followup::way, direction_name>("direction"),
    edge::optional<&followup::condition, condition>("when"),
};

/// An edge in full, or just the id of the question that it leads to.
struct followup_edge {
    static void read(const reader& at, followup& out)
    {
        if (at.node().type == yaml_node::kind::map)
            record<followup_fields>::read(at, out);
        else
            slug::read(at, out.id);
    }
    static void describe(const std::string& path, file_format& out)
    {
        slug::describe(path, out);
        record<followup_fields>::describe(path, out);
    }
};

using link = field<reference>;
constexpr std::array reference_fields{
    link::required<&reference::title, text>("title"),
    link::required<&reference::url, https_url>("url"),
};

using sample = field<example>;
constexpr std::array example_fields{
    sample::required<&example::level, quality_name>("quality"),
    sample::required<&example::covers, list_of<slug>>("covers"),
    sample::required<&example::answer, text>("answer"),
};

using q = field<question>;
constexpr std::array question_fields{
    q::required<&question::id, slug>("id"),
    q::optional<&question::number, any_number>("number"),
    q::required<&question::topic, slug>("topic"),
    q::required<&question::difficulty, difficulty>("difficulty"),
    q::required<&question::kind, kind_name>("kind"),
    q::optional<&question::status, status_name>("status"),
    q::optional<&question::group, slug>("group"),
    q::optional<&question::as_of, date>("as_of"),
    q::required<&question::reviewed, date>("reviewed"),
    q::optional<&question::review_by, date>("review_by"),
    q::optional<&question::applies_to, list_of<text>>("applies_to"),
    q::required<&question::prompt, localized<text>>("prompt"),
    q::required<&question::model_answer, localized<text>>("model_answer"),
    q::required<&question::hints, localized<list_of<text>>>("hints"),
    q::required<&question::points, list_of_some<record<point_fields>>>("points"),
    q::optional<&question::misconceptions, list_of<record<misconception_fields>>>("misconceptions"),
    q::optional<&question::outdated, list_of<record<outdated_fields>>>("outdated"),
    q::optional<&question::followups, list_of<followup_edge>>("followups"),
    q::required<&question::references, list_of<record<reference_fields>>>("references"),
    q::required<&question::examples, localized<list_of<record<example_fields>>>>("examples"),
};

using question_shape = record<question_fields>;

}  // namespace

void read_question_fields(const reader& at, question& out)
{
    question_shape::read(at, out);
}

file_format question_format()
{
    file_format out;
    question_shape::describe("", out);
    return out;
}

}  // namespace engine
