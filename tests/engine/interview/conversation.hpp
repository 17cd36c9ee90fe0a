#pragma once

#include "engine/interview/interviewer.hpp"
#include "engine/interview/json.hpp"
#include "engine/interview/reply.hpp"
#include "tests/engine/interview/sample_bank.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace engine {

/// An interview for tests: does what the shell does, without anything that a shell needs.
class conversation {
public:
    explicit conversation(bank b = sample_bank()) : who_(std::move(b)) {}

    /// Carries out a command; the events that it caused, or nothing if it was refused.
    std::optional<std::vector<event>> say(const command& c)
    {
        const auto decided = who_.decide(state, c, now);
        refused = decided ? std::nullopt : std::optional(decided.error());
        if (!decided)
            return std::nullopt;
        for (const event& e : *decided) {
            log.push_back({state.seq + 1, now, e});
            EXPECT_TRUE(apply(state, log.back())) << e;
        }
        replies = replies_to(state, c);
        return *decided;
    }

    conversation& begin(interview_plan plan = {})
    {
        start s;
        s.plan = std::move(plan);
        s.seed = 11;
        EXPECT_TRUE(say(s));
        return *this;
    }
    auto answer(const std::string& text) { return say(give_answer{turn(), text}); }
    auto skip() { return say(skip_question{turn()}); }

    /// The number of the last turn.
    [[nodiscard]] int turn() const { return static_cast<int>(state.turns.size()); }
    [[nodiscard]] const question_asked& asked() const { return state.turns.back().asked; }
    [[nodiscard]] const interviewer& who() const { return who_; }

    template <class Reply>
    [[nodiscard]] const Reply& reply_at(std::size_t i) const
    {
        return std::get<Reply>(replies.at(i));
    }

    interview_state state;
    std::vector<recorded_event> log;
    std::vector<reply> replies;
    std::optional<rejection> refused;
    timestamp now = 1'000'000;

private:
    interviewer who_;
};

}  // namespace engine
