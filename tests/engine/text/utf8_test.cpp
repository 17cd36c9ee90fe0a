#include "engine/text/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace engine {
namespace {

using testing::ElementsAre;
using namespace std::string_literals;

std::vector<char32_t> read_all(std::string_view text)
{
    std::vector<char32_t> out;
    for (std::size_t i = 0; i < text.size();) {
        const utf8_char c = read_utf8(text, i);
        out.push_back(c.value);
        i += c.length;
    }
    return out;
}

TEST(Utf8, ReadsSequencesOfEveryLength)
{
    EXPECT_THAT(read_all("aé容😀"), ElementsAre(U'a', U'é', U'容', U'😀'));
    EXPECT_EQ(read_utf8("😀", 0).length, 4U);
}

TEST(Utf8, ReadsNulAsACharacter)
{
    EXPECT_THAT(read_all("a\0b"s), ElementsAre(U'a', U'\0', U'b'));
}

// The examples of the Unicode Standard 15, tables 3-8 to 3-11.
TEST(Utf8, ReplacesEachMaximalPartOfAMalformedSequence)
{
    EXPECT_THAT(read_all("\xC0\xAF"), ElementsAre(0xFFFD, 0xFFFD));
    EXPECT_THAT(read_all("\xED\xA0\x80"), ElementsAre(0xFFFD, 0xFFFD, 0xFFFD));
    EXPECT_THAT(read_all("\xF4\x91\x92\x93"), ElementsAre(0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD));
    EXPECT_THAT(
        read_all("\xE1\x80\xE2\xF0\x91\x92\x41"), ElementsAre(0xFFFD, 0xFFFD, 0xFFFD, U'A')
    );
}

TEST(Utf8, StopsAtTheEndOfTheText)
{
    const utf8_char c = read_utf8("a\xE5\xAE", 1);

    EXPECT_EQ(c.value, U'\uFFFD');
    EXPECT_EQ(c.length, 2U);
}

TEST(Utf8, AppendsWhatItReads)
{
    for (const char32_t c : {U'a', U'é', U'容', U'😀', char32_t{0x7F}, char32_t{0x10FFFF}}) {
        std::string text;
        append_utf8(text, c);
        EXPECT_THAT(read_all(text), ElementsAre(c));
    }
}

TEST(Utf8, AppendsAReplacementForWhatIsNoCharacter)
{
    for (const char32_t c : {char32_t{0xD800}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
        std::string text;
        append_utf8(text, c);
        EXPECT_EQ(text, "\uFFFD");
    }
}

}  // namespace
}  // namespace engine
