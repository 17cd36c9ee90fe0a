#include "engine/bank/fault_log.hpp"

#include "engine/bank/nearest.hpp"

#include <algorithm>
#include <cstddef>

namespace engine {

void fault_log::add(int line, std::string what)
{
    findings_.push_back({file_, line, std::move(what)});
}

std::string fault_log::suggest(std::string_view word, std::span<const std::string_view> known)
{
    if (suggestions_left_ == 0)
        return {};
    --suggestions_left_;
    const std::string_view meant = nearest(word, known);
    return meant.empty() ? std::string() : "; did you mean " + quoted(meant) + "?";
}

std::string quoted(std::string_view text)
{
    constexpr std::size_t longest = 60;
    const bool is_cut = text.size() > longest;
    if (is_cut) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            --end;
        text = text.substr(0, end);
    }
    std::string out = "'" + std::string(text) + (is_cut ? "…'" : "'");
    // A finding is one line of output, and must not carry terminal escapes.
    std::replace_if(
        out.begin(), out.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' '
    );
    return out;
}

std::string any_of(std::span<const std::string_view> names)
{
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            out += i + 1 == names.size() ? " or " : ", ";
        out += names[i];
    }
    return out;
}

}  // namespace engine
