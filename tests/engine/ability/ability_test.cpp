#include "engine/ability/ability.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace engine {
namespace {

constexpr ability_estimate standard_prior{0, 1};

TEST(Ability, NoAnswersLeaveThePrior)
{
    const auto e = estimate_ability(standard_prior, {});
    EXPECT_NEAR(e.mean, 0, 1e-9);
    // A little below 1: the scale ends at four standard deviations.
    EXPECT_NEAR(e.standard_error, 1, 0.01);
}

TEST(Ability, GoodAnswersRaiseItAndPoorOnesLowerIt)
{
    const std::vector<response> good{{3, 1.0}};
    const std::vector<response> poor{{3, 0.0}};
    EXPECT_GT(estimate_ability(standard_prior, good).mean, 0.2);
    EXPECT_LT(estimate_ability(standard_prior, poor).mean, -0.2);
}

TEST(Ability, HalfAnAnswerToAFittingQuestionChangesNothing)
{
    const std::vector<response> half{{3, 0.5}};
    EXPECT_NEAR(estimate_ability(standard_prior, half).mean, 0, 1e-9);
}

TEST(Ability, AGoodAnswerToAHardQuestionSaysMore)
{
    const std::vector<response> easy{{1, 1.0}};
    const std::vector<response> hard{{5, 1.0}};
    EXPECT_GT(
        estimate_ability(standard_prior, hard).mean, estimate_ability(standard_prior, easy).mean
    );
}

TEST(Ability, EveryAnswerMakesItSurer)
{
    std::vector<response> answers;
    double before = estimate_ability(standard_prior, answers).standard_error;
    for (int i = 0; i < 10; ++i) {
        answers.push_back({3, i % 2 == 0 ? 1.0 : 0.0});
        const double now = estimate_ability(standard_prior, answers).standard_error;
        EXPECT_LT(now, before);
        before = now;
    }
}

TEST(Ability, AgreesWithAFineIntegral)
{
    // Prior N(0,1) with one full and one empty answer of difficulty 4 (b = 1) and 2 (b = -1):
    // trapezoids of 1/1000 over [-8, 8] give -0 for the mean by symmetry and 0.8559 for its error.
    const std::vector<response> answers{{4, 1.0}, {2, 0.0}};
    const auto e = estimate_ability(standard_prior, answers);
    EXPECT_NEAR(e.mean, 0, 1e-9);
    EXPECT_NEAR(e.standard_error, 0.8559, 0.005);
}

TEST(Ability, IntervalStaysOnTheScale)
{
    const ability_estimate wide{3.5, 1};
    EXPECT_EQ(wide.high(), highest_ability);
    EXPECT_NEAR(wide.low(), 3.5 - 1.96, 1e-12);
}

TEST(Ability, InformationIsHighestWhereTheQuestionFits)
{
    EXPECT_NEAR(information(0, 3), 0.25, 1e-12);
    EXPECT_GT(information(1, 4), information(1, 3));
    EXPECT_GT(information(-2, 1), information(-2, 5));
}

TEST(Ability, LevelsLieInOrderAndAreParsedBack)
{
    EXPECT_EQ(level_of(-2), level::junior);
    EXPECT_EQ(level_of(0), level::mid);
    EXPECT_EQ(level_of(2), level::senior);
    for (const level l : {level::junior, level::mid, level::senior})
        EXPECT_EQ(parse_level(to_string(l)), l);
    EXPECT_EQ(parse_level("guru"), std::nullopt);
    EXPECT_LT(prior_for(level::junior).mean, prior_for(level::senior).mean);
}

}  // namespace
}  // namespace engine
