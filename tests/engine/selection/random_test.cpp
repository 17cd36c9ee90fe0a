#include "engine/selection/random.hpp"

#include <gtest/gtest.h>

namespace engine {
namespace {

// First values of the reference implementation for the seed 1234567.
TEST(RandomSource, GivesTheSequenceOfTheReference)
{
    random_source r(1234567);
    EXPECT_EQ(r.next(), 6457827717110365317u);
    EXPECT_EQ(r.next(), 3203168211198807973u);
    EXPECT_EQ(r.next(), 9817491932198370423u);
}

TEST(RandomSource, BelowStaysBelowAndReachesEverything)
{
    random_source r(1);
    unsigned seen = 0;
    for (int i = 0; i < 200; ++i) {
        const auto n = r.below(5);
        ASSERT_LT(n, 5u);
        seen |= 1U << n;
    }
    EXPECT_EQ(seen, 31u);
}

}  // namespace
}  // namespace engine
