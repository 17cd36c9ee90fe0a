#pragma once

#include <cstddef>
#include <string_view>

namespace engine {

/// What a word does in a sentence, as far as grading cares.
enum class word_role {
    content,  ///< says something about the subject
    amount,   ///< how many, how often: "all", "always", 每; the heart of many a wrong claim
    stop,     ///< grammar, filler
    negator,  ///< turns what follows into its opposite
    limit,    ///< "only", "unless", 才: turns a claim round without a "not"; grammar besides
    turn,     ///< grammar that also ends the reach of a negator: "but", "因為"
};

/// The role of an English word, folded; `content` if it is in no list.
word_role role_of(std::string_view word);

/// A Chinese word at the beginning of a text.
struct han_word {
    word_role role = word_role::content;
    std::size_t bytes = 0;  ///< 0 if no listed word begins here
};

/// The longest listed word that `text`, which is folded Chinese, begins with. Longest first, so
/// that 不同 ("different") is no negator and 存在 ("exist") no stop word.
han_word longest_word(std::string_view text);

}  // namespace engine
