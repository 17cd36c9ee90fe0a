#include "bot/cli/chat_text.hpp"
#include "bot/cli/commands.hpp"
#include "bot/cli/workplace.hpp"
#include "bot/interviews/command_words.hpp"
#include "bot/interviews/credentials.hpp"
#include "bot/interviews/interview_desk.hpp"
#include "bot/protocol/client_message.hpp"

#include <iostream>
#include <stdexcept>
#include <unistd.h>

namespace asio = boost::asio;

namespace bot {

namespace {

/// One interview on stdin and stdout. Reading blocks: there is nobody else to wait for.
class terminal_chat {
public:
    terminal_chat(interview_desk& desk, bool is_interactive)
        : desk_(desk), is_interactive_(is_interactive)
    {
    }

    asio::awaitable<int> hold(engine::start start)
    {
        language_ = start.plan.language;
        auto begun = co_await desk_.begin(std::move(start));
        if (!begun)
            throw std::runtime_error(std::string(explain(begun.error(), language_)));
        interview_ = std::move(begun->interview);
        if (is_interactive_)
            std::cout << help_text(language_);
        for (const engine::reply& r : engine::what_is_open(interview_.state))
            std::cout << reply_text(r, language_);

        while (!interview_.state.ended) {
            const auto text = read_entry();
            auto next = text ? command_for(*text) : engine::command(engine::end_interview{});
            if (next)
                co_await say(*std::move(next));
        }
        co_return 0;
    }

private:
    asio::awaitable<void> say(engine::command command)
    {
        const auto replies = co_await desk_.carry_out(interview_, std::move(command));
        if (!replies) {
            std::cerr << explain(replies.error(), language_) << '\n';
            // Going on as if it had been recorded would lose what the candidate types.
            if (replies.error() == error_code::busy || replies.error() == error_code::internal)
                throw std::runtime_error("the interview cannot be recorded; check the data folder");
            co_return;
        }
        for (const engine::reply& r : *replies)
            std::cout << reply_text(r, language_);
        std::cout.flush();
    }

    /// The next entry, with its continued lines, or nothing at the end of input.
    std::optional<std::string> read_entry()
    {
        std::string entry;
        std::string line;
        if (is_interactive_)
            std::cout << "> " << std::flush;
        while (std::getline(std::cin, line)) {
            if (!line.ends_with('\\'))
                return entry + line;
            line.back() = '\n';
            entry += line;
        }
        return entry.empty() ? std::nullopt : std::optional(entry);
    }

    /// What an entry asks for; nothing if it was dealt with here.
    std::optional<engine::command> command_for(const std::string& entry)
    {
        const int turn = static_cast<int>(interview_.state.turns.size());
        if (const auto word = parse_command_word(entry)) {
            switch (*word) {
                case command_word::hint:
                    return engine::ask_hint{turn};
                case command_word::skip:
                    return engine::skip_question{turn};
                case command_word::repeat:
                    return engine::repeat_question{turn};
                case command_word::stop:
                case command_word::report:
                    return engine::end_interview{};
                case command_word::help:
                    break;
            }
            std::cout << help_text(language_);
            return std::nullopt;
        }
        if (entry.find_first_not_of(" \t\r\n") == std::string::npos)
            return std::nullopt;
        if (entry.size() > max_answer_bytes) {
            std::cerr << explain(error_code::too_large, language_) << '\n';
            return std::nullopt;
        }
        return engine::give_answer{turn, entry};
    }

    interview_desk& desk_;
    bool is_interactive_;
    engine::locale language_ = engine::locale::en;
    open_interview interview_;
};

}  // namespace

int chat_command(const settings& s, const chat_options& options)
{
    const engine::interviewer interviewer(load_bank(s));
    asio::io_context io;
    event_log log(log_settings(s));
    interview_desk desk(
        interviewer,
        log,
        {.notice_version = {}, .consent_required = false, .now = system_time, .observer = {}}
    );
    engine::start start;
    start.plan = options.plan;
    start.seed = options.seed ? *options.seed : random_seed();
    terminal_chat chat(desk, isatty(STDIN_FILENO) == 1);
    return run_to_end(io, chat.hold(std::move(start)));
}

}  // namespace bot
