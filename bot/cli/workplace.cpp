#include "bot/cli/workplace.hpp"

#include "bot/content/content.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace bot {

namespace fs = std::filesystem;

engine::bank load_bank(const settings& s)
{
    auto parsed = engine::parse_bank(read_content(s.content));
    if (parsed.value)
        return *std::move(parsed.value);
    const auto& first = parsed.findings.front();
    throw std::runtime_error(
        "the question bank has " + std::to_string(parsed.findings.size()) +
        " faults, the first is " + first.file + ":" + std::to_string(first.line) + ": " +
        first.what + "; `mockingbird bank check` lists all of them"
    );
}

event_log::settings log_settings(const settings& s)
{
    std::error_code error;
    fs::create_directories(s.data, error);
    if (error)
        throw std::runtime_error(
            "cannot make the data folder " + s.data.string() + ": " + error.message() +
            "; give another with --data DIR"
        );
    event_log::settings log;
    log.file = s.data / "mockingbird.db";
    log.on_failure = [](std::string_view what) {
        spdlog::error("log: {}", what);
    };
    return log;
}

event_log::settings existing_log_settings(const settings& s)
{
    if (!fs::exists(s.data / "mockingbird.db"))
        throw std::runtime_error(
            "there is no log in " + s.data.string() + "; give its folder with --data DIR"
        );
    return log_settings(s);
}

engine::timestamp system_time()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace bot
