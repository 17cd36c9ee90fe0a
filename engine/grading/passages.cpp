#include "engine/grading/passages.hpp"

#include "engine/grading/tuning.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace engine {

namespace {

double f_measure(double precision, double recall, double beta)
{
    const double square = beta * beta;
    const double divisor = square * precision + recall;
    return divisor > 0 ? (1 + square) * precision * recall / divisor : 0;
}

enum class polarity {
    same,
    denied,    ///< the answer says "not" where the rubric does not
    affirmed,  ///< the rubric says "not" where the answer does not
};

/// Only the word that a negator is about turns a claim round: "volumes that nobody uses are kept"
/// still says that volumes are kept.
polarity compare(const unit& u, const slot& s)
{
    if (s.either || s.given)
        return polarity::same;
    if (u.heads && !s.negated && !s.beside_negator)
        return polarity::denied;
    if (s.heads && !u.negated && !u.beside_negator)
        return polarity::affirmed;
    return polarity::same;
}

/// Looks for the best passages for one paraphrase.
class search {
public:
    search(const answer& a, const paraphrase& p, std::span<const hit> hits, bool probed)
        : answer_(a),
          paraphrase_(p),
          hits_(hits),
          probed_(probed),
          total_(probed ? p.probe_weight : p.weight),
          is_claim_(p.kind != claim_kind::point),
          beta_(is_claim_ ? tuning::claim_beta : tuning::beta),
          sentences_(is_claim_ ? tuning::claim_sentences : tuning::window_sentences),
          longest_(tuning::window_stretch * p.words + tuning::window_slack),
          states_(p.slots.size())
    {
    }

    match run()
    {
        if (f_measure(1, reachable(), beta_) < tuning::partly)
            return {};
        for (std::size_t i = 0; i < hits_.size(); ++i)
            if (i == 0 || hits_[i].unit != hits_[i - 1].unit)
                extend_from(hits_.subspan(i));
        if (is_left_over())
            best_.agreeing = {};
        weigh_order(best_.agreeing);
        weigh_order(best_.opposing);
        return best_;
    }

private:
    struct state {
        std::size_t round = 0;  ///< in which it was last set
        double similarity = 0;
        polarity side = polarity::same;
        std::size_t first = 0;
        std::size_t last = 0;
    };

    [[nodiscard]] double weight(std::size_t slot) const
    {
        return probed_ ? paraphrase_.slots[slot].probe_weight : paraphrase_.slots[slot].weight;
    }

    /// The recall if all hits were in one passage.
    double reachable()
    {
        begin_round();
        for (const hit& h : hits_)
            place(h);
        return total_ > 0 ? found_ / total_ : 0;
    }

    void begin_round()
    {
        ++round_;
        found_ = 0;
        sides_ = {};
    }

    void place(const hit& h)
    {
        state& s = states_[h.slot];
        if (s.round != round_)
            s = {.round = round_};
        const polarity side = side_of(h);
        // Whoever says it both ways is believed.
        if (s.similarity == 0 || side == polarity::same) {
            if (s.similarity > 0)
                --sides_[static_cast<std::size_t>(s.side)];
            ++sides_[static_cast<std::size_t>(side)];
            s.side = side;
        }
        if (h.similarity > s.similarity) {
            found_ += weight(h.slot) * (h.similarity - s.similarity);
            s.similarity = h.similarity;
        }
    }

    /// The hits in a passage.
    [[nodiscard]] std::span<const hit> inside(const passage& p) const
    {
        const auto first = std::ranges::lower_bound(hits_, p.first, {}, &hit::unit);
        const auto last = std::ranges::upper_bound(hits_, p.last, {}, &hit::unit);
        return {first, last};
    }

