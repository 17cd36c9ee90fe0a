#include "bot/protocol/client_message.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace bot {
namespace {

using nlohmann::json;

template <class Command>
Command command_in(const json& message)
{
    auto parsed = parse_client_message(message.dump());
    EXPECT_TRUE(parsed) << parsed.error().message;
    return std::get<Command>(std::get<engine::command>(parsed->what));
}

start_message start_in(const json& message)
{
    auto parsed = parse_client_message(message.dump());
    EXPECT_TRUE(parsed) << parsed.error().message;
    return std::get<start_message>(parsed->what);
}

message_fault fault_in(const std::string& frame)
{
    auto parsed = parse_client_message(frame);
    EXPECT_FALSE(parsed) << frame;
    return parsed.error();
}

TEST(ClientMessage, StartNeedsOnlyTheLocale)
{
    const auto start = start_in({{"type", "start"}, {"locale", "zh-Hant"}});

    EXPECT_EQ(start.plan.language, engine::locale::zh_hant);
    EXPECT_TRUE(start.plan.topics.empty());
    EXPECT_EQ(start.plan.questions, 6);
    EXPECT_EQ(start.plan.start_level, engine::level::mid);
    EXPECT_EQ(start.plan.feedback, engine::feedback_mode::each);
    EXPECT_FALSE(start.seed);
}

TEST(ClientMessage, StartTakesEveryField)
{
    const auto start = start_in(
        {{"type", "start"},
         {"locale", "en"},
         {"topics", {"docker"}},
         {"level", "senior"},
         {"questions", 3},
         {"minutes", 20},
         {"feedback", "end"},
         {"name", "小明"},
         {"seed", 42},
         {"consent", "v1"}}
    );

    EXPECT_EQ(start.plan.topics, std::vector<std::string>{"docker"});
    EXPECT_EQ(start.plan.start_level, engine::level::senior);
    EXPECT_EQ(start.plan.questions, 3);
    EXPECT_EQ(start.plan.minutes, 20);
    EXPECT_EQ(start.plan.feedback, engine::feedback_mode::end);
    EXPECT_EQ(start.name, "小明");
    EXPECT_EQ(start.seed, 42u);
    EXPECT_EQ(start.consent, "v1");
}

TEST(ClientMessage, CommandsCarryTheirTurn)
{
    EXPECT_EQ(
        command_in<engine::give_answer>({{"type", "answer"}, {"turn", 2}, {"text", "a"}}),
        (engine::give_answer{2, "a"})
    );
    EXPECT_EQ(command_in<engine::ask_hint>({{"type", "hint"}, {"turn", 3}}).turn, 3);
    EXPECT_EQ(command_in<engine::skip_question>({{"type", "skip"}, {"turn", 4}}).turn, 4);
    EXPECT_EQ(command_in<engine::repeat_question>({{"type", "repeat"}, {"turn", 5}}).turn, 5);
    command_in<engine::end_interview>({{"type", "end"}});
}

TEST(ClientMessage, ATurnThatNoInterviewHasIsLeftToTheInterviewer)
{
    for (const char* turn : {"0", "-1", "99999999999", "18446744073709551615"}) {
        const auto parsed =
            parse_client_message(std::string(R"({"type":"hint","turn":)") + turn + "}");
        ASSERT_TRUE(parsed) << turn;
        EXPECT_EQ(std::get<engine::ask_hint>(std::get<engine::command>(parsed->what)).turn, 0);
    }
}

TEST(ClientMessage, KeepsTheIdOfTheClientOnFaultsToo)
{
    EXPECT_EQ(parse_client_message(R"({"type":"end","id":"x1"})")->id, "x1");
    EXPECT_EQ(fault_in(R"({"type":"nope","id":"x2"})").id, "x2");
    EXPECT_EQ(fault_in(R"({"id":"x3"})").id, "x3");
}

TEST(ClientMessage, PassesOverUnknownFields)
{
    EXPECT_TRUE(parse_client_message(R"({"type":"end","from":"a newer client"})"));
}

struct bad_frame {
    const char* frame;
    error_code code;
};

class RefusedFrame : public testing::TestWithParam<bad_frame> {};

TEST_P(RefusedFrame, GetsItsCode)
{
    const auto fault = fault_in(GetParam().frame);
    EXPECT_EQ(fault.code, GetParam().code) << GetParam().frame;
    EXPECT_FALSE(fault.message.empty());
}

INSTANTIATE_TEST_SUITE_P(
    All,
    RefusedFrame,
    testing::Values(
        bad_frame{"", error_code::bad_json},
        bad_frame{"hello", error_code::bad_json},
        bad_frame{R"({"type":"end","type":"end"})", error_code::bad_json},
        bad_frame{"[]", error_code::bad_message},
        bad_frame{"null", error_code::bad_message},
        bad_frame{"{}", error_code::bad_message},
        bad_frame{R"({"type":5})", error_code::bad_message},
        bad_frame{R"({"type":"dance"})", error_code::unknown_type},
        bad_frame{R"({"type":"end","id":5})", error_code::bad_message},
        bad_frame{R"({"type":"start"})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"fr"})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"en","topics":"docker"})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"en","topics":[1]})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"en","level":"guru"})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"en","questions":0})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"en","questions":51})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"en","questions":2.5})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"en","questions":1e99})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"en","minutes":-5})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"en","seed":-1})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"en","feedback":"never"})", error_code::bad_message},
        bad_frame{R"({"type":"start","locale":"en","name":["x"]})", error_code::bad_message},
        bad_frame{R"({"type":"resume","session":"s"})", error_code::bad_message},
        bad_frame{R"({"type":"answer","text":"x"})", error_code::bad_message},
        bad_frame{R"({"type":"answer","turn":"1","text":"x"})", error_code::bad_message},
        bad_frame{R"({"type":"answer","turn":1})", error_code::bad_message},
        bad_frame{R"({"type":"answer","turn":1,"text":" \n\t "})", error_code::bad_message},
        bad_frame{R"({"type":"hint"})", error_code::bad_message}
    )
);

TEST(ClientMessage, AnswerMayHaveSixteenKilobytesAndNoMore)
{
    const auto frame = [](std::size_t bytes) {
        return json{{"type", "answer"}, {"turn", 7}, {"text", std::string(bytes, 'a')}}.dump();
    };
    EXPECT_TRUE(parse_client_message(frame(max_answer_bytes)));
    const auto fault = fault_in(frame(max_answer_bytes + 1));
    EXPECT_EQ(fault.code, error_code::too_large);
    EXPECT_EQ(fault.turn, 7);
}

TEST(ClientMessage, LongNamesAndIdsAreRefused)
{
    const json start{
        {"type", "start"}, {"locale", "en"}, {"name", std::string(max_name_bytes + 1, 'n')}};
    EXPECT_EQ(fault_in(start.dump()).code, error_code::bad_message);
    const json end{{"type", "end"}, {"id", std::string(max_id_bytes + 1, 'i')}};
    EXPECT_EQ(fault_in(end.dump()).code, error_code::bad_message);
}

TEST(ErrorCode, EveryCodeIsExplainedInBothLanguages)
{
    for (int c = 0; c < error_codes; ++c) {
        const auto code = static_cast<error_code>(c);
        EXPECT_FALSE(to_string(code).empty());
        EXPECT_FALSE(explain(code, engine::locale::en).empty());
        EXPECT_FALSE(explain(code, engine::locale::zh_hant).empty());
    }
}

}  // namespace
}  // namespace bot
