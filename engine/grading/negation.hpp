#pragma once

#include "engine/grading/reading.hpp"

namespace engine {

/// Marks which units a negator reaches and which one it is about: the next few words of its clause,
/// as far as a turn ("but", "而是"), and of these the first that the question does not already say,
/// adverbs aside. "Not only" and its like negate nothing; "it is not true that" and its like are
/// about every word to the end of the sentence. `unit::given` must be set before.
void mark_negation(reading& text);

}  // namespace engine
