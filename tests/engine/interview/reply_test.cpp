#include "engine/interview/reply.hpp"

#include "tests/engine/interview/conversation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

TEST(Reply, AnAssessmentQuotesTheWordsThatEarnedAPoint)
{
    conversation c;
    c.begin();
    c.answer("Well. " + saying("marble") + " That is all.");
    const auto& told = c.reply_at<assessment_reply>(0);
    const auto point = std::find_if(told.points.begin(), told.points.end(), [](const auto& p) {
        return p.id == "marble";
    });
    ASSERT_NE(point, told.points.end());
    EXPECT_EQ(point->covered, coverage::yes);
    ASSERT_FALSE(point->evidence.empty());
    EXPECT_NE(point->evidence[0].find("Marble"), std::string::npos);
}

TEST(Reply, BeforeAProbeAMissingFactIsAskedForAndNotTold)
{
    conversation c;
    c.begin();
    c.answer(saying("marble"));
    for (const told_point& p : c.reply_at<assessment_reply>(0).points)
        if (p.id == "quartz") {
            EXPECT_EQ(p.text.find("quartz"), std::string::npos);
            EXPECT_EQ(p.text, c.asked().text);
        }
    EXPECT_EQ(c.reply_at<assessment_reply>(0).feedback.find(saying("quartz")), std::string::npos);
}

TEST(Reply, WhenTheQuestionIsDoneEveryFactIsTold)
{
    conversation c;
    c.begin();
    c.answer(saying("marble"));
    c.answer(saying("quartz"));
    c.answer("Something else altogether, about a garden in spring.");
    const auto& told = c.reply_at<assessment_reply>(0);
    std::vector<std::string> texts;
    for (const told_point& p : told.points)
        texts.push_back(p.text);
    EXPECT_THAT(
        texts, testing::UnorderedElementsAre(saying("quartz"), saying("marble"), saying("basalt"))
    );
}

TEST(Reply, WithFeedbackAtTheEndAnAnswerIsFollowedByTheNextQuestionAlone)
{
    conversation c;
    interview_plan plan;
    plan.feedback = feedback_mode::end;
    c.begin(plan);
    c.answer(saying("marble"));
    ASSERT_EQ(c.replies.size(), 1u);
    EXPECT_EQ(c.reply_at<question_reply>(0).turn, 2);
    for (const reply& r : transcript(c.state))
        EXPECT_FALSE(std::holds_alternative<assessment_reply>(r));
}

TEST(Reply, ProgressCountsMainQuestions)
{
    conversation c;
    c.begin();
    c.answer(saying("marble"));
    EXPECT_EQ(c.reply_at<question_reply>(1).asked, 1);
    c.skip();
    EXPECT_EQ(c.reply_at<question_reply>(0).asked, 2);
    EXPECT_EQ(c.reply_at<question_reply>(0).planned, 6);
}

TEST(Reply, TranscriptHoldsClosedTurnsAndTheOpenOneFollows)
{
    conversation c;
    c.begin();
    c.answer(saying("marble"));
    c.say(ask_hint{2});
    const auto said = transcript(c.state);
    ASSERT_EQ(said.size(), 4u);
    EXPECT_TRUE(std::holds_alternative<question_reply>(said[0]));
    EXPECT_EQ(said[1], reply(answer_reply{1, saying("marble")}));
    EXPECT_TRUE(std::holds_alternative<assessment_reply>(said[2]));
    EXPECT_EQ(said[3], reply(hint_reply{2, "A gentle hint.", 1}));

    const auto open = what_is_open(c.state);
    ASSERT_EQ(open.size(), 1u);
    EXPECT_EQ(std::get<question_reply>(open[0]).turn, 2);

    c.say(end_interview{});
    EXPECT_TRUE(std::holds_alternative<report_reply>(what_is_open(c.state).at(0)));
}

}  // namespace
}  // namespace engine
