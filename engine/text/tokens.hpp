#pragma once

#include "engine/text/lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

enum class token_kind {
    word,  ///< Latin letters, digits; `c++`, `-v`, `--memory=500m`, `app.py`, `1.25` are one word
    han,   ///< one Chinese character
    foreign,  ///< a word in any other writing system
};

/// A word or character of a text.
struct token {
    token_kind kind = token_kind::word;
    word_role role = word_role::content;
    bool follows = false;        ///< Chinese: directly after another Chinese character
    std::uint32_t sentence = 0;  ///< counts from 0
    std::uint32_t clause = 0;    ///< counts from 0 through the whole text
    std::size_t at = 0;          ///< where its folded form begins in `token_list::folded`
    std::size_t length = 0;      ///< of its folded form
    std::size_t begin = 0;       ///< first byte in the original text
    std::size_t end = 0;         ///< one past its last byte there
};

/// A text cut into tokens. Sentences end at . ! ? ; 。 … and at every line end; long texts without
/// any of these are cut after `longest_sentence` tokens, so that a sentence is always short.
struct token_list {
    static constexpr std::size_t longest_sentence = 80;

    std::string folded;  ///< the tokens' folded forms, one after another
    std::vector<token> tokens;
    std::size_t sentences = 0;
    std::size_t latin_letters = 0;
    std::size_t han_letters = 0;
    std::size_t foreign_letters = 0;

    [[nodiscard]] std::string_view text(const token& t) const
    {
        return std::string_view(folded).substr(t.at, t.length);
    }
};

/// Takes any bytes; linear.
token_list tokenize(std::string_view text);

}  // namespace engine
