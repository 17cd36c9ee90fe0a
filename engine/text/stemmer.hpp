#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace engine {

/// English word stems: Porter2 (snowballstem.org/algorithms/english/stemmer.html).
/// Threads: one stemmer serves one thread at a time. Making one takes 0.1 µs, so make one a call.
class stemmer {
public:
    stemmer();

    /// The stem of `word`, which must be folded. Words with anything but a-z and ' come back as
    /// they are.
    [[nodiscard]] std::string stem(std::string_view word) const;

private:
    struct deleter {
        void operator()(sb_stemmer* s) const;
    };
    std::unique_ptr<sb_stemmer, deleter> snowball_;
};

}  // namespace engine
