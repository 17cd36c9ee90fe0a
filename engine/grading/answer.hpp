#pragma once

#include "engine/grading/prepared.hpp"
#include "engine/grading/reading.hpp"
#include "engine/grading/vocabulary.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace engine {

/// An answer with what its words stand for in one rubric.
class answer {
public:
    answer(const rubric::prepared& r, std::string_view text);

    [[nodiscard]] const reading& words() const { return words_; }
    [[nodiscard]] const std::vector<unit>& units() const { return words_.units; }
    [[nodiscard]] std::span<const likeness> likenesses(std::size_t unit) const
    {
        return std::span(likenesses_).subspan(starts_[unit], starts_[unit + 1] - starts_[unit]);
    }
    /// Weight of the units from `first` to `last`, both included, in words.
    [[nodiscard]] double weight(std::size_t first, std::size_t last) const
    {
        return weight_before_[last + 1] - weight_before_[first];
    }
    [[nodiscard]] double weight_of(std::size_t unit) const { return weight(unit, unit); }

private:
    reading words_;
    std::vector<likeness> likenesses_;
    std::vector<std::size_t> starts_;
    std::vector<double> weight_before_;
};

}  // namespace engine
