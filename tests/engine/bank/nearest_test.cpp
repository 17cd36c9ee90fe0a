#include "engine/bank/nearest.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace engine {
namespace {

constexpr std::array<std::string_view, 5> known{
    "id", "weight", "text", "probe", "docker-multi-stage-build-for-small-images"};

TEST(Nearest, FindsSlipsOfTheHand)
{
    EXPECT_EQ(nearest("wieght", known), "weight");
    EXPECT_EQ(nearest("probes", known), "probe");
    EXPECT_EQ(nearest("txt", known), "text");
    EXPECT_EQ(nearest("Id", known), "id");
}

TEST(Nearest, FindsLongWords)
{
    EXPECT_EQ(
        nearest("docker-multistage-build-for-small-image", known),
        "docker-multi-stage-build-for-small-images"
    );
}

TEST(Nearest, LeavesOtherWordsAlone)
{
    EXPECT_EQ(nearest("paraphrases", known), "");
    EXPECT_EQ(nearest("", known), "");
    EXPECT_EQ(nearest("weight", {}), "");
    EXPECT_EQ(nearest(std::string(200'000, 'x'), known), "");
}

TEST(Nearest, TakesTheClosestThenTheFirst)
{
    constexpr std::array<std::string_view, 3> words{"bold", "cold", "gold"};

    EXPECT_EQ(nearest("gold", words), "gold");
    EXPECT_EQ(nearest("hold", words), "bold");
}

}  // namespace
}  // namespace engine
