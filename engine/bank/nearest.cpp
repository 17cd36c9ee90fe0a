#include "engine/bank/nearest.hpp"

#include "engine/text/distance.hpp"

#include <algorithm>
#include <cstddef>

namespace engine {

namespace {

/// Cuts off what both begin and end with. It has no part in the distance, and `within_edits` takes
/// short words only.
void drop_common(std::string_view& a, std::string_view& b)
{
    const auto front = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    a.remove_prefix(static_cast<std::size_t>(front));
    b.remove_prefix(static_cast<std::size_t>(front));
    const auto back = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin();
    a.remove_suffix(static_cast<std::size_t>(back));
    b.remove_suffix(static_cast<std::size_t>(back));
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> known)
{
    // `wieght` is a slip for `weight`; `id` is none for `when`. More than 5 edits are another word
    // however long it is.
    const std::size_t most = std::clamp<std::size_t>(word.size() / 3, 1, 5);
    for (std::size_t edits = 0; edits <= most; ++edits)
        for (const std::string_view candidate : known) {
            std::string_view a = word;
            std::string_view b = candidate;
            drop_common(a, b);
            if (within_edits(a, b, edits))
                return candidate;
        }
    return {};
}

}  // namespace engine
