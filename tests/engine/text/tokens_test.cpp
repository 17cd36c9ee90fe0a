#include "engine/text/tokens.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace std::string_literals;

std::vector<std::string> words(std::string_view text)
{
    const token_list list = tokenize(text);
    std::vector<std::string> out;
    for (const token& t : list.tokens)
        out.emplace_back(list.text(t));
    return out;
}

std::vector<std::size_t> sentences(std::string_view text)
{
    std::vector<std::size_t> out;
    for (const token& t : tokenize(text).tokens)
        out.push_back(t.sentence);
    return out;
}

TEST(Tokens, CutsEnglishIntoWords)
{
    EXPECT_THAT(
        words("An image is a template."), ElementsAre("an", "image", "is", "a", "template")
    );
}

TEST(Tokens, KeepsTechnicalWordsWhole)
{
    EXPECT_THAT(
        words("C++, C# and app.py: --memory=500m -v 1.25 node_modules x-y"),
        ElementsAre(
            "c++", "c#", "and", "app.py", "--memory=500m", "-v", "1.25", "node_modules", "x-y"
        )
    );
}

TEST(Tokens, KeepsContractionsWholeWhateverTheApostrophe)
{
    EXPECT_THAT(words("don't don’t"), ElementsAre("don't", "don't"));
}

TEST(Tokens, TakesADashBetweenWordsForADash)
{
    EXPECT_THAT(
        words("image - the template -- here"), ElementsAre("image", "the", "template", "here")
    );
}

TEST(Tokens, CutsChineseIntoCharacters)
{
    EXPECT_THAT(words("容器是 image"), ElementsAre("容", "器", "是", "image"));
}

TEST(Tokens, KnowsWhichChineseCharactersAreNeighbours)
{
    const token_list list = tokenize("容器 映像，檔");

    std::vector<bool> follows;
    for (const token& t : list.tokens)
        follows.push_back(t.follows);
    EXPECT_THAT(follows, ElementsAre(false, true, false, true, false));
}

TEST(Tokens, PointsIntoTheOriginalText)
{
    const std::string text = "Ｄｏｃｋｅｒ 的 Volumes!";
    const token_list list = tokenize(text);

    ASSERT_EQ(list.tokens.size(), 3U);
    EXPECT_EQ(text.substr(list.tokens[0].begin, list.tokens[0].end), "Ｄｏｃｋｅｒ");
    EXPECT_EQ(list.text(list.tokens[0]), "docker");
    EXPECT_EQ(text.substr(list.tokens[2].begin, 7), "Volumes");
    EXPECT_EQ(list.tokens[2].end, text.size() - 1);
}

TEST(Tokens, EndsSentencesInBothLanguages)
{
    EXPECT_THAT(sentences("One. Two! Three?"), ElementsAre(0, 1, 2));
    EXPECT_THAT(sentences("一。二！三；四"), ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(sentences("FROM node\nRUN npm"), ElementsAre(0, 0, 1, 1));
}

TEST(Tokens, DoesNotEndSentencesInsideWordsAndAfterAbbreviations)
{
    EXPECT_THAT(sentences("app.py uses 1.25"), ElementsAre(0, 0, 0));
    EXPECT_THAT(sentences("tools, e.g. docker"), ElementsAre(0, 0, 0));
}

TEST(Tokens, CutsSentencesThatDoNotEnd)
{
    std::string text;
    for (std::size_t i = 0; i < 3 * token_list::longest_sentence; ++i)
        text += "word ";

    EXPECT_EQ(tokenize(text).sentences, 3U);
}

TEST(Tokens, CountsClausesThroughTheText)
{
    const token_list list = tokenize("a, b. c");

    EXPECT_EQ(list.tokens[0].clause, 0U);
    EXPECT_EQ(list.tokens[1].clause, 1U);
    EXPECT_EQ(list.tokens[2].clause, 2U);
}

TEST(Tokens, MarksANegatorOfTwoCharactersOnce)
{
    const token_list list = tokenize("資料沒有消失");

    EXPECT_EQ(list.tokens[2].role, word_role::negator);
    EXPECT_EQ(list.tokens[3].role, word_role::stop);
    EXPECT_EQ(list.tokens[4].role, word_role::content);
}

TEST(Tokens, CountsLettersByWritingSystem)
{
    const token_list list = tokenize("ab 容器 привет");

    EXPECT_EQ(list.latin_letters, 2U);
    EXPECT_EQ(list.han_letters, 2U);
    EXPECT_EQ(list.foreign_letters, 6U);
    EXPECT_EQ(list.tokens.back().kind, token_kind::foreign);
}

TEST(Tokens, FindsNoneInWhatHasNoWords)
{
    EXPECT_THAT(words(""), IsEmpty());
    EXPECT_THAT(words("😀 … --- \xFF\xFE \n\n"), IsEmpty());
    EXPECT_THAT(words("\0\0"s), IsEmpty());
    EXPECT_EQ(tokenize("😀").sentences, 0U);
}

}  // namespace
}  // namespace engine
