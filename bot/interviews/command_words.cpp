#include "bot/interviews/command_words.hpp"

#include <array>
#include <string>

namespace bot {

namespace {

struct word {
    std::string_view text;
    command_word meaning;
};

constexpr std::array words{
    word{"hint", command_word::hint},
    word{"提示", command_word::hint},
    word{"skip", command_word::skip},
    word{"跳過", command_word::skip},
    word{"repeat", command_word::repeat},
    word{"再說一次", command_word::repeat},
    word{"stop", command_word::stop},
    word{"end", command_word::stop},
    word{"結束", command_word::stop},
    word{"report", command_word::report},
    word{"報告", command_word::report},
    word{"help", command_word::help},
    word{"說明", command_word::help},
};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == text.npos)
        return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

}  // namespace

std::optional<command_word> parse_command_word(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('/'))
        text.remove_prefix(1);
    std::string lower;
    for (const char c : text)
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (const word& w : words)
        if (w.text == lower)
            return w.meaning;
    return std::nullopt;
}

}  // namespace bot
