#include "engine/interview/report.hpp"

#include "engine/interview/standing.hpp"
#include "tests/engine/interview/conversation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

const std::string full_answer = saying("quartz") + " " + saying("marble") + " " + saying("basalt");

const report& report_of(conversation& c)
{
    c.say(end_interview{});
    return c.reply_at<report_reply>(0).result;
}

TEST(Report, GoodAnswersShowAHigherAbilityThanPoorOnes)
{
    conversation good;
    conversation poor;
    good.begin();
    poor.begin();
    for (int i = 0; i < 3; ++i) {
        good.answer(full_answer);
        poor.answer("I don't know.");
    }
    EXPECT_GT(report_of(good).overall.mean, report_of(poor).overall.mean + 0.5);
}

TEST(Report, AProbeEarnsHalfOfWhatTheMainAnswerWouldHave)
{
    conversation c;
    c.begin();
    c.answer(saying("marble"));
    const double before = question_score(c.state, 1);
    c.answer(saying("quartz"));
    EXPECT_NEAR(question_score(c.state, 1) - before, probe_credit * 3 / 6, 1e-9);
}

TEST(Report, AHintCostsItsShare)
{
    conversation c;
    c.begin();
    c.say(ask_hint{1});
    c.answer(full_answer);
    EXPECT_NEAR(question_score(c.state, 1), 1 - hint_cost, 1e-9);
}

TEST(Report, TellsEveryTurnWithItsModelAnswerAndReading)
{
    conversation c;
    c.begin();
    c.answer(saying("marble"));
    c.skip();
    const auto& r = report_of(c);

    ASSERT_EQ(r.turns.size(), 3u);
    EXPECT_EQ(r.turns[0].outcome, turn_outcome::answered);
    EXPECT_EQ(r.turns[0].answer, saying("marble"));
    EXPECT_FALSE(r.turns[0].model_answer.empty());
    EXPECT_EQ(r.turns[0].reading.size(), 1u);
    EXPECT_EQ(r.turns[1].kind, turn_kind::probe);
    EXPECT_EQ(r.turns[1].outcome, turn_outcome::skipped);
    EXPECT_EQ(r.turns[2].outcome, turn_outcome::open);
    EXPECT_FALSE(r.turns[2].score);
}

TEST(Report, StrengthsAreFactsThatWereMadeAndNextStepsThoseThatWereNot)
{
    conversation c;
    c.begin();
    c.answer(saying("quartz"));
    c.skip();
    const auto& r = report_of(c);

    ASSERT_EQ(r.strengths.size(), 1u);
    EXPECT_EQ(r.strengths[0].text, saying("quartz"));
    ASSERT_EQ(r.next_steps.size(), 2u);
    EXPECT_EQ(r.next_steps[0].text, saying("marble"));
    EXPECT_FALSE(r.next_steps[0].links.empty());
}

TEST(Report, TopicsThatWereAskedHaveTheirOwnEstimate)
{
    conversation c;
    interview_plan plan;
    plan.topics = {"storage", "data"};
    plan.questions = 4;
    c.begin(plan);
    while (!c.state.ended) {
        if (c.asked().topic == "storage")
            c.answer(full_answer);
        else
            c.answer("I don't know.");
    }
    const auto r = make_report(c.state);
    ASSERT_EQ(r.topics.size(), 2u);
    const auto& storage = r.topics[0].topic == "storage" ? r.topics[0] : r.topics[1];
    const auto& data = r.topics[0].topic == "data" ? r.topics[0] : r.topics[1];
    EXPECT_GT(storage.ability.mean, data.ability.mean);
    EXPECT_EQ(storage.turns, 2);
    EXPECT_LT(storage.ability.low(), storage.ability.mean);
}

TEST(Report, AnInterviewWithoutAnAnswerHasAReportToo)
{
    conversation c;
    c.begin();
    const auto& r = report_of(c);
    EXPECT_TRUE(r.strengths.empty());
    EXPECT_TRUE(r.next_steps.empty());
    EXPECT_EQ(r.turns.size(), 1u);
}

}  // namespace
}  // namespace engine
