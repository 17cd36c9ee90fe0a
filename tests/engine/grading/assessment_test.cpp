#include "engine/grading/assessment.hpp"

#include <gtest/gtest.h>

namespace engine {
namespace {

TEST(Assessment, NamesVerdictsAsTheProtocolDoes)
{
    EXPECT_EQ(to_string(coverage::no), "no");
    EXPECT_EQ(to_string(coverage::partly), "partly");
    EXPECT_EQ(to_string(coverage::yes), "yes");
    EXPECT_EQ(to_string(coverage::wrong), "wrong");
}

TEST(Assessment, NamesFlags)
{
    EXPECT_EQ(to_string(answer_flag::off_topic), "off_topic");
    EXPECT_EQ(to_string(answer_flag::question_copied), "question_copied");
    EXPECT_EQ(to_string(answer_flag::keyword_list), "keyword_list");
    EXPECT_EQ(to_string(answer_flag::too_short), "too_short");
    EXPECT_EQ(to_string(answer_flag::other_language), "other_language");
    EXPECT_EQ(to_string(answer_flag::does_not_know), "does_not_know");
    EXPECT_EQ(to_string(answer_flag::instructs_grader), "instructs_grader");
}

}  // namespace
}  // namespace engine