    /// Lowers the score by the share of pairs of terms that come in the opposite order. A term that
    /// comes more than once is taken where it fits. A claim must have its subject, too.
    void weigh_order(passage& p)
    {
        if (p.score == 0)
            return;
        begin_round();
        for (const hit& h : inside(p)) {
            state& s = states_[h.slot];
            if (s.round != round_)
                s = {.round = round_, .first = h.unit};
            s.last = h.unit;
        }
        std::size_t pairs = 0;
        std::size_t swapped = 0;
        for (std::size_t a = 0; a < states_.size(); ++a) {
            for (std::size_t b = a + 1; b < states_.size(); ++b) {
                if (states_[a].round != round_ || states_[b].round != round_)
                    continue;
                ++pairs;
                if (states_[a].first > states_[b].last)
                    ++swapped;
            }
        }
        const double loss = is_claim_ ? tuning::order_in_claim : tuning::order_in_point;
        if (pairs > 0)
            p.score *= 1 - loss * static_cast<double>(swapped) / static_cast<double>(pairs);
        if (is_claim_ && states_.front().round != round_)
            p.score *= tuning::without_subject;
    }

    /// Whether the agreeing passage is only the opposing one without the word that opposes.
    [[nodiscard]] bool is_left_over() const
    {
        const auto& [agreeing, opposing] = best_;
        const bool overlap = agreeing.first <= opposing.last && opposing.first <= agreeing.last;
        if (!overlap || opposing.score <= agreeing.score)
            return false;
        return opposing.score > agreeing.score + tuning::opposing_margin || is_tight(opposing);
    }

    /// Whether the word that opposes stands in one clause with another word of the passage.
    [[nodiscard]] bool is_tight(const passage& opposing) const
    {
        const auto& tokens = answer_.words().tokens.tokens;
        const auto clause = [&](const hit& h) {
            return tokens[answer_.units()[h.unit].first].clause;
        };
        const auto hits = inside(opposing);
        return std::ranges::any_of(hits, [&](const hit& h) {
            return side_of(h) != polarity::same && std::ranges::any_of(hits, [&](const hit& other) {
                       return other.slot != h.slot && clause(other) == clause(h) &&
                              !paraphrase_.slots[other.slot].given;
                   });
        });
    }

    [[nodiscard]] polarity side_of(const hit& h) const
    {
        return compare(answer_.units()[h.unit], paraphrase_.slots[h.slot]);
    }

    /// A "not" on each side is the same "not" in another place.
    [[nodiscard]] bool opposes() const
    {
        const bool denied = sides_[static_cast<std::size_t>(polarity::denied)] > 0;
        const bool affirmed = sides_[static_cast<std::size_t>(polarity::affirmed)] > 0;
        return denied != affirmed;
    }

    void extend_from(std::span<const hit> hits)
    {
        begin_round();
        const std::size_t first = hits.front().unit;
        const std::size_t sentence = answer_.words().sentence_of(answer_.units()[first]);
        double matching = 0;
        for (std::size_t i = 0; i < hits.size(); ++i) {
            const std::size_t last = hits[i].unit;
            const double length = answer_.weight(first, last);
            if (length > longest_ ||
                answer_.words().sentence_of(answer_.units()[last]) - sentence >= sentences_)
                return;
            place(hits[i]);
            if (i + 1 < hits.size() && hits[i + 1].unit == last)
                continue;
            matching += answer_.weight_of(last);
            const double score =
                length > 0 ? f_measure(matching / length, std::min(found_ / total_, 1.0), beta_)
                           : 0;
            passage& best = opposes() ? best_.opposing : best_.agreeing;
            if (score > best.score)
                best = {score, first, last};
        }
    }

    const answer& answer_;
    const paraphrase& paraphrase_;
    std::span<const hit> hits_;
    bool probed_;
    double total_;
    bool is_claim_;
    double beta_;
    std::size_t sentences_;
    double longest_;
    std::vector<state> states_;
    std::size_t round_ = 0;
    double found_ = 0;
    std::array<std::size_t, 3> sides_{};  ///< how many slots of each polarity
    match best_;
};

}  // namespace

match find_passages(const answer& a, const paraphrase& p, std::span<const hit> hits, bool probed)
{
    return search(a, p, hits, probed).run();
}

}  // namespace engine
