#include "bot/interviews/command_words.hpp"

#include <gtest/gtest.h>

namespace bot {
namespace {

TEST(CommandWords, AreKnownInBothLanguages)
{
    EXPECT_EQ(parse_command_word("hint"), command_word::hint);
    EXPECT_EQ(parse_command_word(" Skip \n"), command_word::skip);
    EXPECT_EQ(parse_command_word("/REPEAT"), command_word::repeat);
    EXPECT_EQ(parse_command_word("結束"), command_word::stop);
    EXPECT_EQ(parse_command_word("報告"), command_word::report);
    EXPECT_EQ(parse_command_word("說明"), command_word::help);
    EXPECT_EQ(parse_command_word("再說一次"), command_word::repeat);
}

TEST(CommandWords, EverythingElseIsAnAnswer)
{
    for (const char* answer :
         {"", "hint please", "skip the cache", "我想跳過", "stop the container", "/"})
        EXPECT_EQ(parse_command_word(answer), std::nullopt) << answer;
}

}  // namespace
}  // namespace bot
