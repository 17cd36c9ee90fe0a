#include "bot/interviews/interview_desk.hpp"

#include "tests/engine/interview/sample_bank.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <sqlite3.h>
#include <unistd.h>

namespace bot {
namespace {

namespace asio = boost::asio;
namespace fs = std::filesystem;

/// A desk with a real log in a folder of its own.
class InterviewDesk : public testing::Test {
protected:
    InterviewDesk() { fs::create_directories(folder_); }
    ~InterviewDesk() override
    {
        log_.reset();
        fs::remove_all(folder_);
    }

    interview_desk make_desk(bool consent_required = false)
    {
        return {interviewer_, *log_, {"v1", consent_required, [this] { return now_; }, {}}};
    }

    /// Runs one call of the desk to its end.
    template <class T>
    T wait(asio::awaitable<T> work)
    {
        std::optional<T> result;
        asio::co_spawn(io_, std::move(work), [&](const std::exception_ptr& error, T value) {
            if (error)
                std::rethrow_exception(error);
            result = std::move(value);
        });
        io_.restart();
        io_.run();
        return *std::move(result);
    }

    event_log::settings log_settings() const
    {
        event_log::settings s;
        s.file = folder_ / "log.db";
        s.busy_timeout = std::chrono::milliseconds(50);
        return s;
    }

    fs::path folder_ =
        fs::temp_directory_path() / ("mockingbird-desk-" + std::to_string(getpid()) +
                                     testing::UnitTest::GetInstance()->current_test_info()->name());
    asio::io_context io_;
    engine::interviewer interviewer_{engine::sample_bank()};
    std::optional<event_log> log_ = [this] {
        fs::create_directories(folder_);
        return std::optional<event_log>(std::in_place, log_settings());
    }();
    engine::timestamp now_ = 1'000'000;
};

TEST_F(InterviewDesk, WhatWasBegunCanBeTakenUpWithItsTokenOnly)
{
    auto desk = make_desk();
    const auto begun = wait(desk.begin({}));
    ASSERT_TRUE(begun);

    const auto resumed = wait(desk.resume(begun->interview.session, begun->token));
    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->state, begun->interview.state);
    EXPECT_EQ(wait(desk.resume(begun->interview.session, "guess")).error(), error_code::bad_token);
    EXPECT_EQ(wait(desk.resume("nobody", begun->token)).error(), error_code::bad_token);
}

TEST_F(InterviewDesk, TheTokenIsNotInTheLog)
{
    auto desk = make_desk();
    const auto begun = wait(desk.begin({}));
    for (const stored_event& e : wait(log_->read(begun->interview.session)))
        EXPECT_EQ(e.payload.find(begun->token), std::string::npos);
}

TEST_F(InterviewDesk, WithoutConsentNothingIsStored)
{
    auto desk = make_desk(true);
    EXPECT_EQ(wait(desk.begin({})).error(), error_code::consent_required);
    EXPECT_TRUE(wait(log_->sessions()).empty());

    engine::start agreed;
    agreed.consent = "v1";
    EXPECT_TRUE(wait(desk.begin(agreed)));
}

TEST_F(InterviewDesk, ACommandIsInTheLogWhenItsReplyIsThere)
{
    auto desk = make_desk();
    auto interview = wait(desk.begin({}))->interview;
    const auto replies = wait(desk.carry_out(interview, engine::give_answer{1, "an answer"}));
    ASSERT_TRUE(replies);
    EXPECT_EQ(replies->size(), 2u);
    const auto rows = wait(log_->read(interview.session));
    EXPECT_EQ(rows.size(), 5u);
    EXPECT_EQ(static_cast<std::int64_t>(rows.size()), interview.state.seq);
}

TEST_F(InterviewDesk, ADeviceThatFellBehindCatchesUp)
{
    auto desk = make_desk();
    const auto begun = wait(desk.begin({}));
    auto one = begun->interview;
    auto two = begun->interview;
    ASSERT_TRUE(wait(desk.carry_out(one, engine::skip_question{1})));

    const auto late = wait(desk.carry_out(two, engine::skip_question{1}));
    EXPECT_EQ(late.error(), error_code::turn_closed);
    EXPECT_EQ(two.state, one.state);
    EXPECT_TRUE(wait(desk.carry_out(two, engine::skip_question{2})));
    // The first device knows nothing of turn 3 yet.
    EXPECT_TRUE(wait(desk.carry_out(one, engine::skip_question{3})));
}

TEST_F(InterviewDesk, WhatCannotBeRecordedHasNotHappened)
{
    auto desk = make_desk();
    auto interview = wait(desk.begin({}))->interview;
    const auto before = interview.state;

    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open((folder_ / "log.db").c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto refused = wait(desk.carry_out(interview, engine::give_answer{1, "an answer"}));
    EXPECT_EQ(refused.error(), error_code::busy);
    EXPECT_EQ(interview.state, before);

    sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    EXPECT_TRUE(wait(desk.carry_out(interview, engine::give_answer{1, "an answer"})));
}

TEST_F(InterviewDesk, ALogThatDoesNotFoldIsNotGoneOnWith)
{
    auto desk = make_desk();
    const auto begun = wait(desk.begin({}));
    const std::vector<new_event> nonsense{{"answer_given", R"({"v":1,"turn":7,"text":"x"})"}};
    ASSERT_EQ(
        wait(log_->append(begun->interview.session, 2, now_, nonsense)), append_status::recorded
    );
    EXPECT_EQ(
        wait(desk.resume(begun->interview.session, begun->token)).error(), error_code::internal
    );
}

}  // namespace
}  // namespace bot
