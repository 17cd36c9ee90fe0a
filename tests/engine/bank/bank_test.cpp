#include "engine/bank/bank.hpp"

#include "sample_bank.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using reason = unusable_subject::reason;

/// docker-basics: docker-other, docker-sample, and a draft. docker-images: docker-third.
/// azureml-data: a draft only.
std::vector<bank_source> sample_sources()
{
    std::vector<bank_source> sources = samples::sources_with(samples::question_text);
    for (const auto& [id, topic] :
         {std::pair("docker-draft", "docker-basics"), std::pair("azureml-draft", "azureml-data")}) {
        sources.push_back(samples::small_source(id, topic));
        sources.back().text += "status: draft\n";
    }
    return sources;
}

bank sample_bank()
{
    return *parse_bank(sample_sources()).value;
}

std::vector<std::string> expanded(const std::vector<std::string>& ids)
{
    const auto topics = sample_bank().expand(ids);
    EXPECT_TRUE(topics.has_value());
    return topics.has_value() ? *topics : std::vector<std::string>{};
}

TEST(Bank, SortsQuestionsById)
{
    const bank b = sample_bank();

    std::vector<std::string> ids;
    for (const question& q : b.questions())
        ids.push_back(q.id);
    EXPECT_THAT(
        ids,
        ElementsAre(
            "azureml-draft", "docker-draft", "docker-other", "docker-sample", "docker-third"
        )
    );
}

TEST(Bank, FindsQuestions)
{
    const bank b = sample_bank();

    EXPECT_EQ(b.find("docker-sample"), &b.questions()[3]);
    EXPECT_EQ(b.find("docker-draft"), &b.questions()[1]);
    EXPECT_EQ(b.find("docker"), nullptr);
    EXPECT_EQ(b.find("zzz"), nullptr);
    EXPECT_EQ(b.find(""), nullptr);
}

TEST(Bank, ListsPublishedQuestionsOfATopic)
{
    const bank b = sample_bank();

    EXPECT_THAT(b.published("docker-basics"), ElementsAre(2U, 3U));
    EXPECT_THAT(b.published("docker-images"), ElementsAre(4U));
    EXPECT_THAT(b.published("azureml-data"), IsEmpty());
    EXPECT_THAT(b.published("nothing"), IsEmpty());
}

TEST(Bank, FindsTopicsAndAreas)
{
    const bank b = sample_bank();

    EXPECT_EQ(b.find_topic("docker-images"), &b.topics()[1]);
    EXPECT_EQ(b.find_topic("docker"), nullptr);
    EXPECT_EQ(b.find_area("docker"), &b.areas()[0]);
    EXPECT_EQ(b.find_area("docker-images"), nullptr);
}

TEST(Bank, NamesTopicsInEveryLanguage)
{
    const bank b = sample_bank();

    EXPECT_EQ(b.topic_name("docker-images", locale::en), "Images");
    EXPECT_EQ(b.topic_name("docker-images", locale::zh_hant), "映像檔");
    EXPECT_EQ(b.topic_name("azureml", locale::zh_hant), "Azure ML 服務");
    EXPECT_EQ(b.topic_name("nothing", locale::en), "nothing");
}

TEST(Bank, ExpandsAreas)
{
    EXPECT_THAT(expanded({"docker"}), ElementsAre("docker-basics", "docker-images"));
    EXPECT_THAT(expanded({"docker-images"}), ElementsAre("docker-images"));
    EXPECT_THAT(
        expanded({"docker-images", "docker"}), ElementsAre("docker-images", "docker-basics")
    );
    EXPECT_THAT(expanded({"docker", "docker"}), ElementsAre("docker-basics", "docker-images"));
    EXPECT_THAT(expanded({}), ElementsAre("docker-basics", "docker-images"));
}

TEST(Bank, RefusesSubjectsThatCannotBeAsked)
{
    const bank b = sample_bank();
    const auto refused = [&](const std::vector<std::string>& ids) {
        return b.expand(ids).error();
    };

    EXPECT_EQ(refused({"docker", "cooking"}), unusable_subject("cooking", reason::unknown));
    EXPECT_EQ(refused({""}), unusable_subject("", reason::unknown));
    EXPECT_EQ(refused({"azureml"}), unusable_subject("azureml", reason::nothing_to_ask));
    EXPECT_EQ(refused({"azureml-data"}), unusable_subject("azureml-data", reason::nothing_to_ask));
}

TEST(Bank, StaysWholeWhenCopied)
{
    const bank copy = sample_bank();

    EXPECT_EQ(copy.find("docker-sample"), &copy.questions()[3]);
    EXPECT_THAT(copy.published("docker-images"), ElementsAre(4U));
}

TEST(Bank, VersionChangesWithAnyDigest)
{
    const std::string version = sample_bank().version();

    EXPECT_THAT(version, testing::MatchesRegex("[0-9a-f]+"));
    EXPECT_EQ(version.size(), 16U);
    for (std::size_t i = 0; i < sample_sources().size(); ++i) {
        std::vector<bank_source> sources = sample_sources();
        sources[i].digest += "x";
        EXPECT_NE(parse_bank(sources).value->version(), version) << sources[i].path;
    }
}

TEST(Bank, VersionDoesNotChangeWithOrder)
{
    std::vector<bank_source> sources = sample_sources();
    std::reverse(sources.begin(), sources.end());

    EXPECT_EQ(parse_bank(sources).value->version(), sample_bank().version());
}

TEST(Bank, VersionDoesNotChangeWithTheFolder)
{
    std::vector<bank_source> sources = sample_sources();
    for (bank_source& source : sources)
        source.path = "/elsewhere/" + source.path;

    EXPECT_EQ(parse_bank(sources).value->version(), sample_bank().version());
}

}  // namespace
}  // namespace engine
