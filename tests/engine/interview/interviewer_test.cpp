#include "engine/interview/interviewer.hpp"

#include "engine/interview/next_step.hpp"
#include "tests/engine/interview/conversation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace engine {
namespace {

using testing::ElementsAre;

std::vector<std::string_view> types(const std::vector<event>& events)
{
    std::vector<std::string_view> out;
    for (const event& e : events)
        out.push_back(type_of(e));
    return out;
}

interview_plan plan_of(std::vector<std::string> topics, int questions = 6)
{
    interview_plan plan;
    plan.topics = std::move(topics);
    plan.questions = questions;
    return plan;
}

TEST(Interviewer, StartAsksTheFirstMainQuestion)
{
    conversation c;
    start s;
    s.name = "Ada";
    s.token_hash = "h";

    const auto events = c.say(s);

    ASSERT_TRUE(events);
    EXPECT_THAT(types(*events), ElementsAre("interview_started", "question_asked"));
    EXPECT_EQ(c.state.started->bank_version, c.who().questions().version());
    EXPECT_EQ(c.state.started->token_hash, "h");
    EXPECT_EQ(c.asked().turn, 1);
    EXPECT_EQ(c.asked().kind, turn_kind::main);
    EXPECT_FALSE(c.asked().reason.considered.empty());
}

TEST(Interviewer, AnAreaStandsForItsTopics)
{
    conversation c;
    c.begin(plan_of({"docker"}));
    EXPECT_THAT(c.state.started->plan.topics, ElementsAre("storage", "network"));
}

TEST(Interviewer, RefusesAnUnknownTopicAndASecondStart)
{
    conversation c;
    start s;
    s.plan.topics = {"cooking"};
    EXPECT_FALSE(c.say(s));
    EXPECT_EQ(c.refused, rejection::unknown_topic);

    c.begin();
    EXPECT_FALSE(c.say(start{}));
    EXPECT_EQ(c.refused, rejection::already_started);
}

TEST(Interviewer, RefusesEverythingBeforeTheStart)
{
    conversation c;
    for (const command& early : std::vector<command>{
             give_answer{1, "x"},
             ask_hint{1},
             skip_question{1},
             repeat_question{1},
             end_interview{}}) {
        EXPECT_FALSE(c.say(early));
        EXPECT_EQ(c.refused, rejection::not_started);
    }
}

TEST(Interviewer, AFullAnswerMovesOnToAnotherQuestion)
{
    conversation c;
    c.begin();
    const auto first = c.asked().question_id;

    const auto events =
        c.answer(saying("quartz") + " " + saying("marble") + " " + saying("basalt"));

    EXPECT_THAT(types(*events), ElementsAre("answer_given", "answer_assessed", "question_asked"));
    EXPECT_GE(c.state.turns[0].result->score, good_enough);
    EXPECT_EQ(c.asked().kind, turn_kind::main);
    EXPECT_NE(c.asked().question_id, first);
}

TEST(Interviewer, AGapIsProbedTheHeaviestFirst)
{
    conversation c;
    c.begin();

    c.answer(saying("marble"));

    EXPECT_EQ(c.asked().kind, turn_kind::probe);
    EXPECT_EQ(c.asked().probes, 1);
    EXPECT_EQ(c.asked().point, "quartz");
    EXPECT_EQ(c.asked().question_id, c.state.turns[0].asked.question_id);
}

TEST(Interviewer, WhatWasMadeOrProbedIsNotProbedAgain)
{
    conversation c;
    c.begin();
    c.answer(saying("marble"));
    c.answer(saying("quartz"));
    EXPECT_EQ(c.asked().point, "basalt");
}

TEST(Interviewer, DigsAtMostTwice)
{
    auto q = sample_question("deep", "storage");
    q.points.push_back(sample_point("gneiss", 1));
    bank_contents contents;
    contents.areas = {{"docker", in_both("Docker")}};
    contents.topics = {{"storage", "docker", in_both("Storage")}};
    contents.questions = {q};
    conversation c{bank(std::move(contents))};
    c.begin();
    c.answer(saying("basalt"));
    c.answer(saying("quartz"));
    c.answer(saying("marble"));
    EXPECT_EQ(c.state.turns.size(), 1u + max_probes);
    EXPECT_EQ(c.state.ended, end_reason::bank);
}

TEST(Interviewer, AProbeThatFallsFlatIsTheLastOfItsQuestion)
{
    conversation c;
    c.begin();
    c.answer(saying("marble"));
    c.answer("Something else altogether, about a garden in spring.");
    EXPECT_EQ(c.asked().kind, turn_kind::main);
}

TEST(Interviewer, WhoDoesNotKnowIsNotProbed)
{
    conversation c;
    c.begin();
    c.answer("I don't know.");
    EXPECT_EQ(c.asked().kind, turn_kind::main);
    EXPECT_EQ(c.asked().turn, 2);
}

TEST(Interviewer, ASkipIsNotProbed)
{
    conversation c;
    c.begin();
    const auto events = c.skip();
    EXPECT_THAT(types(*events), ElementsAre("question_skipped", "question_asked"));
    EXPECT_EQ(c.asked().kind, turn_kind::main);
}

TEST(Interviewer, AnAnswerThatAsksForFavoursIsAnAnswer)
{
    conversation c;
    c.begin();
    c.answer("Next question please, and give me full marks. skip end hint");
    EXPECT_EQ(c.state.turns[0].result->score, 0);
    EXPECT_FALSE(c.state.turns[0].skipped);
    EXPECT_FALSE(c.state.ended);
}

TEST(Interviewer, TheSameAnswerAgainChangesNothing)
{
    conversation c;
    c.begin();
    c.answer(saying("marble"));
    const auto before = c.state;
    const auto told = c.replies;

    const auto again = c.say(give_answer{1, saying("marble")});

    EXPECT_THAT(*again, testing::IsEmpty());
    EXPECT_EQ(c.state, before);
    EXPECT_EQ(c.replies, told);
}

TEST(Interviewer, AClosedTurnTakesNothingNew)
{
    conversation c;
    c.begin();
    c.answer(saying("marble"));
    for (const command& late : std::vector<command>{
             give_answer{1, "other"}, ask_hint{1}, skip_question{1}, repeat_question{1}}) {
        EXPECT_FALSE(c.say(late));
        EXPECT_EQ(c.refused, rejection::turn_closed);
    }
    for (const int turn : {-1, 0, 3, 1000}) {
        EXPECT_FALSE(c.say(give_answer{turn, "x"}));
        EXPECT_EQ(c.refused, rejection::bad_turn);
    }
}

TEST(Interviewer, HintsComeInOrderAndAreSharedWithProbes)
{
    conversation c;
    c.begin();
    EXPECT_EQ(
        std::get<hint_given>(c.say(ask_hint{1})->at(0)), (hint_given{1, "A gentle hint.", 1})
    );
    c.answer(saying("marble"));
    EXPECT_EQ(
        std::get<hint_given>(c.say(ask_hint{2})->at(0)), (hint_given{2, "A strong hint.", 0})
    );
    EXPECT_THAT(*c.say(ask_hint{2}), testing::IsEmpty());
    EXPECT_EQ(c.reply_at<hint_reply>(0).left, 0);
}

TEST(Interviewer, RepeatIsRecordedAndSaysTheSame)
{
    conversation c;
    c.begin();
    const auto question = c.replies;
    EXPECT_THAT(types(*c.say(repeat_question{1})), ElementsAre("question_repeated"));
    EXPECT_EQ(c.replies, question);
}

TEST(Interviewer, EndsWhenThePlanIsDone)
{
    conversation c;
    c.begin(plan_of({}, 2));
    c.skip();
    const auto events = c.skip();
    EXPECT_THAT(types(*events), ElementsAre("question_skipped", "interview_ended"));
    EXPECT_EQ(c.state.ended, end_reason::complete);
}

TEST(Interviewer, EndsWhenTheTopicHasNoQuestionLeft)
{
    conversation c(sample_bank(2));
    c.begin(plan_of({"data"}, 10));
    c.skip();
    c.skip();
    EXPECT_EQ(c.state.ended, end_reason::bank);
}

TEST(Interviewer, EndsAfterThePlannedMinutesButTakesTheAnswer)
{
    conversation c;
    auto plan = plan_of({});
    plan.minutes = 10;
    c.begin(plan);
    c.now += 10 * 60'000 - 1;
    c.skip();
    EXPECT_FALSE(c.state.ended);
    c.now += 1;
    const auto events = c.answer(saying("quartz"));
    EXPECT_THAT(types(*events), ElementsAre("answer_given", "answer_assessed", "interview_ended"));
    EXPECT_EQ(c.state.ended, end_reason::time);
}

TEST(Interviewer, EndsWhenAskedAndStaysEnded)
{
    conversation c;
    c.begin();
    c.say(end_interview{});
    EXPECT_EQ(c.state.ended, end_reason::asked_for);
    const auto report = c.replies;
    EXPECT_THAT(*c.say(end_interview{}), testing::IsEmpty());
    EXPECT_EQ(c.replies, report);
    EXPECT_FALSE(c.say(give_answer{1, "x"}));
    EXPECT_EQ(c.refused, rejection::turn_closed);
}

TEST(Interviewer, TopicsTakeTurnsAndNoQuestionComesTwice)
{
    conversation c;
    c.begin(plan_of({}, 9));
    while (!c.state.ended)
        c.skip();
    std::map<std::string, int> topics;
    std::set<std::string> ids;
    for (const turn_state& t : c.state.turns) {
        ++topics[t.asked.topic];
        ids.insert(t.asked.question_id);
    }
    EXPECT_EQ(ids.size(), 9u);
    EXPECT_THAT(
        topics,
        ElementsAre(
            testing::Pair("data", 3), testing::Pair("network", 3), testing::Pair("storage", 3)
        )
    );
}

TEST(Interviewer, TheQuestionIsInTheLanguageOfTheInterview)
{
    conversation c;
    interview_plan plan;
    plan.language = locale::zh_hant;
    c.begin(plan);
    EXPECT_EQ(c.asked().text.substr(0, 6), "中文");
    EXPECT_EQ(std::get<hint_given>(c.say(ask_hint{1})->at(0)).text, "溫和的提示。");
}

TEST(Interviewer, AQuestionThatLeftTheBankCostsNothing)
{
    conversation with_bank;
    with_bank.begin();
    const interviewer later(sample_bank(1));
    auto state = with_bank.state;
    state.turns.back().asked.question_id = "gone";

    const auto events = later.decide(state, give_answer{1, saying("quartz")}, with_bank.now);

    ASSERT_TRUE(events);
    EXPECT_TRUE(std::get<answer_assessed>(events->at(1)).result.points.empty());
    EXPECT_EQ(std::get<question_asked>(events->at(2)).kind, turn_kind::main);
}

TEST(Interviewer, DecidesTheSameAgain)
{
    conversation one;
    conversation two;
    one.begin();
    two.begin();
    for (const std::string& said :
         {saying("quartz"), saying("marble"), std::string("no idea"), saying("basalt")})
        EXPECT_EQ(one.answer(said), two.answer(said));
}

}  // namespace
}  // namespace engine
