#include "engine/bank/question.hpp"

#include <gtest/gtest.h>

namespace engine {
namespace {

template <class All, class Parse>
void expect_names_to_round_trip(const All& all, Parse parse)
{
    for (const auto value : all) {
        EXPECT_FALSE(to_string(value).empty());
        EXPECT_EQ(parse(to_string(value)), value);
    }
}

TEST(QuestionNames, RoundTrip)
{
    expect_names_to_round_trip(all_question_kinds, parse_question_kind);
    expect_names_to_round_trip(all_question_statuses, parse_question_status);
    expect_names_to_round_trip(all_followup_directions, parse_followup_direction);
    expect_names_to_round_trip(all_followup_conditions, parse_followup_condition);
    expect_names_to_round_trip(all_example_qualities, parse_example_quality);
}

TEST(QuestionNames, RefuseOtherSpellings)
{
    EXPECT_EQ(parse_question_kind("Definition"), std::nullopt);
    EXPECT_EQ(parse_question_kind(""), std::nullopt);
    EXPECT_EQ(parse_question_status("published "), std::nullopt);
    EXPECT_EQ(parse_followup_direction("up"), std::nullopt);
    EXPECT_EQ(parse_followup_condition("never"), std::nullopt);
    EXPECT_EQ(parse_example_quality("good"), std::nullopt);
}

}  // namespace
}  // namespace engine
