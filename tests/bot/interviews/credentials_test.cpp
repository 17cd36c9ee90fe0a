#include "bot/interviews/credentials.hpp"

#include <gtest/gtest.h>

namespace bot {
namespace {

TEST(Credentials, SessionIdsAreUuidsOfVersion7ThatSortByTime)
{
    const auto early = new_session_id(1'700'000'000'000);
    const auto late = new_session_id(1'700'000'000'001);
    ASSERT_EQ(early.size(), 36u);
    EXPECT_EQ(early.substr(0, 13), "018bcfe5-6800");
    EXPECT_EQ(early[14], '7');
    EXPECT_NE(std::string("89ab").find(early[19]), std::string::npos);
    EXPECT_LT(early, late);
    EXPECT_NE(early, new_session_id(1'700'000'000'000));
}

TEST(Credentials, HashIsSha256)
{
    // FIPS 180-2, appendix B.1.
    EXPECT_EQ(
        hash_token("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

TEST(Credentials, ATokenMatchesItsHashAndNothingElse)
{
    const auto token = new_token();
    EXPECT_EQ(token.size(), 43u);
    EXPECT_EQ(token.find_first_of("+/="), std::string::npos);
    EXPECT_TRUE(token_matches(token, hash_token(token)));
    EXPECT_FALSE(token_matches(new_token(), hash_token(token)));
    EXPECT_FALSE(token_matches("", hash_token(token)));
    EXPECT_FALSE(token_matches(token, ""));
}

}  // namespace
}  // namespace bot
