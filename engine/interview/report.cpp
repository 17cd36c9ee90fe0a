#include "engine/interview/report.hpp"

#include "engine/interview/standing.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace engine {

namespace {

constexpr std::size_t max_items = 5;

turn_report report_turn(const turn_state& t)
{
    turn_report out;
    out.turn = t.number();
    out.kind = t.asked.kind;
    out.probes = t.asked.probes;
    out.question_id = t.asked.question_id;
    out.topic = t.asked.topic;
    out.difficulty = t.asked.difficulty;
    out.question = t.asked.text;
    out.answer = t.answer;
    if (!t.is_open())
        out.outcome = t.skipped ? turn_outcome::skipped : turn_outcome::answered;
    if (t.result && !t.result->points.empty())
        out.score = t.result->score;
    if (t.result) {
        out.points = told_points(*t.result, *t.answer);
        out.feedback = t.result->feedback;
    }
    out.model_answer = t.asked.model_answer;
    out.reading = t.asked.reading;
    return out;
}

std::vector<topic_report> report_topics(const interview_state& state)
{
    std::vector<topic_report> topics;
    for (const turn_state& t : state.turns) {
        if (t.asked.kind != turn_kind::main)
            continue;
        const auto known = std::find_if(topics.begin(), topics.end(), [&](const topic_report& r) {
            return r.topic == t.asked.topic;
        });
        if (known != topics.end())
            ++known->turns;
        else
            topics.push_back({t.asked.topic, topic_ability(state, t.asked.topic), 1});
    }
    return topics;
}

/// A point of a question with what is needed to rank and to tell it.
struct ranked_item {
    double weight = 0;
    report_item item;
};

std::vector<report_item> best_first(std::vector<ranked_item> ranked)
{
    std::stable_sort(ranked.begin(), ranked.end(), [](const ranked_item& a, const ranked_item& b) {
        return a.weight > b.weight;
    });
    std::vector<report_item> items;
    for (ranked_item& r : ranked)
        if (items.size() < max_items)
            items.push_back(std::move(r.item));
    return items;
}

/// Sorts the points of all questions into those that were made and those that were not.
std::pair<std::vector<report_item>, std::vector<report_item>> strengths_and_gaps(
    const interview_state& state
)
{
    std::vector<ranked_item> made;
    std::vector<ranked_item> missed;
    for (const turn_state& t : state.turns) {
        if (t.asked.kind != turn_kind::main)
            continue;
        for (const point_assessment& p : points_of(state, t.number())) {
            const bool is_made = p.covered == coverage::yes;
            report_item item{p.text, t.asked.topic, t.asked.question_id, {}};
            if (!is_made)
                item.links = t.asked.reading;
            // What was said wrong is worth more attention than what was left out.
            const double urgency = p.covered == coverage::wrong ? 2 : 1;
            (is_made ? made : missed).push_back({p.weight * urgency, std::move(item)});
        }
    }
    return {best_first(std::move(made)), best_first(std::move(missed))};
}

}  // namespace

std::string_view to_string(turn_outcome o)
{
    switch (o) {
        case turn_outcome::answered:
            return "answered";
        case turn_outcome::skipped:
            return "skipped";
        case turn_outcome::open:
            break;
    }
    return "open";
}

std::vector<told_point> told_points(const assessment& a, const std::string& answer)
{
    std::vector<told_point> points;
    points.reserve(a.points.size());
    for (const point_assessment& p : a.points) {
        told_point told{p.id, p.text, p.covered, {}};
        for (const text_span& s : p.evidence)
            if (s.begin < s.end && s.end <= answer.size())
                told.evidence.push_back(answer.substr(s.begin, s.end - s.begin));
        points.push_back(std::move(told));
    }
    return points;
}

report make_report(const interview_state& state)
{
    report out;
    out.language = state.started->plan.language;
    out.name = state.started->name;
    out.started_at = state.started_at;
    out.ended_at = state.last_at;
    out.reason = state.ended.value_or(end_reason::asked_for);
    out.overall = overall_ability(state);
    out.reached = level_of(out.overall.mean);
    out.topics = report_topics(state);
    for (const turn_state& t : state.turns)
        out.turns.push_back(report_turn(t));
    std::tie(out.strengths, out.next_steps) = strengths_and_gaps(state);
    return out;
}

}  // namespace engine
