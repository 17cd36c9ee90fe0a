#include "engine/text/distance.hpp"

#include <gtest/gtest.h>

#include <string>

namespace engine {
namespace {

TEST(Distance, CountsEachKindOfEditOnce)
{
    EXPECT_TRUE(within_edits("container", "containr", 1));
    EXPECT_TRUE(within_edits("container", "contaiiner", 1));
    EXPECT_TRUE(within_edits("container", "cantainer", 1));
    EXPECT_TRUE(within_edits("container", "contianer", 1));
}

TEST(Distance, StopsAtTheLimit)
{
    EXPECT_FALSE(within_edits("container", "cantaner", 1));
    EXPECT_TRUE(within_edits("container", "cantaner", 2));
    EXPECT_FALSE(within_edits("internal", "external", 1));
    EXPECT_FALSE(within_edits("volume", "", 2));
}

TEST(Distance, IsNothingBetweenEqualWords)
{
    EXPECT_TRUE(within_edits("", "", 0));
    EXPECT_TRUE(within_edits("volume", "volume", 0));
    EXPECT_FALSE(within_edits("volume", "volumes", 0));
}

TEST(Distance, DoesNotCompareEndlessWords)
{
    const std::string endless(50, 'a');

    EXPECT_TRUE(within_edits(endless, endless, 1));
    EXPECT_FALSE(within_edits(endless, endless + "a", 1));
}

}  // namespace
}  // namespace engine
