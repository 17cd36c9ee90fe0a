#include "engine/interview/standing.hpp"

#include <algorithm>

namespace engine {

namespace {

double credit(coverage c)
{
    switch (c) {
        case coverage::yes:
            return 1;
        case coverage::partly:
            return 0.5;
        case coverage::no:
        case coverage::wrong:
            break;
    }
    return 0;
}

/// How much of its question the probe brought out that the main answer had missed.
double gain_of(const std::vector<point_assessment>& main_points, const turn_state& probe)
{
    double total = 0;
    double gained = 0;
    for (const point_assessment& p : main_points) {
        total += p.weight;
        const auto& found = probe.result->points;
        const auto now = std::find_if(found.begin(), found.end(), [&](const point_assessment& n) {
            return n.id == p.id;
        });
        if (now != found.end())
            gained += p.weight * std::max(0.0, credit(now->covered) - credit(p.covered));
    }
    return total > 0 ? gained / total : 0;
}

}  // namespace

int hints_given(const interview_state& state, int main_turn)
{
    std::size_t given = 0;
    for (const turn_state* t : turns_of(state, main_turn))
        given += t->hints.size();
    return static_cast<int>(given);
}

std::vector<const turn_state*> turns_of(const interview_state& state, int main_turn)
{
    std::vector<const turn_state*> turns;
    for (const turn_state& t : state.turns)
        if (t.main_turn() == main_turn)
            turns.push_back(&t);
    return turns;
}

std::vector<point_assessment> points_of(const interview_state& state, int main_turn)
{
    std::vector<point_assessment> points;
    for (const turn_state* t : turns_of(state, main_turn)) {
        if (!t->result)
            continue;
        for (const point_assessment& p : t->result->points) {
            const auto known = std::find_if(points.begin(), points.end(), [&](const auto& k) {
                return k.id == p.id;
            });
            if (known == points.end())
                points.push_back(p);
            else if (credit(p.covered) > credit(known->covered))
                *known = p;
        }
    }
    return points;
}

double question_score(const interview_state& state, int main_turn)
{
    const auto turns = turns_of(state, main_turn);
    if (turns.empty() || !turns.front()->result)
        return 0;
    double score = turns.front()->result->score;
    for (const turn_state* t : turns)
        if (t != turns.front() && t->result)
            score += probe_credit * gain_of(turns.front()->result->points, *t);
    score -= hint_cost * hints_given(state, main_turn);
    return std::clamp(score, 0.0, 1.0);
}

std::vector<response> responses(const interview_state& state, std::string_view topic)
{
    std::vector<response> all;
    for (const turn_state& t : state.turns) {
        if (t.asked.kind != turn_kind::main || (!topic.empty() && t.asked.topic != topic))
            continue;
        const bool is_graded = t.result && !t.result->points.empty();
        if (t.skipped || is_graded)
            all.push_back({t.asked.difficulty, question_score(state, t.number())});
    }
    return all;
}

ability_estimate overall_ability(const interview_state& state)
{
    return estimate_ability(prior_for(state.started->plan.start_level), responses(state));
}

ability_estimate topic_ability(const interview_state& state, std::string_view topic)
{
    // How far one topic of a person lies from the whole of that person: a guess, in logits.
    constexpr double spread_between_topics = 0.7;
    const ability_estimate overall = overall_ability(state);
    return estimate_ability({overall.mean, spread_between_topics}, responses(state, topic));
}

}  // namespace engine
