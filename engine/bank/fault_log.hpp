#pragma once

#include "engine/bank/finding.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// Collects the faults of one file. Lifetime: writes to the list that it was given.
class fault_log {
public:
    fault_log(std::string file, std::vector<finding>& findings)
        : file_(std::move(file)), findings_(findings)
    {
    }

    /// `line` as in `finding`.
    void add(int line, std::string what);

    /// "; did you mean 'x'?" with the nearest of `known`, or nothing. Gives no more than 100
    /// suggestions for one file, because each looks at all of `known`.
    [[nodiscard]] std::string suggest(
        std::string_view word, std::span<const std::string_view> known
    );

private:
    std::string file_;
    std::vector<finding>& findings_;
    int suggestions_left_ = 100;
};

/// `text` in single quotes, on one line, cut on a character boundary after at most 60 bytes.
std::string quoted(std::string_view text);

/// "a, b or c".
std::string any_of(std::span<const std::string_view> names);

}  // namespace engine
