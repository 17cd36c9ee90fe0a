#include "tests/bench/options.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <thread>

namespace bench {

namespace {

namespace fs = std::filesystem;

fs::path program_folder()
{
    return fs::read_symlink("/proc/self/exe").parent_path();
}

}  // namespace

std::optional<options> read_options(int argc, char** argv, int& status)
{
    options o;
    o.program = fs::path(SOURCE_DIR) / "build/mockingbird";
    o.echo = program_folder() / "echo_server";
    o.content = fs::path(SOURCE_DIR) / "content";
    o.data = fs::temp_directory_path();
    if (std::thread::hardware_concurrency() < 2)
        o.cores = {0, 0};
    std::string language(to_string(o.language));

    CLI::App app(
        "Holds many interviews at once with the real program and measures them beside an echo "
        "server. Prints one JSON object."
    );
    app.footer("Example: turns --connections 100,1000 --repetitions 3");
    app.add_option("--connections", o.connections, "How many clients, one run after the other")
        ->delimiter(',')
        ->check(CLI::Range(1, 20'000));
    app.add_option("--repetitions", o.repetitions, "Pairs of runs for each")
        ->check(CLI::Range(1, 50));
    app.add_option(
           "--seconds",
           o.seconds,
           "Measured time of a run; longer if a client has less than two turns in it"
    )
        ->check(CLI::Range(0.1, 120.0));
    app.add_option("--warmup", o.warmup, "Time before it")->check(CLI::Range(0.0, 60.0));
    app.add_option("--language", language, "Of the interviews")
        ->check(CLI::IsMember({"en", "zh-Hant"}));
    app.add_option("--questions", o.questions, "Of one interview")->check(CLI::Range(1, 50));
    app.add_option("--program", o.program, "The service")->check(CLI::ExistingFile);
    app.add_option("--echo", o.echo, "What it is compared with")->check(CLI::ExistingFile);
    app.add_option("--content", o.content, "The question bank")->check(CLI::ExistingDirectory);
    app.add_option("--data", o.data, "Where the logs lie meanwhile; a real disk")
        ->check(CLI::ExistingDirectory);
    app.add_option("--cores", o.cores, "The core of the clients, and that of the servers")
        ->delimiter(',')
        ->expected(2)
        ->check(CLI::Range(0, static_cast<int>(std::thread::hardware_concurrency()) - 1));
    app.add_flag("!--no-memory", o.memory, "Leave out the memory of idle interviews");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        status = app.exit(e) == 0 ? 0 : 2;
        return std::nullopt;
    }
    o.language = *engine::parse_locale(language);
    return o;
}

}  // namespace bench
