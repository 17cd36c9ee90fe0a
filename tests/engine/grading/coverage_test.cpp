#include "engine/grading/grader.hpp"
#include "sample_question.hpp"

#include <gtest/gtest.h>

namespace engine {
namespace {

class Coverage : public testing::Test {
protected:
    assessment grade_en(std::string_view answer) { return grade(rubric_, answer, locale::en); }
    assessment grade_zh(std::string_view answer) { return grade(rubric_, answer, locale::zh_hant); }

    rubric rubric_{port_question()};
};

TEST_F(Coverage, IsYesForAPointInOtherWords)
{
    const auto a = grade_en("I'd use -p 8080:80, then the host's 8080 gets forwarded inside.");

    EXPECT_EQ(covered(a, "publish"), coverage::yes);
    EXPECT_EQ(covered(a, "network"), coverage::no);
}

TEST_F(Coverage, IsYesForAPointInChinese)
{
    const auto a = grade_zh("同一個網路的容器可以用名稱連線，EXPOSE 只是說明而已。");

    EXPECT_EQ(covered(a, "network"), coverage::yes);
    EXPECT_EQ(covered(a, "expose"), coverage::yes);
    EXPECT_EQ(covered(a, "publish"), coverage::no);
}

TEST_F(Coverage, IsYesForAPointInMixedLanguages)
{
    const auto a = grade_zh("在同一個 docker network 裡面，直接用 service name 就連得到了");

    EXPECT_EQ(covered(a, "network"), coverage::yes);
}

TEST_F(Coverage, DoesNotDependOnTheLanguageOfTheInterview)
{
    const auto a = grade_zh("Inside one network the service name is enough to connect.");

    EXPECT_EQ(covered(a, "network"), coverage::yes);
    EXPECT_EQ(point(a, "network").text, "同一個網路上的容器可以直接用名稱互相連線。");
}

TEST_F(Coverage, IsPartlyForHalfAPoint)
{
    const auto a = grade_en("There is a shared network with DNS.");

    EXPECT_EQ(covered(a, "network"), coverage::partly);
    EXPECT_DOUBLE_EQ(a.score, .5 * 2 / 8);
}

TEST_F(Coverage, IsNoForSingleWordsOfAPoint)
{
    const auto a = grade_en("The network of the host was down when I looked at the machine.");

    for (const point_assessment& p : a.points)
        EXPECT_EQ(p.covered, coverage::no) << p.id;
    EXPECT_EQ(a.score, 0);
}

TEST_F(Coverage, ForgivesTypingErrorsInLongWords)
{
    const auto a = grade_en("EXPOSE is just documentaiton.");

    EXPECT_EQ(covered(a, "expose"), coverage::yes);
}

TEST_F(Coverage, SeesThroughFormattingWidthAndCase)
{
    const auto a = grade_en("**Ｅｘｐｏｓｅ** is `Documentation`");

    EXPECT_EQ(covered(a, "expose"), coverage::yes);
}

TEST_F(Coverage, FindsAPointInAListOrACodeBlock)
{
    const auto a =
        grade_en("- run it:\n```sh\ndocker run -p 8080:80 web  # traffic to host 8080\n```\n");

    EXPECT_NE(covered(a, "publish"), coverage::no);
}

TEST_F(Coverage, DoesNotPutAPointTogetherFromDistantSentences)
{
    const auto a = grade_en(
        "I know DNS from university. We had a course on it with many exercises. It was long ago. "
        "My laptop is fast. The names of my cats are Tim and Tom. I like a shared flat."
    );

    EXPECT_EQ(covered(a, "network"), coverage::no);
}

TEST_F(Coverage, AddsUpWeightsOfPoints)
{
    const auto a = grade_en("Use -p, which forwards a host port. EXPOSE is documentation.");

    EXPECT_DOUBLE_EQ(a.score, 5.0 / 8);
}

TEST_F(Coverage, IsAllForAllPoints)
{
    const auto a = grade_en(
        "The option -p maps a host port to a port of the container. EXPOSE does not publish "
        "anything, it only documents the port. Containers on the same network reach each other by "
        "name. Binding to 127.0.0.1 keeps it off the public interfaces of the machine."
    );

    EXPECT_DOUBLE_EQ(a.score, 1);
}

TEST_F(Coverage, KeepsTheOrderAndTheWeightsOfTheRubric)
{
    const auto a = grade_en("");

    ASSERT_EQ(a.points.size(), 4U);
    EXPECT_EQ(a.points[0].id, "publish");
    EXPECT_EQ(a.points[3].id, "loopback");
    EXPECT_EQ(a.points[0].weight, 3);
}

TEST_F(Coverage, IsMoreConfidentTheFurtherFromABorder)
{
    const auto exact = grade_en("EXPOSE is documentation.");
    const auto loose =
        grade_en("Well, EXPOSE is there for the team as some documentation, like a README.");

    ASSERT_EQ(covered(loose, "expose"), coverage::yes);
    EXPECT_GT(point(exact, "expose").confidence, point(loose, "expose").confidence);
    EXPECT_EQ(point(grade_en("cats"), "expose").confidence, 1);
}

TEST_F(Coverage, OfARubricWithoutPointsIsNothing)
{
    const rubric empty{question{}};

    const auto a = grade(empty, "EXPOSE is documentation.", locale::en);

    EXPECT_TRUE(a.points.empty());
    EXPECT_EQ(a.score, 0);
}

}  // namespace
}  // namespace engine
