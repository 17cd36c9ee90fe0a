#include "engine/text/stemmer.hpp"

#include <algorithm>
#include <libstemmer.h>

namespace engine {

namespace {

// No English word is longer; the algorithm is not asked about what is none.
constexpr std::size_t max_word = 40;

bool is_english(std::string_view word)
{
    return word.size() <= max_word &&
           std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
}

}  // namespace

void stemmer::deleter::operator()(sb_stemmer* s) const
{
    sb_stemmer_delete(s);
}

stemmer::stemmer() : snowball_(sb_stemmer_new("english", nullptr)) {}

std::string stemmer::stem(std::string_view word) const
{
    if (!snowball_ || !is_english(word))
        return std::string(word);
    const auto* const bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* const stem =
        sb_stemmer_stem(snowball_.get(), bytes, static_cast<int>(word.size()));
    if (stem == nullptr)
        return std::string(word);
    const auto length = static_cast<std::size_t>(sb_stemmer_length(snowball_.get()));
    return {reinterpret_cast<const char*>(stem), length};
}

}  // namespace engine
