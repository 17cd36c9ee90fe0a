#include "engine/text/fold.hpp"

#include "engine/text/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace engine {
namespace {

using testing::ElementsAre;

std::string folded(std::string_view text)
{
    std::string out;
    for (const folded_char& c : fold(text))
        append_utf8(out, c.value);
    return out;
}

TEST(Fold, TakesAwayCase)
{
    EXPECT_EQ(folded("Docker RUN Straße"), "docker run strasse");
}

TEST(Fold, TakesAwayWidth)
{
    EXPECT_EQ(folded("Ｄｏｃｋｅｒ，８０８０"), "docker,8080");
}

TEST(Fold, MakesBothSpellingsOfAnAccentEqual)
{
    EXPECT_EQ(folded("e\u0301"), folded("é"));
}

TEST(Fold, RemovesInvisibleCharacters)
{
    EXPECT_EQ(folded("do\u200Bck\u00ADer"), "docker");
}

TEST(Fold, KeepsChinese)
{
    EXPECT_EQ(folded("容器，映像檔。"), "容器,映像檔。");
}

TEST(Fold, SaysWhereEachCharacterCameFrom)
{
    EXPECT_THAT(
        fold("aÉ容"),
        ElementsAre(folded_char{U'a', 0, 1}, folded_char{U'é', 1, 3}, folded_char{U'容', 3, 6})
    );
}

TEST(Fold, GivesTheWholeGroupToEachOfItsCharacters)
{
    EXPECT_THAT(
        fold("xﬁ"),
        ElementsAre(folded_char{U'x', 0, 1}, folded_char{U'f', 1, 4}, folded_char{U'i', 1, 4})
    );
    EXPECT_THAT(fold("e\u0301x"), ElementsAre(folded_char{U'é', 0, 3}, folded_char{U'x', 3, 4}));
}

TEST(Fold, ReadsMalformedBytesAsReplacements)
{
    EXPECT_THAT(
        fold("a\xFF!"),
        ElementsAre(folded_char{U'a', 0, 1}, folded_char{U'\uFFFD', 1, 2}, folded_char{U'!', 2, 3})
    );
}

TEST(Fold, EndsAGroupOfTooManyMarks)
{
    std::string text = "a";
    for (int i = 0; i < 8000; ++i)
        text += i % 2 == 0 ? "\u0316" : "\u0301";

    const auto chars = fold(text);

    EXPECT_EQ(chars.front().begin, 0U);
    EXPECT_LT(chars.front().end, 100U);
    EXPECT_EQ(chars.back().end, text.size());
}

}  // namespace
}  // namespace engine
