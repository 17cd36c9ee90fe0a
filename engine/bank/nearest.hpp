#pragma once

#include <span>
#include <string_view>

namespace engine {

/// The one of `known` that a person most likely meant by `word`, by the number of letters to
/// change, add, drop or swap; of equals the first. Empty if more than a third of the letters
/// differ.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace engine
