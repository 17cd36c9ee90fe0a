#include "bot/server/address_limit.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace bot {
namespace {

boost::asio::ip::address at(const char* text)
{
    return boost::asio::ip::make_address(text);
}

TEST(AddressLimit, GivesSoManyPlacesForEachAddress)
{
    address_limit limit({0, 2});
    const auto first = limit.enter(at("192.0.2.1"));
    auto second = limit.enter(at("192.0.2.1"));
    EXPECT_TRUE(first && second);
    EXPECT_FALSE(limit.enter(at("192.0.2.1")));
    EXPECT_TRUE(limit.enter(at("192.0.2.2")));

    second.reset();
    EXPECT_TRUE(limit.enter(at("192.0.2.1")));
}

TEST(AddressLimit, CountsAnIpv6CustomerByItsNetwork)
{
    address_limit limit({0, 1});
    const auto one = limit.enter(at("2001:db8:1:2::1"));
    EXPECT_FALSE(limit.enter(at("2001:db8:1:2:ffff::9")));
    EXPECT_TRUE(limit.enter(at("2001:db8:1:3::1")));
}

TEST(AddressLimit, SeesTheSameAddressInBothWritings)
{
    address_limit limit({0, 1});
    const auto one = limit.enter(at("192.0.2.1"));
    EXPECT_FALSE(limit.enter(at("::ffff:192.0.2.1")));
}

TEST(AddressLimit, LimitsStrangersUnlessToldOtherwiseAndNotLoopback)
{
    address_limit limit({0, 0});
    std::vector<std::unique_ptr<address_limit::place>> held;
    for (int i = 0; i < 64; ++i)
        held.push_back(limit.enter(at("192.0.2.1")));
    EXPECT_TRUE(held.back());
    EXPECT_FALSE(limit.enter(at("192.0.2.1")));
    for (int i = 0; i < 200; ++i) {
        held.push_back(limit.enter(at("127.0.0.1")));
        ASSERT_TRUE(held.back());
    }
}

TEST(AddressLimit, LimitsTheTotal)
{
    address_limit limit({2, 0});
    auto one = limit.enter(at("127.0.0.1"));
    const auto two = limit.enter(at("192.0.2.1"));
    EXPECT_FALSE(limit.enter(at("192.0.2.2")));
    one.reset();
    EXPECT_TRUE(limit.enter(at("192.0.2.2")));
}

}  // namespace
}  // namespace bot
