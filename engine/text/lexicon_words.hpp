#pragma once

#include "engine/text/lexicon.hpp"

#include <span>
#include <string_view>

namespace engine {

/// Words of one role, separated by single spaces.
struct word_list {
    word_role role = word_role::content;
    std::string_view words;
};

std::span<const word_list> english_words();
std::span<const word_list> chinese_words();

}  // namespace engine
