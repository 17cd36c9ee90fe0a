#include "engine/interview/state.hpp"

#include <algorithm>
#include <iterator>

namespace engine {

const turn_state* interview_state::find_turn(int number) const
{
    if (number < 1 || std::ssize(turns) < number)
        return nullptr;
    return &turns[static_cast<std::size_t>(number - 1)];
}

const turn_state* interview_state::open_turn() const
{
    if (ended || turns.empty() || !turns.back().is_open())
        return nullptr;
    return &turns.back();
}

int interview_state::main_questions(int last) const
{
    return static_cast<int>(std::count_if(turns.begin(), turns.end(), [last](const turn_state& t) {
        return t.asked.kind == turn_kind::main && t.number() <= last;
    }));
}

namespace {

/// Writes an event into the state, or says that it does not fit.
struct folder {
    interview_state& state;
    timestamp at;

    turn_state* open(int turn)
    {
        const turn_state* t = state.open_turn();
        return t && t->number() == turn ? &state.turns.back() : nullptr;
    }

    bool operator()(const interview_started& e)
    {
        if (state.started)
            return false;
        state.started = e;
        state.started_at = at;
        return true;
    }
    bool operator()(const question_asked& e)
    {
        if (state.open_turn() || e.turn != std::ssize(state.turns) + 1)
            return false;
        state.turns.push_back({.asked = e, .hints = {}, .answer = {}, .result = {}});
        return true;
    }
    bool operator()(const answer_given& e)
    {
        turn_state* t = open(e.turn);
        if (!t)
            return false;
        t->answer = e.text;
        return true;
    }
    bool operator()(const answer_assessed& e)
    {
        const turn_state* t = state.find_turn(e.turn);
        if (!t || !t->answer || t->result)
            return false;
        state.turns[static_cast<std::size_t>(e.turn - 1)].result = e.result;
        return true;
    }
    bool operator()(const hint_given& e)
    {
        turn_state* t = open(e.turn);
        if (!t)
            return false;
        t->hints.push_back(e);
        return true;
    }
    bool operator()(const question_skipped& e)
    {
        turn_state* t = open(e.turn);
        if (!t)
            return false;
        t->skipped = true;
        return true;
    }
    bool operator()(const question_repeated& e) { return open(e.turn) != nullptr; }
    bool operator()(const interview_ended& e)
    {
        state.ended = e.reason;
        return true;
    }
};

}  // namespace

bool apply(interview_state& state, const recorded_event& next)
{
    const bool begins = std::holds_alternative<interview_started>(next.what);
    if (next.seq != state.seq + 1 || state.ended || begins == state.started.has_value())
        return false;
    if (!std::visit(folder{state, next.at}, next.what))
        return false;
    state.seq = next.seq;
    state.last_at = next.at;
    return true;
}

}  // namespace engine
