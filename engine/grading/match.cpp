#include "engine/grading/match.hpp"

#include <algorithm>
#include <span>

namespace engine {

namespace {

/// All hits, those of one paraphrase together and in the order of the answer.
class hit_table {
public:
    hit_table(const rubric::prepared& r, const answer& a) : starts_(r.paraphrases.size() + 1)
    {
        each(r, a, [&](const occurrence& o, const hit&) { ++starts_[o.paraphrase + 1]; });
        for (std::size_t p = 1; p < starts_.size(); ++p)
            starts_[p] += starts_[p - 1];
        hits_.resize(starts_.back());
        std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
        each(r, a, [&](const occurrence& o, const hit& h) { hits_[next[o.paraphrase]++] = h; });
    }

    [[nodiscard]] std::span<const hit> of(std::size_t paraphrase) const
    {
        const std::size_t first = starts_[paraphrase];
        return std::span(hits_).subspan(first, starts_[paraphrase + 1] - first);
    }

private:
    template <class Visitor>
    static void each(const rubric::prepared& r, const answer& a, Visitor visit)
    {
        for (std::size_t u = 0; u < a.units().size(); ++u)
            for (const likeness& l : a.likenesses(u))
                for (const occurrence& o : r.occurrences[l.term])
                    visit(o, hit{u, o.slot, l.similarity});
    }

    std::vector<std::size_t> starts_;
    std::vector<hit> hits_;
};

void keep_better(passage& best, const passage& other, std::size_t wording)
{
    if (other.score > best.score) {
        best = other;
        best.wording = wording;
    }
}

}  // namespace

matches find_claims(const rubric::prepared& r, const answer& a, std::optional<std::size_t> probed)
{
    matches result;
    result.points.resize(r.points.size());
    result.misconceptions.resize(r.misconceptions.size());
    result.outdated.resize(r.outdated.size());
    const hit_table hits(r, a);
    for (std::size_t p = 0; p < r.paraphrases.size(); ++p) {
        const paraphrase& wording = r.paraphrases[p];
        const bool is_point = wording.kind == claim_kind::point;
        const match found =
            find_passages(a, wording, hits.of(p), is_point && probed == wording.owner);
        auto& best = is_point                                    ? result.points
                     : wording.kind == claim_kind::misconception ? result.misconceptions
                                                                 : result.outdated;
        keep_better(best[wording.owner].agreeing, found.agreeing, p);
        keep_better(best[wording.owner].opposing, found.opposing, p);
    }
    return result;
}

std::vector<text_span> evidence(const rubric::prepared& r, const answer& a, const passage& p)
{
    std::vector<text_span> spans;
    std::optional<std::size_t> sentence;
    const auto& tokens = a.words().tokens.tokens;
    for (std::size_t u = p.first; p.score > 0 && u <= p.last; ++u) {
        const bool matches = std::ranges::any_of(a.likenesses(u), [&](const likeness& l) {
            return std::ranges::any_of(r.occurrences[l.term], [&](const occurrence& o) {
                return o.paraphrase == p.wording;
            });
        });
        if (!matches)
            continue;
        const unit& word = a.units()[u];
        const std::size_t from = word.negated ? word.negator : word.first;
        const text_span span{tokens[from].begin, tokens[word.last].end};
        if (sentence == tokens[word.first].sentence) {
            spans.back().begin = std::min(spans.back().begin, span.begin);
            spans.back().end = std::max(spans.back().end, span.end);
        } else {
            spans.push_back(span);
        }
        sentence = tokens[word.first].sentence;
    }
    return spans;
}

}  // namespace engine
