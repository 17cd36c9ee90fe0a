#include "engine/bank/cross_check.hpp"

#include "sample_bank.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

using samples::question_text;
using samples::replaced;
using samples::small_question;
using samples::sources_with;
using samples::to_text;

std::string faults_with(bank_source more)
{
    std::vector<bank_source> sources = sources_with(question_text);
    sources.push_back(std::move(more));
    return to_text(parse_bank(sources).findings);
}

TEST(CrossCheck, NamesTheOtherFileOfAnId)
{
    EXPECT_EQ(
        faults_with(
            {"docker-images/docker-sample.yaml",
             small_question("docker-sample", "docker-images"),
             ""}
        ),
        "docker-images/docker-sample.yaml:1: id is 'docker-sample', which is taken by "
        "docker-basics/docker-sample.yaml; give every question an id of its own\n"
    );
}

TEST(CrossCheck, NamesTheOtherFileOfANumber)
{
    EXPECT_EQ(
        faults_with(
            {"docker-images/docker-z.yaml",
             small_question("docker-z", "docker-images") + "number: 27\n",
             ""}
        ),
        "docker-images/docker-z.yaml:17: number is 27, which is taken by "
        "docker-basics/docker-sample.yaml; give every question a number of its own, or none\n"
    );
}

TEST(CrossCheck, NamesTopicsThatAreNowhere)
{
    EXPECT_EQ(
        faults_with(samples::small_source("docker-z", "docker-image")),
        "docker-image/docker-z.yaml:2: topic is 'docker-image', which is in no topics.yaml; did "
        "you "
        "mean 'docker-images'?\n"
    );
    EXPECT_EQ(
        faults_with(samples::small_source("docker-z", "cooking")),
        "cooking/docker-z.yaml:2: topic is 'cooking', which is in no topics.yaml; add it there, or "
        "name one that is\n"
    );
}

TEST(CrossCheck, TakesUnreadableQuestionsForThere)
{
    std::vector<bank_source> sources = sources_with(question_text);
    sources[2].text = "id: [";

    EXPECT_THAT(
        to_text(parse_bank(sources).findings),
        testing::StartsWith("docker-basics/docker-other.yaml:1: this is not YAML")
    );
    EXPECT_EQ(parse_bank(sources).findings.size(), 1U);
}

TEST(CrossCheck, WantsSomethingToAsk)
{
    const std::string draft = "status: draft\n";
    const std::vector<bank_source> sources{
        {"content/topics.yaml", samples::topics_text, ""},
        {"content/docker-basics/a.yaml", small_question("a", "docker-basics") + draft, ""}};

    EXPECT_EQ(
        to_text(parse_bank(sources).findings),
        "content/topics.yaml:0: the bank has no published question; add one, or set `status: "
        "published`\n"
    );
}

TEST(CrossCheck, WantsTopics)
{
    EXPECT_EQ(
        to_text(parse_bank({samples::small_source("a", "docker-basics")}).findings),
        "topics.yaml:0: is missing; list the areas and topics of the bank in it\n"
    );
    EXPECT_EQ(parse_bank({}).findings.size(), 2U);
    EXPECT_FALSE(parse_bank({}).value);
}

TEST(CrossCheck, LetsRetractedQuestionsBeFollowedUp)
{
    std::vector<bank_source> sources = sources_with(question_text);
    sources[2].text += "status: retracted\n";

    EXPECT_TRUE(parse_bank(sources).value);
}

}  // namespace
}  // namespace engine
