#include "engine/interview/interviewer.hpp"

#include "engine/interview/next_step.hpp"
#include "engine/interview/standing.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace engine {

namespace {

const rubric_point* find_point(const question& q, const std::string& id)
{
    const auto found =
        std::find_if(q.points.begin(), q.points.end(), [&](const auto& p) { return p.id == id; });
    return found == q.points.end() ? nullptr : &*found;
}

/// One decision: a rule for each command.
struct deciding {
    const bank& questions;
    const rubric_index& rubrics;
    const interview_state& state;
    timestamp now;

    decision operator()(const start& c) const
    {
        if (state.started)
            return rejection::already_started;
        auto topics = questions.expand(c.plan.topics);
        if (!topics)
            return rejection::unknown_topic;

        interview_started started;
        started.plan = c.plan;
        started.plan.topics = std::move(*topics);
        started.name = c.name;
        started.seed = c.seed;
        started.consent = c.consent;
        started.token_hash = c.token_hash;
        started.bank_version = questions.version();
        started.engine_version = engine_version;
        return then_next({std::move(started)});
    }

    decision operator()(const give_answer& c) const
    {
        const turn_state* turn = state.find_turn(c.turn);
        if (const auto refusal = refuse(turn))
            return *refusal;
        if (turn == state.open_turn())
            return then_next(
                {answer_given{c.turn, c.text},
                 answer_assessed{c.turn, questions.version(), judge(*turn, c.text)}}
            );
        if (turn->answer == c.text)
            return std::vector<event>{};
        return rejection::turn_closed;
    }

    decision operator()(const ask_hint& c) const
    {
        const turn_state* turn = state.find_turn(c.turn);
        if (const auto refusal = refuse_unless_open(turn))
            return *refusal;
        const question* q = questions.find(turn->asked.question_id);
        const int given = hints_given(state, turn->main_turn());
        if (!q || std::ssize(q->hints[language()]) <= given)
            return std::vector<event>{};
        const auto& hints = q->hints[language()];
        const int left = static_cast<int>(hints.size()) - given - 1;
        return std::vector<event>{hint_given{c.turn, hints[static_cast<std::size_t>(given)], left}};
    }

    decision operator()(const skip_question& c) const
    {
        if (const auto refusal = refuse_unless_open(state.find_turn(c.turn)))
            return *refusal;
        return then_next({question_skipped{c.turn}});
    }

    decision operator()(const repeat_question& c) const
    {
        if (const auto refusal = refuse_unless_open(state.find_turn(c.turn)))
            return *refusal;
        return std::vector<event>{question_repeated{c.turn}};
    }

    decision operator()(const end_interview&) const
    {
        if (!state.started)
            return rejection::not_started;
        if (state.ended)
            return std::vector<event>{};
        return std::vector<event>{interview_ended{end_reason::asked_for}};
    }

    [[nodiscard]] locale language() const { return state.started->plan.language; }

    [[nodiscard]] std::optional<rejection> refuse(const turn_state* turn) const
    {
        if (!state.started)
            return rejection::not_started;
        if (!turn)
            return rejection::bad_turn;
        return std::nullopt;
    }

    [[nodiscard]] std::optional<rejection> refuse_unless_open(const turn_state* turn) const
    {
        if (const auto refusal = refuse(turn))
            return refusal;
        if (turn != state.open_turn())
            return rejection::turn_closed;
        return std::nullopt;
    }

    /// The events, and what the interviewer does next because of them.
    [[nodiscard]] std::vector<event> then_next(std::vector<event> events) const
    {
        interview_state after = state;
        for (const event& e : events)
            if (!apply(after, {after.seq + 1, now, e}))
                return {};
        events.push_back(next_step(questions, after, now));
        return events;
    }

    /// What has left the bank since it was asked cannot be graded; that must not cost the candidate
    /// anything, so its assessment has no points.
    [[nodiscard]] assessment judge(const turn_state& turn, const std::string& answer) const
    {
        const question* q = questions.find(turn.asked.question_id);
        if (!q)
            return {};
        const rubric& r = rubrics.find(q->id)->second;
        if (turn.asked.kind == turn_kind::main)
            return with_probes(grade(r, answer, language()), *q);
        if (!find_point(*q, turn.asked.point))
            return {};
        return with_probes(grade_probe(r, turn.asked.point, answer, language()), *q);
    }

    /// Notes what to ask about each point that is not made, so that the candidate can be nudged
    /// without being told.
    [[nodiscard]] assessment with_probes(assessment a, const question& q) const
    {
        for (point_assessment& p : a.points)
            if (p.covered == coverage::no || p.covered == coverage::partly)
                p.probe = find_point(q, p.id)->probe[language()];
        return a;
    }
};

}  // namespace

interviewer::interviewer(bank questions) : bank_(std::move(questions))
{
    for (const question& q : bank_.questions())
        rubrics_.emplace(q.id, rubric(q));
}

decision interviewer::decide(const interview_state& state, const command& what, timestamp now) const
{
    return std::visit(deciding{bank_, rubrics_, state, now}, what);
}

}  // namespace engine
