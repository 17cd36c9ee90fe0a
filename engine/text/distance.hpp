#pragma once

#include <cstddef>
#include <string_view>

namespace engine {

/// Whether `a` becomes `b` with at most `limit` edits of one byte: insert, delete, replace, or swap
/// two neighbours (optimal string alignment, the restricted Damerau-Levenshtein distance).
/// Words of more than 32 bytes are only within reach of themselves.
bool within_edits(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace engine
