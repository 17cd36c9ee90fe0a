#include "bot/cli/command_line.hpp"

#include "bot/cli/commands.hpp"
#include "bot/content/content.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <iostream>

namespace bot {

namespace {

/// What every command may be given.
struct shared_options {
    std::string config;
    std::string data;
    std::vector<std::string> content;
    bool as_json = false;
};

settings settings_from(const shared_options& o)
{
    settings defaults;
    auto s = load_settings(o.config, process_environment());
    if (s.content == defaults.content)
        s.content = {default_content_folder()};
    if (!o.data.empty())
        s.data = o.data;
    if (!o.content.empty())
        s.content.assign(o.content.begin(), o.content.end());
    return s;
}

void add_shared(CLI::App& command, shared_options& o)
{
    command.add_option("--config", o.config, "Settings file (TOML)")
        ->check(CLI::ExistingFile)
        ->take_last();
    command.add_option("--data", o.data, "Folder of the log (default: data)")->take_last();
    command.add_option("--content", o.content, "Folder of a question bank; may be given again");
}

CLI::Option* add_json(CLI::App& command, shared_options& o)
{
    return command.add_flag("--json", o.as_json, "Print JSON");
}

/// The program's commands. Each sets `run` to what is to be done once its arguments are read.
class command_line {
public:
    command_line()
    {
        app_.require_subcommand(1);
        app_.footer("Example: mockingbird serve --listen 127.0.0.1:8080 --data ./data");
        app_.set_help_all_flag("--help-all", "The help of every command");
        add_serve();
        add_chat();
        add_bank();
        add_log();
        auto* version = app_.add_subcommand("version", "What this program is made of");
        add_json(*version, options_);
        version->callback([this] {
            run_ = [this] {
                return version_command(options_.as_json);
            };
        });
    }

    int run(int argc, char** argv)
    {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& e) {
            // Help is a success; everything else is wrong usage.
            return app_.exit(e) == 0 ? 0 : 2;
        }
        try {
            return run_();
        } catch (const std::exception& e) {
            std::cerr << "mockingbird: " << e.what() << '\n';
            return 1;
        }
    }

private:
    void add_serve()
    {
        auto* serve = app_.add_subcommand("serve", "Serve the chat window and its API");
        add_shared(*serve, options_);
        serve->add_option("--listen", listen_, "ADDR:PORT; port 0 picks a free one")->take_last();
        serve->add_option("--threads", threads_, "io threads")->check(CLI::Range(1, 64));
        serve->footer("Example: mockingbird serve --listen 127.0.0.1:0 --data ./data");
        serve->callback([this] {
            run_ = [this] {
                auto s = settings_from(options_);
                if (!listen_.empty())
                    s.listen = listen_;
                if (threads_ > 0)
                    s.threads = threads_;
                return serve_command(s);
            };
        });
    }

    void add_chat()
    {
        auto* chat = app_.add_subcommand("chat", "Hold an interview in the terminal");
        add_shared(*chat, options_);
        chat->add_option("--topic", chat_.plan.topics, "Topic or area; may be given again");
        chat->add_option("--level", level_, "junior, mid or senior")
            ->check(CLI::IsMember({"junior", "mid", "senior"}));
        chat->add_option("--lang", language_, "en or zh-Hant")
            ->check(CLI::IsMember({"en", "zh-Hant"}));
        chat->add_option("--questions", chat_.plan.questions, "Main questions (default: 6)")
            ->check(CLI::Range(1, engine::max_planned_questions));
        chat->add_option("--seed", chat_.seed, "Makes the choice of questions repeatable");
        chat->add_option("--feedback", feedback_, "each or end")
            ->check(CLI::IsMember({"each", "end"}));
        chat->footer("Example: mockingbird chat --topic docker --level mid --questions 3");
        chat->callback([this] {
            run_ = [this] {
                chat_.plan.language = *engine::parse_locale(language_);
                chat_.plan.start_level = *engine::parse_level(level_);
                chat_.plan.feedback = *engine::parse_feedback_mode(feedback_);
                return chat_command(settings_from(options_), chat_);
            };
        });
    }

    void add_bank()
    {
        auto* bank = app_.add_subcommand("bank", "Look at the question bank and check it");
        bank->require_subcommand(1);
        bank->footer("Example: mockingbird bank check content");

        auto* check = bank->add_subcommand("check", "Report every fault as file:line");
        check->add_option("DIR", options_.content, "Folders (default: the bank of this program)");
        check->footer("Example: mockingbird bank check content");
        add_bank_action(*check, [](const settings& s, bool) { return bank_check_command(s); });

        auto* list = bank->add_subcommand("list", "Name all questions");
        add_bank_options(*list);
        list->footer("Example: mockingbird bank list --json");
        add_bank_action(*list, bank_list_command);

        auto* show = bank->add_subcommand("show", "Show one question");
        show->add_option("ID", id_, "The question's id")->required();
        add_bank_options(*show);
        show->footer("Example: mockingbird bank show docker-image-vs-container");
        add_bank_action(*show, [this](const settings& s, bool as_json) {
            return bank_show_command(s, id_, as_json);
        });

        auto* stats = bank->add_subcommand("stats", "Count questions by topic and difficulty");
        add_bank_options(*stats);
        stats->footer("Example: mockingbird bank stats");
        add_bank_action(*stats, bank_stats_command);
    }

    void add_bank_options(CLI::App& command)
    {
        command.add_option("--content", options_.content, "Folder of a bank; may be given again");
        add_json(command, options_);
    }

    void add_bank_action(CLI::App& command, std::function<int(const settings&, bool)> action)
    {
        command.callback([this, action = std::move(action)] {
            run_ = [this, action] {
                return action(settings_from(options_), options_.as_json);
            };
        });
    }

    void add_log()
    {
        auto* verify = app_.add_subcommand("verify", "Replay every recorded interview");
        add_shared(*verify, options_);
        add_json(*verify, options_);
        verify->footer("Example: mockingbird verify --data ./data");
        add_bank_action(*verify, verify_command);

        auto* sessions = app_.add_subcommand("sessions", "Read the log");
        sessions->require_subcommand(1);
        sessions->footer("Example: mockingbird sessions list --data ./data");
        auto* list = sessions->add_subcommand("list", "Name all sessions, newest first");
        add_shared(*list, options_);
        add_json(*list, options_);
        list->footer("Example: mockingbird sessions list --json");
        add_bank_action(*list, sessions_list_command);
        auto* show = sessions->add_subcommand("show", "Show what was said in one session");
        show->add_option("ID", id_, "The session")->required();
        add_shared(*show, options_);
        add_json(*show, options_);
        show->footer("Example: mockingbird sessions show 01890a5d-ac96-774b-bcce-b302099a8057");
        add_bank_action(*show, [this](const settings& s, bool as_json) {
            return sessions_show_command(s, id_, as_json);
        });
    }

    CLI::App app_{"Mockingbird: a mock interviewer that a team hosts itself.", "mockingbird"};
    std::function<int()> run_;
    shared_options options_;
    std::string listen_;
    int threads_ = 0;
    chat_options chat_;
    std::string level_ = "mid";
    std::string language_ = "en";
    std::string feedback_ = "each";
    std::string id_;
};

}  // namespace

int run_command_line(int argc, char** argv)
{
    return command_line().run(argc, argv);
}

}  // namespace bot
