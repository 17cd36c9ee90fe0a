#include "engine/grading/answer.hpp"

#include "engine/grading/negation.hpp"
#include "engine/grading/tuning.hpp"

#include <algorithm>

namespace engine {

answer::answer(const rubric::prepared& r, std::string_view text) : words_(read(text, stemmer()))
{
    starts_.reserve(words_.units.size() + 1);
    weight_before_.reserve(words_.units.size() + 1);
    weight_before_.push_back(0);
    for (unit& u : words_.units) {
        starts_.push_back(likenesses_.size());
        r.words.find(words_, u, likenesses_);
        const auto found = std::span(likenesses_).subspan(starts_.back());
        u.given = !found.empty() &&
                  std::ranges::all_of(found, [&](const likeness& l) { return r.given[l.term]; });
        const double weight = u.given ? u.weight * tuning::given_word : u.weight;
        weight_before_.push_back(weight_before_.back() + weight);
    }
    starts_.push_back(likenesses_.size());
    mark_negation(words_);
}

}  // namespace engine
