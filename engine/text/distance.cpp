#include "engine/text/distance.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace engine {

namespace {

constexpr std::size_t max_word = 32;
using row = std::array<std::size_t, max_word + 1>;

}  // namespace

bool within_edits(std::string_view a, std::string_view b, std::size_t limit)
{
    if (a == b)
        return true;
    if (std::max(a.size(), b.size()) > max_word)
        return false;
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit)
        return false;

    row before_last{};
    row last{};
    row current{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({replaced, last[j] + 1, current[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], before_last[j - 2] + 1);
            least = std::min(least, current[j]);
        }
        if (least > limit)
            return false;
        before_last = std::exchange(last, current);
    }
    return last[b.size()] <= limit;
}

}  // namespace engine
