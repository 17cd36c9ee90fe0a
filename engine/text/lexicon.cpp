#include "engine/text/lexicon.hpp"

#include "engine/text/lexicon_words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace engine {

namespace {

using entry = std::pair<std::string_view, word_role>;

/// The words of all lists with their roles, sorted. Of a word listed twice the first role counts.
std::vector<entry> sorted(std::span<const word_list> lists)
{
    std::vector<entry> entries;
    for (const word_list& list : lists) {
        std::string_view rest = list.words;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (end > 0)
                entries.emplace_back(rest.substr(0, end), list.role);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    std::ranges::stable_sort(entries, {}, &entry::first);
    return entries;
}

}  // namespace

word_role role_of(std::string_view word)
{
    static const std::vector<entry> entries = sorted(english_words());
    const auto at = std::ranges::lower_bound(entries, word, {}, &entry::first);
    return at != entries.end() && at->first == word ? at->second : word_role::content;
}

han_word longest_word(std::string_view text)
{
    // Every listed character takes three bytes, as all but the rarest Chinese ones do.
    constexpr std::size_t character_bytes = 3;
    static const std::vector<entry> entries = sorted(chinese_words());
    const std::string_view first = text.substr(0, character_bytes);
    han_word longest;
    for (auto at = std::ranges::lower_bound(entries, first, {}, &entry::first);
         at != entries.end() && at->first.starts_with(first);
         ++at) {
        const auto [word, role] = *at;
        if (word.size() > longest.bytes && text.starts_with(word))
            longest = {role, word.size()};
    }
    return longest;
}

}  // namespace engine
