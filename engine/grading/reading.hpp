#pragma once

#include "engine/text/stemmer.hpp"
#include "engine/text/tokens.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

enum class unit_kind { word, han_character, han_pair };

/// The smallest thing that is compared: a word with meaning, a Chinese character, or two of them
/// side by side.
struct unit {
    unit_kind kind = unit_kind::word;
    std::size_t first = 0;        ///< index of its first token…
    std::size_t last = 0;         ///< …and of its last
    double weight = 1;            ///< in words
    std::size_t keys_at = 0;      ///< its spellings: where they begin in `reading::keys`…
    std::size_t keys = 0;         ///< …and how many they are
    bool amount = false;          ///< "all", "every", 每
    bool given = false;           ///< the question already says it
    bool negated = false;         ///< within the reach of a negator
    bool heads = false;           ///< negated, and what the negator is about
    bool beside_negator = false;  ///< there is a negator in its clause, before it or after
    bool limited = false;         ///< there is an "only" or its like in its clause
    std::size_t negator = 0;      ///< if negated: index of the negator's token
};

/// A text as units, in order. Stop words are gone.
struct reading {
    token_list tokens;
    std::vector<unit> units;
    std::vector<std::string> keys;

    /// What a unit is looked up by. A word made of several ("multi-stage") has its whole form
    /// first, then that without joints ("multistage"), then its parts; a name ("score.py") is a
    /// part of itself.
    [[nodiscard]] std::span<const std::string> keys_of(const unit& u) const
    {
        return std::span(keys).subspan(u.keys_at, u.keys);
    }
    /// The parts of a word made of several, else the word itself.
    [[nodiscard]] std::span<const std::string> parts_of(const unit& u) const
    {
        return u.keys > 1 ? keys_of(u).subspan(2) : keys_of(u);
    }
    [[nodiscard]] std::size_t sentence_of(const unit& u) const
    {
        return tokens.tokens[u.first].sentence;
    }
};

/// Reads any bytes; linear.
reading read(std::string_view text, const stemmer& stems);

}  // namespace engine
