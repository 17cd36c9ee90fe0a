#include "engine/grading/grader.hpp"
#include "sample_question.hpp"

#include <gtest/gtest.h>

namespace engine {
namespace {

class Negation : public testing::Test {
protected:
    coverage verdict(std::string_view id, std::string_view answer)
    {
        return covered(grade(rubric_, answer, locale::en), id);
    }

    rubric rubric_{port_question()};
};

TEST_F(Negation, KeepsAPointThatIsNegativeItself)
{
    EXPECT_EQ(verdict("expose", "EXPOSE does not publish a port"), coverage::yes);
    EXPECT_EQ(verdict("expose", "EXPOSE alone never publishes it to the outside."), coverage::yes);
    EXPECT_EQ(verdict("expose", "只寫 EXPOSE 不會發布到外面。"), coverage::yes);
}

TEST_F(Negation, TurnsAPointWrongWhenItIsMissing)
{
    EXPECT_EQ(
        verdict("expose", "EXPOSE alone publishes the port to the outside."), coverage::wrong
    );
    EXPECT_EQ(verdict("expose", "只寫 EXPOSE 就會發布到外面。"), coverage::wrong);
}

TEST_F(Negation, TurnsAPointWrongWhenItIsAdded)
{
    EXPECT_EQ(
        verdict("network", "Containers on the same network can't reach each other by name."),
        coverage::wrong
    );
    EXPECT_EQ(verdict("network", "同一個網路上的容器不能直接用名稱互相連線。"), coverage::wrong);
    EXPECT_EQ(verdict("expose", "EXPOSE is not documentation."), coverage::wrong);
}

TEST_F(Negation, MayStandInAnotherPlace)
{
    EXPECT_EQ(
        verdict("expose", "Nothing is published by EXPOSE alone to the outside."), coverage::yes
    );
    EXPECT_EQ(
        verdict("loopback", "Nobody from outside connects to the loopback address."), coverage::yes
    );
}

TEST_F(Negation, OfSomethingElseChangesNothing)
{
    EXPECT_EQ(
        verdict("publish", "You don't touch the image, -p maps a host port to the container port."),
        coverage::yes
    );
    EXPECT_EQ(
        verdict("network", "不用改設定，同一個網路上的容器可以直接用名稱互相連線。"), coverage::yes
    );
}

TEST_F(Negation, EndsAtATurnOfTheSentence)
{
    EXPECT_EQ(verdict("expose", "EXPOSE is no firewall rule but documentation."), coverage::yes);
    EXPECT_EQ(verdict("expose", "EXPOSE 不是防火牆，而是寫給人看的說明。"), coverage::yes);
}

TEST_F(Negation, IsNotInNotOnly)
{
    EXPECT_EQ(
        verdict(
            "network", "Containers on the same network not only reach each other by IP but by name."
        ),
        coverage::yes
    );
    EXPECT_EQ(verdict("network", "同一個網路上的容器不只可以直接用名稱互相連線。"), coverage::yes);
}

TEST_F(Negation, OfAWholeSentenceTurnsAllOfItRound)
{
    EXPECT_EQ(
        verdict(
            "network",
            "It is not true that containers on the same network reach each other by name."
        ),
        coverage::wrong
    );
    EXPECT_EQ(
        verdict("loopback", "It is a myth that -p 127.0.0.1:8080:80 listens on localhost alone."),
        coverage::wrong
    );
}

TEST_F(Negation, EarnsNothingWhenWrong)
{
    const auto a = grade(rubric_, "EXPOSE alone publishes the port to the outside.", locale::en);

    EXPECT_EQ(a.score, 0);
    EXPECT_FALSE(point(a, "expose").evidence.empty());
}

TEST_F(Negation, DoesNotHideAPointMadeElsewhere)
{
    EXPECT_EQ(
        verdict("expose", "EXPOSE doesn't publish anything, EXPOSE is documentation."),
        coverage::yes
    );
}

}  // namespace
}  // namespace engine
