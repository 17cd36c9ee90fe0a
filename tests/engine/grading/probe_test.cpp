#include "engine/grading/grader.hpp"
#include "sample_question.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

using testing::SizeIs;

class Probe : public testing::Test {
protected:
    rubric rubric_{port_question()};
};

TEST_F(Probe, ScoresTheProbedPointAlone)
{
    const auto a = grade_probe(rubric_, "expose", "It is documentation.", locale::en);

    ASSERT_THAT(a.points, SizeIs(1));
    EXPECT_EQ(covered(a, "expose"), coverage::yes);
    EXPECT_EQ(a.score, 1);
}

TEST_F(Probe, DoesNotAskForItsOwnWords)
{
    const std::string_view answer = "Nothing gets published, it documents.";

    EXPECT_EQ(covered(grade_probe(rubric_, "expose", answer, locale::en), "expose"), coverage::yes);
}

TEST_F(Probe, ScoresNothingForTheOtherPoints)
{
    const auto a = grade_probe(
        rubric_,
        "expose",
        "Inside one Docker network the service name is enough to connect.",
        locale::en
    );

    EXPECT_EQ(a.score, 0);
    EXPECT_EQ(covered(a, "expose"), coverage::no);
    EXPECT_EQ(covered(a, "network"), coverage::yes);
    EXPECT_THAT(a.points, SizeIs(2));
}

TEST_F(Probe, KeepsTheOrderOfTheRubric)
{
    const auto a = grade_probe(
        rubric_,
        "network",
        "The service name is enough to connect inside one network. EXPOSE is documentation.",
        locale::en
    );

    ASSERT_THAT(a.points, SizeIs(2));
    EXPECT_EQ(a.points[0].id, "expose");
    EXPECT_EQ(a.points[1].id, "network");
    EXPECT_EQ(a.score, 1);
}

TEST_F(Probe, ReportsAMisconception)
{
    const auto a =
        grade_probe(rubric_, "expose", "寫了 EXPOSE 就會自動發布到外面。", locale::zh_hant);

    EXPECT_THAT(a.misconceptions, testing::ElementsAre("expose-publishes"));
    EXPECT_EQ(covered(a, "expose"), coverage::wrong);
    EXPECT_EQ(a.score, 0);
}

TEST_F(Probe, TakesAnEmptyAnswer)
{
    const auto a = grade_probe(rubric_, "network", "", locale::en);

    EXPECT_THAT(a.points, SizeIs(1));
    EXPECT_EQ(a.score, 0);
    EXPECT_FALSE(a.feedback.empty());
}

TEST_F(Probe, DoesNotAskItselfAgain)
{
    const auto a = grade_probe(rubric_, "network", "I would guess by magic.", locale::en);

    EXPECT_EQ(a.feedback.find("another container talk"), std::string::npos) << a.feedback;
}

}  // namespace
}  // namespace engine
