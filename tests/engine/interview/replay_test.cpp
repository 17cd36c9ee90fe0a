#include "engine/interview/replay.hpp"

#include "tests/engine/interview/conversation.hpp"

#include <gtest/gtest.h>

namespace engine {
namespace {

std::vector<recorded_event> recorded_interview()
{
    conversation c;
    c.begin();
    c.say(ask_hint{1});
    c.answer(saying("marble"));
    c.answer(saying("quartz"));
    c.say(repeat_question{3});
    c.skip();
    c.say(end_interview{});
    return c.log;
}

TEST(Replay, DecidesARecordedInterviewTheSameAgain)
{
    const interviewer who(sample_bank());
    const auto result = replay(who, recorded_interview());
    EXPECT_EQ(result.fault, "");
    EXPECT_EQ(result.decisions, 7);
    EXPECT_EQ(result.folded, 0);
}

TEST(Replay, FindsAChangedScore)
{
    auto log = recorded_interview();
    for (recorded_event& e : log)
        if (auto* assessed = std::get_if<answer_assessed>(&e.what)) {
            assessed->result.score = 1;
            break;
        }
    const auto result = replay(interviewer(sample_bank()), log);
    EXPECT_EQ(result.fault_at, 4);
    EXPECT_FALSE(result.fault.empty());
}

TEST(Replay, FindsAMissingEvent)
{
    auto log = recorded_interview();
    log.erase(log.begin() + 4);
    EXPECT_GT(replay(interviewer(sample_bank()), log).fault_at, 0);
}

TEST(Replay, FoldsWhatAnotherBankOrEngineDecided)
{
    const auto log = recorded_interview();
    const auto other_bank = replay(interviewer(sample_bank(3)), log);
    EXPECT_EQ(other_bank.fault, "");
    EXPECT_EQ(other_bank.decisions, 0);
    EXPECT_EQ(other_bank.folded, 7);

    auto newer = log;
    std::get<interview_started>(newer[0].what).engine_version = engine_version + 1;
    const auto other_engine = replay(interviewer(sample_bank()), newer);
    EXPECT_EQ(other_engine.fault, "");
    EXPECT_EQ(other_engine.decisions, 0);
}

}  // namespace
}  // namespace engine
