#include "bot/protocol/bounded_json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace bot {
namespace {

std::string nested(int depth)
{
    return std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']');
}

std::string object_with_keys(std::size_t keys)
{
    nlohmann::json object;
    for (std::size_t i = 0; i < keys; ++i)
        object["k" + std::to_string(i)] = 1;
    return object.dump();
}

TEST(BoundedJson, ReadsAValue)
{
    const auto value = parse_bounded_json(R"({"type":"end","n":[1,{"a":null}]})");
    ASSERT_TRUE(value);
    EXPECT_EQ(value->at("type"), "end");
    EXPECT_EQ(value->at("n").at(1).at("a"), nullptr);
}

TEST(BoundedJson, RefusesWhatIsNotOneValue)
{
    for (const char* text :
         {"", " ", "{", "{}{}", "{\"a\":}", "nul", "[1,]", "\"\xff\"", "{'a':1}"}) {
        const auto value = parse_bounded_json(text);
        ASSERT_FALSE(value) << text;
        EXPECT_EQ(value.error(), json_fault::malformed) << text;
    }
}

TEST(BoundedJson, AllowsTheDepthLimitAndNoMore)
{
    EXPECT_TRUE(parse_bounded_json(nested(max_json_depth)));
    EXPECT_EQ(parse_bounded_json(nested(max_json_depth + 1)).error(), json_fault::too_deep);
}

TEST(BoundedJson, SurvivesAMegabyteOfBrackets)
{
    EXPECT_EQ(parse_bounded_json(std::string(1'000'000, '[')).error(), json_fault::too_deep);
}

TEST(BoundedJson, AllowsTheKeyLimitAndNoMore)
{
    EXPECT_TRUE(parse_bounded_json(object_with_keys(max_json_keys)));
    EXPECT_EQ(
        parse_bounded_json(object_with_keys(max_json_keys + 1)).error(), json_fault::too_many_keys
    );
}

TEST(BoundedJson, RefusesARepeatedKeyInOneObject)
{
    EXPECT_EQ(parse_bounded_json(R"({"a":1,"a":2})").error(), json_fault::repeated_key);
    EXPECT_EQ(parse_bounded_json(R"({"b":{"a":1,"a":2}})").error(), json_fault::repeated_key);
}

TEST(BoundedJson, AllowsTheSameKeyInDifferentObjects)
{
    EXPECT_TRUE(parse_bounded_json(R"({"a":{"a":1},"b":[{"a":1},{"a":2}]})"));
}

}  // namespace
}  // namespace bot
