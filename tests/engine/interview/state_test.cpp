#include "engine/interview/state.hpp"

#include "tests/engine/interview/conversation.hpp"

#include <gtest/gtest.h>

namespace engine {
namespace {

interview_state started_state()
{
    interview_state state;
    EXPECT_TRUE(apply(state, {1, 10, interview_started{}}));
    return state;
}

question_asked asked(int turn)
{
    question_asked q;
    q.turn = turn;
    return q;
}

TEST(InterviewState, FoldsALogToTheStateThatTheInterviewHad)
{
    conversation c;
    c.begin();
    c.say(ask_hint{1});
    c.answer(saying("marble"));
    c.skip();
    c.say(end_interview{});

    interview_state folded;
    for (const recorded_event& e : c.log)
        ASSERT_TRUE(apply(folded, e));
    EXPECT_EQ(folded, c.state);
}

TEST(InterviewState, RefusesWhatCannotFollowAndKeepsItself)
{
    const auto expect_refused = [](interview_state state, const recorded_event& e) {
        const auto before = state;
        EXPECT_FALSE(apply(state, e)) << e.what;
        EXPECT_EQ(state, before);
    };
    const auto started = started_state();
    expect_refused({}, {1, 0, asked(1)});
    expect_refused({}, {2, 0, interview_started{}});
    expect_refused(started, {3, 0, asked(1)});
    expect_refused(started, {2, 0, interview_started{}});
    expect_refused(started, {2, 0, asked(2)});
    expect_refused(started, {2, 0, answer_given{1, "x"}});

    auto open = started;
    ASSERT_TRUE(apply(open, {2, 0, asked(1)}));
    expect_refused(open, {3, 0, asked(2)});
    expect_refused(open, {3, 0, answer_given{2, "x"}});
    expect_refused(open, {3, 0, answer_assessed{1, "", {}}});
    expect_refused(open, {3, 0, hint_given{2, "h", 0}});

    auto answered = open;
    ASSERT_TRUE(apply(answered, {3, 0, answer_given{1, "x"}}));
    expect_refused(answered, {4, 0, answer_given{1, "y"}});
    expect_refused(answered, {4, 0, question_skipped{1}});
    expect_refused(answered, {4, 0, question_repeated{1}});

    auto ended = answered;
    ASSERT_TRUE(apply(ended, {4, 0, interview_ended{}}));
    expect_refused(ended, {5, 0, asked(2)});
    expect_refused(ended, {5, 0, interview_ended{}});
}

}  // namespace
}  // namespace engine
