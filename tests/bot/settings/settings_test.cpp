#include "bot/settings/settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace bot {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

class SettingsFile : public testing::Test {
protected:
    SettingsFile()
        : folder_(fs::temp_directory_path() / ("mockingbird-settings-" + std::to_string(getpid())))
    {
        fs::create_directories(folder_);
    }
    ~SettingsFile() override { fs::remove_all(folder_); }

    fs::path write(const std::string& text)
    {
        const auto file = folder_ / "mockingbird.toml";
        std::ofstream(file) << text;
        return file;
    }

    /// What loading says when it fails.
    std::string fault(
        const std::string& toml,
        const std::vector<std::pair<std::string, std::string>>& environment = {}
    )
    {
        try {
            load_settings(write(toml), environment);
        } catch (const std::runtime_error& e) {
            return e.what();
        }
        return {};
    }

private:
    fs::path folder_;
};

TEST_F(SettingsFile, NothingSetGivesTheDefaults)
{
    const auto s = load_settings({}, {});
    EXPECT_EQ(s.listen, "127.0.0.1:8080");
    EXPECT_FALSE(s.consent_required);
    EXPECT_EQ(s.threads, 1);
}

TEST_F(SettingsFile, ReadsEveryKindOfValue)
{
    const auto s = load_settings(
        write(R"(
            [server]
            listen = "0.0.0.0:9000"
            threads = 2
            origins = ["https://a.example", "https://b.example"]
            drain_seconds = 2.5
            [consent]
            required = false
            [limits]
            messages_per_second = 0
        )"),
        {}
    );
    EXPECT_EQ(s.listen, "0.0.0.0:9000");
    EXPECT_EQ(s.threads, 2);
    EXPECT_THAT(s.origins, testing::ElementsAre("https://a.example", "https://b.example"));
    EXPECT_EQ(s.drain, std::chrono::milliseconds(2500));
    EXPECT_EQ(s.consent_required, false);
    EXPECT_EQ(s.messages_per_second, 0);
}

TEST_F(SettingsFile, TheEnvironmentWinsOverTheFile)
{
    const auto s = load_settings(
        write("[server]\nlisten = \"a:1\"\n"),
        {{"MOCKINGBIRD_SERVER_LISTEN", "b:2"}, {"HOME", "/root"}}
    );
    EXPECT_EQ(s.listen, "b:2");
}

TEST_F(SettingsFile, AnUnknownKeyIsNamedWithItsLineAndTheNearestKnownOne)
{
    const auto said = fault("[server]\n\nlisen = \"x\"\n");
    EXPECT_THAT(said, HasSubstr("mockingbird.toml:3"));
    EXPECT_THAT(said, HasSubstr("did you mean 'server.listen'?"));
    EXPECT_THAT(
        fault("", {{"MOCKINGBIRD_SERVER_LISEN", "x"}}),
        HasSubstr("did you mean MOCKINGBIRD_SERVER_LISTEN?")
    );
}

TEST_F(SettingsFile, ValuesThatDoNotFitAreRefused)
{
    EXPECT_THAT(
        fault("[server]\nthreads = 0\n"), HasSubstr("server.threads must be a number from 1")
    );
    EXPECT_THAT(
        fault("[server]\nthreads = \"many\"\n"), HasSubstr("server.threads must be a number")
    );
    EXPECT_THAT(fault("[consent]\nrequired = \"maybe\"\n"), HasSubstr("must be true or false"));
    EXPECT_THAT(fault("[log]\nlevel = \"loud\"\n"), HasSubstr("must be one of debug, info"));
    EXPECT_THAT(fault("[limits]\nidle_seconds = -1\n"), HasSubstr("limits.idle_seconds must be"));
    EXPECT_THAT(
        fault("[server]\nlisten = 2026-11-23\n"), HasSubstr("server.listen must be a text")
    );
}

TEST_F(SettingsFile, BrokenTomlIsSaidWithItsLine)
{
    EXPECT_THAT(fault("[server]\nlisten = \n"), HasSubstr("mockingbird.toml:2"));
}

TEST_F(SettingsFile, EveryKeyIsExplained)
{
    for (const setting_key& k : setting_keys())
        EXPECT_FALSE(k.help.empty()) << k.name;
}

}  // namespace
}  // namespace bot
