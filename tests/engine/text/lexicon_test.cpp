#include "engine/text/lexicon.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace engine {
namespace {

void expect_word(std::string_view text, std::string_view word, word_role role)
{
    const han_word found = longest_word(text);
    EXPECT_EQ(text.substr(0, found.bytes), word) << text;
    EXPECT_EQ(found.role, role) << text;
}

TEST(Lexicon, KnowsWhatEnglishWordsDo)
{
    EXPECT_EQ(role_of("the"), word_role::stop);
    EXPECT_EQ(role_of("doesn't"), word_role::negator);
    EXPECT_EQ(role_of("but"), word_role::turn);
    EXPECT_EQ(role_of("only"), word_role::limit);
    EXPECT_EQ(role_of("every"), word_role::amount);
    EXPECT_EQ(role_of("container"), word_role::content);
    EXPECT_EQ(role_of(""), word_role::content);
}

TEST(Lexicon, TakesTheLongestChineseWord)
{
    expect_word("不會消失", "不會", word_role::negator);
    expect_word("不同的映像檔", "不同", word_role::content);
    expect_word("的容器", "的", word_role::stop);
    expect_word("存在主機", "存在", word_role::content);
    expect_word("而是容器", "而是", word_role::turn);
    expect_word("只有一個", "只有", word_role::limit);
    expect_word("每個容器", "每個", word_role::amount);
}

TEST(Lexicon, SaysWhenNoListedWordBeginsHere)
{
    EXPECT_EQ(longest_word("容器").bytes, 0U);
    EXPECT_EQ(longest_word("").bytes, 0U);
    EXPECT_EQ(longest_word("𠮷").bytes, 0U);
}

TEST(Lexicon, DoesNotReadPastTheText)
{
    expect_word("不", "不", word_role::negator);
    expect_word(std::string_view("不會").substr(0, 4), "不", word_role::negator);
}

}  // namespace
}  // namespace engine
