#include "sample_bank.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace engine {
namespace {

/// splitmix64: the same mutations on every machine.
class generator {
public:
    explicit generator(std::uint64_t seed) : state_(seed) {}

    std::size_t below(std::size_t limit)
    {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return (z ^ (z >> 31)) % limit;
    }

private:
    std::uint64_t state_;
};

constexpr std::array<std::string_view, 37> tokens{
    "[",  "]",  "{",  "}",  ",",   ":",   ": ", "- ",   "?",  "? ",           "!",  "!!",  "!<x>",
    "&a", "*a", "|",  ">",  "|2-", "'",   "\"", "\\",   "#",  " #",           "%",  "---", "...",
    "\n", "\r", "\t", "  ", "~",   "<<:", "@",  "\x04", "中", "\xEF\xBB\xBF", "0x1"};

std::string mutated(std::string text, generator& random)
{
    for (std::size_t edits = 1 + random.below(4); edits > 0; --edits) {
        text += text.empty() ? "a" : "";
        const std::size_t at = random.below(text.size());
        switch (random.below(5)) {
            case 0:
                text[at] = static_cast<char>(random.below(256));
                break;
            case 1:
                text.erase(at, 1 + random.below(40));
                break;
            case 2:
                text.insert(at, tokens[random.below(tokens.size())]);
                break;
            case 3:
                text.insert(at, text.substr(random.below(text.size()), random.below(60)));
                break;
            default:
                text.resize(at + 1);
                break;
        }
    }
    return text;
}

void expect_sound(const std::vector<bank_source>& sources)
{
    const bank_parse parsed = parse_bank(sources);
    EXPECT_EQ(parsed.value.has_value(), parsed.findings.empty());
    for (const finding& f : parsed.findings) {
        EXPECT_GE(f.line, 0);
        EXPECT_EQ(f.what.find('\n'), std::string::npos) << f.what;
    }
}

TEST(Robustness, SurvivesSmallMutations)
{
    generator random(20261123);
    for (int i = 0; i < 3000; ++i) {
        std::vector<bank_source> sources = samples::sources_with(samples::question_text);
        // Mostly without the follow-ups, to save time; with them a mutation may do no harm.
        if (i % 10 != 0)
            sources.resize(2);
        std::string& text = sources[i % 8 == 0 ? 0 : 1].text;
        text = mutated(text, random);
        expect_sound(sources);
    }
}

TEST(Robustness, SurvivesRandomTokens)
{
    generator random(7);
    for (int i = 0; i < 4000; ++i) {
        std::string text;
        for (std::size_t n = random.below(30); n > 0; --n)
            text += random.below(3) == 0 ? "a" : tokens[random.below(tokens.size())];
        expect_sound({{"docker-basics/a.yaml", text, ""}});
    }
}

TEST(Robustness, SurvivesLongRepeats)
{
    // Bounded by the size of a file: each of these took the parser under 0.1 s.
    for (const std::string_view token : tokens) {
        std::string text;
        while (text.size() + token.size() < 60'000)
            text += token;
        expect_sound({{"docker-basics/a.yaml", text, ""}});
        expect_sound({{"docker-basics/a.yaml", samples::question_text + text, ""}});
    }
}

TEST(Robustness, TellsThousandsOfFaultsInTime)
{
    std::string covers;
    for (int i = 0; i < 20'000; ++i)
        covers += "p" + std::to_string(i) + ", ";
    std::string keys;
    for (int i = 0; i < 5'000; ++i)
        keys += "key" + std::to_string(i) + ": 1\n";

    const bank_parse parsed = parse_bank(samples::sources_with(
        samples::replaced(samples::question_text, "covers: [", "covers: [" + covers) + keys
    ));

    EXPECT_EQ(parsed.findings.size(), 25'000U);
}

}  // namespace
}  // namespace engine
