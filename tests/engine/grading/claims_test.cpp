#include "engine/grading/grader.hpp"
#include "sample_question.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Claims : public testing::Test {
protected:
    assessment grade_en(std::string_view answer) { return grade(rubric_, answer, locale::en); }

    rubric rubric_{port_question()};
};

TEST_F(Claims, ReportAMisconceptionAndTakeItsPoint)
{
    const auto a = grade_en("The EXPOSE instruction opens the port to the outside.");

    EXPECT_THAT(a.misconceptions, ElementsAre("expose-publishes"));
    EXPECT_EQ(covered(a, "expose"), coverage::wrong);
    EXPECT_EQ(a.score, 0);
}

TEST_F(Claims, ReportAMisconceptionInChinese)
{
    const auto a = grade(rubric_, "我會寫 EXPOSE，這樣就會自動發布到外面。", locale::zh_hant);

    EXPECT_THAT(a.misconceptions, ElementsAre("expose-publishes"));
    EXPECT_EQ(covered(a, "expose"), coverage::wrong);
}

TEST_F(Claims, ReportAMisconceptionAboutNoPoint)
{
    const auto a = grade_en("After each new mapping you have to restart the daemon.");

    EXPECT_THAT(a.misconceptions, ElementsAre("needs-restart"));
}

TEST_F(Claims, DoNotBlameTheCorrectOpposite)
{
    const auto a = grade_en("The EXPOSE instruction does not open the port to the outside.");

    EXPECT_THAT(a.misconceptions, IsEmpty());
}

TEST_F(Claims, DoNotBlameWhoDeniesThem)
{
    const auto a =
        grade_en("It's a myth that the EXPOSE instruction opens the port to the outside.");

    EXPECT_THAT(a.misconceptions, IsEmpty());
}

TEST_F(Claims, DoNotBlameTheSameWordsOfAnotherSubject)
{
    const auto a = grade_en("The -p option opens the port to the outside.");

    EXPECT_THAT(a.misconceptions, IsEmpty());
}

TEST_F(Claims, LeaveTheOtherPointsOfTheAnswer)
{
    const auto a = grade_en(
        "The EXPOSE instruction opens the port to the outside. Inside one Docker network the "
        "service "
        "name is enough to connect."
    );

    EXPECT_THAT(a.misconceptions, ElementsAre("expose-publishes"));
    EXPECT_EQ(covered(a, "network"), coverage::yes);
}

TEST_F(Claims, GiveHalfAPointForWhatWasRightOnce)
{
    const auto a = grade_en("You connect the two containers with the --link flag.");

    EXPECT_THAT(a.outdated, ElementsAre("links"));
    EXPECT_EQ(covered(a, "network"), coverage::partly);
    EXPECT_DOUBLE_EQ(a.score, .5 * 2 / 8);
}

TEST_F(Claims, KeepAPointThatIsMadeBesideSomethingOutdated)
{
    const auto a = grade_en(
        "Inside one Docker network the service name is enough to connect. "
        "Long ago people used the --link flag."
    );

    EXPECT_EQ(covered(a, "network"), coverage::yes);
}

TEST_F(Claims, DoNotCallOutdatedWhatIsAdvisedAgainst)
{
    const auto a = grade_en("You never connect two containers with the --link flag.");

    EXPECT_THAT(a.outdated, IsEmpty());
}

}  // namespace
}  // namespace engine
