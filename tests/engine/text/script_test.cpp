#include "engine/text/script.hpp"

#include <gtest/gtest.h>

namespace engine {
namespace {

TEST(Script, KnowsLettersByTheirWritingSystem)
{
    EXPECT_EQ(script_of(U'a'), script::latin);
    EXPECT_EQ(script_of(U'é'), script::latin);
    EXPECT_EQ(script_of(U'容'), script::han);
    EXPECT_EQ(script_of(U'𠮷'), script::han);
    EXPECT_EQ(script_of(U'ж'), script::other);
    EXPECT_EQ(script_of(U'の'), script::other);
    EXPECT_EQ(script_of(U'한'), script::other);
}

TEST(Script, TellsDigitsAndMarksFromTheRest)
{
    EXPECT_EQ(script_of(U'7'), script::digit);
    EXPECT_EQ(script_of(U'٣'), script::digit);
    EXPECT_EQ(script_of(U'\u0301'), script::mark);
    EXPECT_EQ(script_of(U'😀'), script::none);
    EXPECT_EQ(script_of(U'。'), script::none);
    EXPECT_EQ(script_of(U'\0'), script::none);
    EXPECT_EQ(script_of(U'\uFFFD'), script::none);
}

}  // namespace
}  // namespace engine
