#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace engine {

/// One character as it was read from UTF-8.
struct utf8_char {
    char32_t value = 0;
    std::size_t length = 0;  ///< bytes it took; at least 1
};

/// Reads the character that begins at byte `at`, which must be inside `text`. A malformed sequence
/// is U+FFFD and takes the bytes of its longest well-formed beginning (Unicode 15, section 3.9).
utf8_char read_utf8(std::string_view text, std::size_t at);

/// Appends `c`; what is no Unicode scalar value is appended as U+FFFD.
void append_utf8(std::string& out, char32_t c);

}  // namespace engine
