#pragma once

#include "engine/grading/reading.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace engine {

using term_id = std::uint32_t;

/// A term that a word of the answer stands for, and how surely.
struct likeness {
    term_id term = 0;
    double similarity = 1;  ///< greater than 0, at most 1
};

/// The terms of a rubric: stems, Chinese characters and pairs, each with a number.
class vocabulary {
public:
    /// The term spelt `key`, new or known.
    term_id add(const std::string& key);

    /// From now on `key` also stands for `terms`: "multistage" for "multi" and "stage".
    void alias(const std::string& key, std::span<const term_id> terms);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool knows(std::string_view key) const
    {
        return terms_.find(key) != terms_.end();
    }

    /// The terms that `u` stands for: those of all its spellings or, if there are none and it is
    /// a word, those that it could be a misspelling of. Appends to `out`.
    void find(const reading& text, const unit& u, std::vector<likeness>& out) const;

private:
    struct hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const
        {
            return std::hash<std::string_view>{}(key);
        }
    };

    void find_misspelt(std::string_view word, std::vector<likeness>& out) const;

    std::unordered_map<std::string, std::vector<term_id>, hash, std::equal_to<>> terms_;
    /// Words long enough to be recognised misspelt, by first letter: nobody mistypes that one.
    std::array<std::vector<std::string>, 26> spellings_;
    std::size_t size_ = 0;
};

}  // namespace engine
