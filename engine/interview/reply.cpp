#include "engine/interview/reply.hpp"

#include "engine/interview/standing.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace engine {

namespace {

question_reply tell_question(const interview_state& state, const turn_state& t)
{
    question_reply out;
    out.turn = t.number();
    out.kind = t.asked.kind;
    out.question_id = t.asked.question_id;
    out.topic = t.asked.topic;
    out.difficulty = t.asked.difficulty;
    out.text = t.asked.text;
    out.asked = state.main_questions(t.number());
    out.planned = state.started->plan.questions;
    out.probes = t.asked.probes;
    return out;
}

/// The points of a turn after which the interviewer digs on: what is missing is told as a question,
/// so that the probe still has something to ask.
std::vector<told_point> points_without_spoilers(const turn_state& t)
{
    auto points = told_points(*t.result, *t.answer);
    for (std::size_t i = 0; i < points.size(); ++i)
        if (!t.result->points[i].probe.empty())
            points[i].text = t.result->points[i].probe;
    return points;
}

/// The points of the turn that closes its question: of all that was in the question.
std::vector<told_point> points_at_the_end(const interview_state& state, const turn_state& t)
{
    auto points = told_points(*t.result, *t.answer);
    for (const point_assessment& p : points_of(state, t.main_turn())) {
        const bool is_told =
            std::any_of(points.begin(), points.end(), [&](const auto& k) { return k.id == p.id; });
        if (!is_told)
            points.push_back({p.id, p.text, p.covered, {}});
    }
    return points;
}

assessment_reply tell_assessment(const interview_state& state, const turn_state& t)
{
    const turn_state* next = state.find_turn(t.number() + 1);
    const bool digs_on = next && next->main_turn() == t.main_turn();
    auto points = digs_on ? points_without_spoilers(t) : points_at_the_end(state, t);
    // Where a probe follows, it is the nudge.
    auto feedback =
        digs_on ? t.result->feedback : feedback_with_nudge(*t.result, state.started->plan.language);
    return {t.number(), t.result->score, std::move(points), std::move(feedback)};
}

/// What came after turn `turn` was closed: the next question, or the report.
std::vector<reply> what_followed(const interview_state& state, int turn)
{
    if (const turn_state* next = state.find_turn(turn + 1))
        return {tell_question(state, *next)};
    if (state.ended)
        return {report_reply{make_report(state)}};
    return {};
}

std::string no_hint_left(locale language)
{
    return language == locale::en ? "There are no more hints for this question."
                                  : "這一題沒有更多提示了。";
}

struct teller {
    const interview_state& state;

    std::vector<reply> operator()(const start&) const { return what_followed(state, 0); }
    std::vector<reply> operator()(const give_answer& c) const
    {
        const turn_state* t = state.find_turn(c.turn);
        auto out = what_followed(state, c.turn);
        if (t && t->result && state.started->plan.feedback == feedback_mode::each)
            out.insert(out.begin(), tell_assessment(state, *t));
        return out;
    }
    std::vector<reply> operator()(const ask_hint& c) const
    {
        const turn_state* t = state.find_turn(c.turn);
        if (!t)
            return {};
        if (t->hints.empty())
            return {hint_reply{c.turn, no_hint_left(state.started->plan.language), 0}};
        return {hint_reply{c.turn, t->hints.back().text, t->hints.back().left}};
    }
    std::vector<reply> operator()(const skip_question& c) const
    {
        return what_followed(state, c.turn);
    }
    std::vector<reply> operator()(const repeat_question& c) const
    {
        const turn_state* t = state.find_turn(c.turn);
        return t ? std::vector<reply>{tell_question(state, *t)} : std::vector<reply>{};
    }
    std::vector<reply> operator()(const end_interview&) const { return what_is_open(state); }
};

}  // namespace

std::vector<reply> replies_to(const interview_state& state, const command& what)
{
    if (!state.started)
        return {};
    return std::visit(teller{state}, what);
}

std::vector<reply> transcript(const interview_state& state)
{
    std::vector<reply> out;
    for (const turn_state& t : state.turns) {
        const bool is_open = &t == state.open_turn();
        if (!is_open)
            out.emplace_back(tell_question(state, t));
        for (const hint_given& h : t.hints)
            out.emplace_back(hint_reply{h.turn, h.text, h.left});
        if (t.skipped)
            out.emplace_back(skip_reply{t.number()});
        if (t.answer)
            out.emplace_back(answer_reply{t.number(), *t.answer});
        if (t.result && state.started->plan.feedback == feedback_mode::each)
            out.emplace_back(tell_assessment(state, t));
    }
    return out;
}

std::vector<reply> what_is_open(const interview_state& state)
{
    if (!state.started)
        return {};
    return what_followed(
        state, static_cast<int>(std::ssize(state.turns)) - (state.open_turn() ? 1 : 0)
    );
}

}  // namespace engine
