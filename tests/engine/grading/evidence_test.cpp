#include "engine/grading/grader.hpp"
#include "sample_question.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class Evidence : public testing::Test {
protected:
    std::vector<std::string> evidence(std::string_view id, std::string_view answer)
    {
        return quotes(grade(rubric_, answer, locale::en), id, answer);
    }

    rubric rubric_{port_question()};
};

TEST_F(Evidence, RunsFromTheFirstMatchingWordToTheLast)
{
    EXPECT_THAT(
        evidence("expose", "To be honest, EXPOSE is just documentation, I think."),
        ElementsAre("EXPOSE is just documentation")
    );
}

TEST_F(Evidence, IsTakenFromTheOriginalText)
{
    EXPECT_THAT(
        evidence("expose", "…嗯，Ｅxpose 只是寫給人看的**說明**！"),
        ElementsAre("Ｅxpose 只是寫給人看的**說明")
    );
}

TEST_F(Evidence, IncludesTheNegator)
{
    EXPECT_THAT(
        evidence("expose", "So it does not publish anything, EXPOSE alone."),
        ElementsAre(HasSubstr("not publish"))
    );
}

TEST_F(Evidence, HasOneSpanASentence)
{
    const auto spans = evidence(
        "network",
        "They sit on a shared user-defined network. There they find each other by DNS names."
    );

    ASSERT_THAT(spans, SizeIs(2));
    EXPECT_THAT(spans[0], HasSubstr("network"));
    EXPECT_THAT(spans[1], HasSubstr("DNS"));
}

TEST_F(Evidence, IsMissingForWhatIsMissing)
{
    EXPECT_THAT(evidence("loopback", "EXPOSE is documentation."), IsEmpty());
}

TEST_F(Evidence, ShowsTheWordsOfAMisconception)
{
    EXPECT_THAT(
        evidence("expose", "I believe the EXPOSE instruction opens the port to the outside."),
        ElementsAre("EXPOSE instruction opens the port to the outside")
    );
}

}  // namespace
}  // namespace engine
