#include "bot/server/rate_limit.hpp"

#include <gtest/gtest.h>

namespace bot {
namespace {

using namespace std::chrono_literals;
constexpr rate_limit::time_point t0{};

TEST(RateLimit, AllowsTheBurstThenTheRate)
{
    rate_limit r(2, 3, t0);
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(r.allow(t0));
    EXPECT_FALSE(r.allow(t0));
    EXPECT_FALSE(r.allow(t0 + 400ms));
    EXPECT_TRUE(r.allow(t0 + 500ms));
    EXPECT_FALSE(r.allow(t0 + 500ms));
}

TEST(RateLimit, SavesUpNoMoreThanTheBurst)
{
    rate_limit r(100, 2, t0);
    EXPECT_TRUE(r.allow(t0 + 1h));
    EXPECT_TRUE(r.allow(t0 + 1h));
    EXPECT_FALSE(r.allow(t0 + 1h));
}

TEST(RateLimit, ZeroMeansNoLimit)
{
    rate_limit r(0, 1, t0);
    for (int i = 0; i < 1000; ++i)
        EXPECT_TRUE(r.allow(t0));
}

}  // namespace
}  // namespace bot
