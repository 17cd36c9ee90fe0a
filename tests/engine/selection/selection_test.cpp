#include "engine/selection/selection.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace engine {
namespace {

bank bank_of(std::vector<question> questions)
{
    bank_contents contents;
    contents.areas = {{"area", {}}};
    contents.topics = {{"one", "area", {}}, {"two", "area", {}}};
    contents.questions = std::move(questions);
    return bank(std::move(contents));
}

question item(const std::string& id, const std::string& topic, int difficulty)
{
    question q;
    q.id = id;
    q.topic = topic;
    q.difficulty = difficulty;
    return q;
}

/// Ten questions of topic one: two of each difficulty.
bank ladder()
{
    std::vector<question> questions;
    for (int d = 1; d <= 5; ++d)
        for (const char* twin : {"a", "b"})
            questions.push_back(item("d" + std::to_string(d) + twin, "one", d));
    return bank_of(std::move(questions));
}

TEST(Selection, PrefersQuestionsThatFitTheAbility)
{
    const auto b = ladder();
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto strong = select_question(b, {{"one"}, {}, {2, 0.5}, seed});
        const auto weak = select_question(b, {{"one"}, {}, {-2, 0.5}, seed});
        EXPECT_GE(strong->chosen->difficulty, 4);
        EXPECT_LE(weak->chosen->difficulty, 2);
    }
}

TEST(Selection, ChanceDecidesBetweenTheBestThree)
{
    const auto b = ladder();
    std::set<std::string> chosen;
    for (std::uint64_t seed = 0; seed < 200; ++seed)
        chosen.insert(select_question(b, {{"one"}, {}, {0, 1}, seed})->chosen->id);
    EXPECT_TRUE(chosen.contains("d3a") && chosen.contains("d3b"));
    EXPECT_GT(chosen.size(), 2u);
    EXPECT_EQ(
        select_question(b, {{"one"}, {}, {0, 1}, 5})->chosen,
        select_question(b, {{"one"}, {}, {0, 1}, 5})->chosen
    );
}

TEST(Selection, SaysWhatItConsidered)
{
    const auto b = ladder();
    const auto s = select_question(b, {{"one"}, {"d3a"}, {0, 0.75}, 3});
    EXPECT_EQ(s->reason.ability, 0);
    EXPECT_EQ(s->reason.standard_error, 0.75);
    EXPECT_EQ(s->reason.asked_of_topic, 1);
    ASSERT_EQ(s->reason.considered.size(), 3u);
    EXPECT_EQ(s->reason.considered[0].id, "d3b");
    EXPECT_GE(s->reason.considered[0].information, s->reason.considered[1].information);
    EXPECT_TRUE(std::any_of(
        s->reason.considered.begin(),
        s->reason.considered.end(),
        [&](const auto& c) { return c.id == s->chosen->id; }
    ));
}

TEST(Selection, NeverRepeatsAndSaysWhenNothingIsLeft)
{
    const auto b = bank_of({item("x", "one", 3), item("y", "one", 3)});
    EXPECT_EQ(select_question(b, {{"one"}, {"x"}, {}, 1})->chosen->id, "y");
    EXPECT_FALSE(select_question(b, {{"one"}, {"x", "y"}, {}, 1}));
    EXPECT_FALSE(select_question(b, {{"two"}, {}, {}, 1}));
}

TEST(Selection, QuestionsOfOneGroupNeverMeet)
{
    auto twins = std::vector{item("x", "one", 3), item("y", "one", 3), item("z", "one", 1)};
    twins[0].group = twins[1].group = "twins";
    const auto b = bank_of(std::move(twins));
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        EXPECT_EQ(select_question(b, {{"one"}, {"x"}, {}, seed})->chosen->id, "z");
}

TEST(Selection, DraftsAreNotAsked)
{
    auto questions = std::vector{item("x", "one", 3), item("y", "one", 3)};
    questions[0].status = question_status::draft;
    const auto b = bank_of(std::move(questions));
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        EXPECT_EQ(select_question(b, {{"one"}, {}, {}, seed})->chosen->id, "y");
}

TEST(Selection, TheTopicAskedLeastComesNext)
{
    const auto b =
        bank_of({item("x", "one", 3), item("y", "one", 3), item("p", "two", 5), item("q", "two", 5)}
        );
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        EXPECT_EQ(select_question(b, {{"one", "two"}, {"x"}, {-3, 1}, seed})->chosen->topic, "two");
        EXPECT_EQ(select_question(b, {{"two", "one"}, {"p"}, {3, 1}, seed})->chosen->topic, "one");
    }
}

}  // namespace
}  // namespace engine
