#include "engine/interview/json.hpp"
#include "tests/engine/interview/conversation.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace engine {
namespace {

TEST(EventJson, EveryEventOfAnInterviewComesBackAsItWas)
{
    conversation c;
    interview_plan plan;
    plan.minutes = 30;
    plan.language = locale::zh_hant;
    plan.feedback = feedback_mode::end;
    start s;
    s.plan = plan;
    s.name = "小明 \"quoted\"";
    s.seed = 9'007'199'254'740'991;
    c.say(s);
    c.say(ask_hint{1});
    c.say(repeat_question{1});
    c.answer(saying("marble") + "\n```sh\ndocker run\n```\t\x01");
    c.skip();
    c.say(end_interview{});

    std::set<std::size_t> kinds;
    for (const recorded_event& e : c.log) {
        kinds.insert(e.what.index());
        const auto back = parse_event(type_of(e.what), to_json(e.what).dump());
        ASSERT_TRUE(back) << back.error().what;
        EXPECT_EQ(*back, e.what);
    }
    EXPECT_EQ(kinds.size(), std::variant_size_v<event>) << "a kind of event is not tested";
}

TEST(EventJson, WhatIsNoEventIsSaidSo)
{
    for (const auto& [type, payload] : std::vector<std::pair<std::string, std::string>>{
             {"answer_given", "{"},
             {"answer_given", "[]"},
             {"answer_given", R"({"turn":1,"text":"x"})"},
             {"answer_given", R"({"v":1,"turn":"1","text":"x"})"},
             {"answer_given", R"({"v":1,"turn":1})"},
             {"answer_given", R"({"v":2,"turn":1,"text":"x"})"},
             {"interview_ended", R"({"v":1,"reason":"boredom"})"},
             {"a_new_kind", R"({"v":1})"}}) {
        const auto parsed = parse_event(type, payload);
        ASSERT_FALSE(parsed) << type << payload;
        EXPECT_FALSE(parsed.error().what.empty());
    }
}

/// Payloads as version 1 wrote them, word for word: what stands in somebody's log must stay
/// readable.
TEST(EventJson, ReadsTheFirstVersion)
{
    const auto skipped = parse_event("question_skipped", R"({"turn":4,"v":1})");
    ASSERT_TRUE(skipped);
    EXPECT_EQ(*skipped, event(question_skipped{4}));

    const auto assessed = parse_event(
        "answer_assessed",
        R"({"turn":1,"bank_version":"b","assessment":{"score":0.5,"points":[{"id":"p","text":"T","weight":2.0,)"
        R"("covered":"partly","confidence":0.25,"evidence":[[0,3]],"probe":"?"}],"flags":["too_short"],)"
        R"("misconceptions":["m"],"outdated":[],"feedback":"F","nudge":"N"},"v":1})"
    );
    ASSERT_TRUE(assessed) << assessed.error().what;
    assessment a;
    a.score = 0.5;
    a.points = {{"p", "T", 2, coverage::partly, 0.25, {{0, 3}}, "?"}};
    a.flags = {answer_flag::too_short};
    a.misconceptions = {"m"};
    a.feedback = "F";
    a.nudge = "N";
    EXPECT_EQ(*assessed, event(answer_assessed{1, "b", a}));
}

}  // namespace
}  // namespace engine
