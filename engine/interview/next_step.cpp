#include "engine/interview/next_step.hpp"

#include "engine/interview/standing.hpp"
#include "engine/selection/random.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace engine {

namespace {

bool says_does_not_know(const assessment& a)
{
    return std::find(a.flags.begin(), a.flags.end(), answer_flag::does_not_know) != a.flags.end();
}

/// Whether it is worth digging on after the last turn of the question.
bool may_probe(const std::vector<const turn_state*>& turns)
{
    const turn_state& last = *turns.back();
    if (std::ssize(turns) > max_probes || !last.result || says_does_not_know(*last.result))
        return false;
    const bool fell_flat = last.asked.kind == turn_kind::probe && last.result->score <= 0;
    return turns.front()->result->score < good_enough && !fell_flat;
}

/// The heaviest point that is not made yet and was not asked for yet. A point that the candidate
/// got wrong is not asked for: the feedback has just put it right.
const point_assessment* most_valuable_gap(
    const std::vector<const turn_state*>& turns, const std::vector<point_assessment>& points
)
{
    const point_assessment* best = nullptr;
    for (const point_assessment& p : points) {
        const bool is_missing = p.covered == coverage::no || p.covered == coverage::partly;
        const bool was_probed = std::any_of(turns.begin(), turns.end(), [&](const turn_state* t) {
            return t->asked.point == p.id;
        });
        if (is_missing && !was_probed && (!best || p.weight > best->weight))
            best = &p;
    }
    return best;
}

std::optional<question_asked> probe(const bank& questions, const interview_state& state)
{
    if (state.turns.empty())
        return std::nullopt;
    const turn_state& last = state.turns.back();
    const question* q = questions.find(last.asked.question_id);
    const auto turns = turns_of(state, last.main_turn());
    if (!q || !may_probe(turns))
        return std::nullopt;

    const auto points = points_of(state, last.main_turn());
    const point_assessment* gap = most_valuable_gap(turns, points);
    if (!gap)
        return std::nullopt;
    const auto point = std::find_if(q->points.begin(), q->points.end(), [&](const auto& p) {
        return p.id == gap->id;
    });
    if (point == q->points.end())
        return std::nullopt;

    question_asked asked;
    asked.turn = static_cast<int>(state.turns.size()) + 1;
    asked.kind = turn_kind::probe;
    asked.probes = last.main_turn();
    asked.question_id = q->id;
    asked.content_hash = q->content_hash;
    asked.bank_version = questions.version();
    asked.topic = q->topic;
    asked.difficulty = q->difficulty;
    asked.text = point->probe[state.started->plan.language];
    asked.point = point->id;
    return asked;
}

std::optional<question_asked> main_question(const bank& questions, const interview_state& state)
{
    selection_request request;
    request.topics = state.started->plan.topics;
    for (const turn_state& t : state.turns)
        if (t.asked.kind == turn_kind::main)
            request.asked.push_back(t.asked.question_id);
    request.ability = overall_ability(state);
    // A seed of its own for each turn, so that a choice depends on nothing but state and bank.
    request.seed = random_source(state.started->seed + state.turns.size()).next();

    auto selected = select_question(questions, request);
    if (!selected)
        return std::nullopt;
    const question& q = *selected->chosen;
    const locale language = state.started->plan.language;
    question_asked asked;
    asked.turn = static_cast<int>(state.turns.size()) + 1;
    asked.question_id = q.id;
    asked.content_hash = q.content_hash;
    asked.bank_version = questions.version();
    asked.topic = q.topic;
    asked.difficulty = q.difficulty;
    asked.text = q.prompt[language];
    asked.model_answer = q.model_answer[language];
    asked.reading = q.references;
    asked.reason = std::move(selected->reason);
    return asked;
}

bool time_is_over(const interview_state& state, timestamp now)
{
    constexpr timestamp minute = 60'000;
    const auto& minutes = state.started->plan.minutes;
    return minutes && now - state.started_at >= *minutes * minute;
}

}  // namespace

event next_step(const bank& questions, const interview_state& state, timestamp now)
{
    if (time_is_over(state, now))
        return interview_ended{end_reason::time};
    if (auto asked = probe(questions, state))
        return std::move(*asked);

    const auto asked_so_far = state.main_questions(static_cast<int>(state.turns.size()));
    if (asked_so_far >= state.started->plan.questions)
        return interview_ended{end_reason::complete};
    if (auto asked = main_question(questions, state))
        return std::move(*asked);
    return interview_ended{end_reason::bank};
}

}  // namespace engine
