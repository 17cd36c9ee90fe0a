#pragma once

namespace engine {

/// What a character can be part of.
enum class script {
    none,   ///< space, punctuation, symbol, emoji, control
    digit,  ///< decimal and other numbers
    mark,   ///< combining; belongs to the character before it
    latin,
    han,    ///< Chinese characters
    other,  ///< letters of any other writing system
};

script script_of(char32_t c);

}  // namespace engine
