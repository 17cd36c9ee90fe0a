#pragma once

#include "engine/grading/answer.hpp"
#include "engine/grading/prepared.hpp"

#include <cstddef>
#include <span>

namespace engine {

/// A word of the answer in the place of a term of a paraphrase.
struct hit {
    std::size_t unit = 0;
    std::size_t slot = 0;
    double similarity = 0;
};

/// A passage of the answer and how well it says one paraphrase. Score 0: there is none.
struct passage {
    double score = 0;         ///< 0 to 1
    std::size_t first = 0;    ///< index of its first matching unit…
    std::size_t last = 0;     ///< …and of its last
    std::size_t wording = 0;  ///< index of the paraphrase
};

/// Where an answer says a claim best.
struct match {
    passage agreeing;
    passage opposing;  ///< the same words with "not" where the rubric has none, or the other way
};

/// Finds the best passages for one paraphrase. `hits` are all its hits, in the order of the answer;
/// if `probed`, the words of the probe into its point count as given.
///
/// A passage runs from one matching word to another, over few sentences and not too many words. Its
/// score is the F-measure
///     (1 + b²)·P·R / (b²·P + R)
/// with R the weight of the paraphrase's terms found in it, each times its likeness, over that of
/// all its terms; P the weight of the passage's words that match over that of all its words; and
/// b `tuning::beta`. Terms in the opposite order lower it.
match find_passages(const answer& a, const paraphrase& p, std::span<const hit> hits, bool probed);

}  // namespace engine
