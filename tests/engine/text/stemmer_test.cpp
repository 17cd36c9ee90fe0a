#include "engine/text/stemmer.hpp"

#include <gtest/gtest.h>

#include <string>

namespace engine {
namespace {

TEST(Stemmer, GivesFormsOfOneWordOneStem)
{
    const stemmer s;

    EXPECT_EQ(s.stem("publishes"), s.stem("publishing"));
    EXPECT_EQ(s.stem("containers"), s.stem("container"));
    EXPECT_EQ(s.stem("container's"), s.stem("container"));
}

TEST(Stemmer, KeepsDifferentWordsApart)
{
    const stemmer s;

    EXPECT_NE(s.stem("public"), s.stem("publish"));
}

TEST(Stemmer, LeavesWhatIsNoEnglishWord)
{
    const stemmer s;

    EXPECT_EQ(s.stem("c++"), "c++");
    EXPECT_EQ(s.stem("容器"), "容器");
    EXPECT_EQ(s.stem("1.25"), "1.25");
    EXPECT_EQ(s.stem(""), "");
    const std::string endless(100000, 's');
    EXPECT_EQ(s.stem(endless), endless);
}

}  // namespace
}  // namespace engine
