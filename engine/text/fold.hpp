#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace engine {

/// One character of a folded text and the bytes of the original that it came from.
struct folded_char {
    char32_t value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const folded_char&) const = default;
};

/// `text` in NFKC_Casefold form (Unicode 15, section 3.13): width, case and the spelling of accents
/// no longer tell texts apart, and invisible characters are gone. Where several characters became
/// one or one became several, each result has the span of the whole group. Takes any bytes; linear.
std::vector<folded_char> fold(std::string_view text);

}  // namespace engine
