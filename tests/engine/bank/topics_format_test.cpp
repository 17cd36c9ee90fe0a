#include "sample_bank.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace engine {
namespace {

using samples::replaced;
using samples::topics_text;
using testing::HasSubstr;

std::string faults_of(const std::string& topics)
{
    std::vector<bank_source> sources = samples::sources_with(samples::question_text);
    sources[0].text = topics;
    return samples::to_text(parse_bank(sources).findings);
}

std::string faults_with(std::string_view from, std::string_view to)
{
    return faults_of(replaced(topics_text, from, to));
}

TEST(Topics, FaultsAreToldWithTheirLine)
{
    EXPECT_EQ(
        faults_with("name: {en: Images", "nam: {en: Images"),
        "topics.yaml:7: areas[0].topics[1].name is missing; add it\n"
        "topics.yaml:8: areas[0].topics[1] has the unknown key 'nam'; did you mean 'name'?\n"
    );
    EXPECT_EQ(
        faults_with("zh-Hant: 資料", "zh-Hant: ''"),
        "topics.yaml:13: areas[1].topics[0].name.zh-Hant is empty; give text, in quotes if it "
        "looks "
        "like a number\n"
    );
    EXPECT_THAT(
        faults_with("id: azureml-data", "id: Data"),
        HasSubstr("12: areas[1].topics[0].id is 'Data'; give an id")
    );
}

TEST(Topics, AnUnreadableFileMakesNoTopicUnknown)
{
    const std::string faults = faults_of("areas: [");

    EXPECT_THAT(faults, HasSubstr("topics.yaml:1: this is not YAML"));
    EXPECT_THAT(faults, testing::Not(HasSubstr("docker-")));
}

TEST(Topics, NeedAreasWithTopics)
{
    EXPECT_THAT(
        faults_of("areas: []"),
        HasSubstr("topics.yaml:1: areas is an empty list; give at least one item")
    );
    EXPECT_THAT(faults_of("topics: []"), HasSubstr("topics.yaml:1: areas is missing"));
}

TEST(Topics, IdsDifferBetweenAreasAndTopicsToo)
{
    EXPECT_EQ(
        faults_with("id: azureml-data", "id: docker"),
        "topics.yaml:12: areas[1].topics[0].id is 'docker', which is taken at topics.yaml:2; give "
        "every area and topic an id of its own\n"
    );
}

}  // namespace
}  // namespace engine
