#include "engine/grading/prepared.hpp"

#include "engine/grading/negation.hpp"
#include "engine/grading/tuning.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace engine {

namespace {

using key_set = std::set<std::string, std::less<>>;

/// Fills in a prepared rubric, text by text.
class builder {
public:
    builder(rubric::prepared& out, const question& q) : out_(out)
    {
        for (const locale l : all_locales)
            add_keys(q.prompt[l], given_);
        for (const rubric_point& p : q.points)
            add_point(p);
        for (const misconception& m : q.misconceptions) {
            const std::size_t owner = out_.misconceptions.size();
            out_.misconceptions.push_back({m.id, find_point(m.point), m.correction});
            for (const locale l : all_locales) {
                add_paraphrase(claim_kind::misconception, owner, m.claim[l]);
                add_paraphrases(claim_kind::misconception, owner, m.sounds_like[l]);
            }
        }
        for (const outdated_claim& o : q.outdated) {
            const std::size_t owner = out_.outdated.size();
            out_.outdated.push_back({o.id, find_point(o.point), o.replaced_by});
            for (const locale l : all_locales)
                add_paraphrases(claim_kind::outdated, owner, o.sounds_like[l]);
        }
        finish_vocabulary(q);
    }

private:
    void add_keys(std::string_view text, key_set& keys)
    {
        reading words = read(text, stems_);
        std::ranges::move(words.keys, std::inserter(keys, keys.end()));
    }

    [[nodiscard]] std::optional<std::size_t> find_point(std::string_view id) const
    {
        const auto at = std::ranges::find(out_.points, id, &prepared_point::id);
        if (at == out_.points.end())
            return std::nullopt;
        return static_cast<std::size_t>(at - out_.points.begin());
    }

    void add_point(const rubric_point& p)
    {
        const std::size_t owner = out_.points.size();
        out_.points.push_back({p.id, p.weight, p.text, p.probe});
        probe_.clear();
        for (const locale l : all_locales)
            add_keys(p.probe[l], probe_);
        for (const locale l : all_locales) {
            add_paraphrase(claim_kind::point, owner, p.text[l]);
            add_paraphrases(claim_kind::point, owner, p.paraphrases[l]);
        }
        probe_.clear();
    }

    void add_paraphrases(claim_kind kind, std::size_t owner, const std::vector<std::string>& texts)
    {
        for (const std::string& text : texts)
            add_paraphrase(kind, owner, text);
    }

    void add_paraphrase(claim_kind kind, std::size_t owner, std::string_view text)
    {
        reading words = read(text, stems_);
        for (unit& u : words.units)
            u.given = std::ranges::all_of(words.parts_of(u), [&](const std::string& key) {
                return given_.contains(key);
            });
        mark_negation(words);

        paraphrase result;
        result.kind = kind;
        result.owner = owner;
        for (const unit& u : words.units)
            add_slots(words, u, result);
        for (const slot& s : result.slots) {
            result.weight += s.weight;
            result.probe_weight += s.probe_weight;
        }
        if (result.weight > 0)
            out_.paraphrases.push_back(std::move(result));
    }

    void add_slots(const reading& text, const unit& u, paraphrase& to)
    {
        const auto parts = text.parts_of(u);
        const double weight = u.weight / static_cast<double>(parts.size());
        std::vector<term_id> terms;
        for (const std::string& key : parts) {
            slot s{.term = out_.words.add(key), .negated = u.negated, .heads = u.heads};
            s.beside_negator = u.beside_negator;
            s.given = given_.contains(key);
            s.either = to.kind == claim_kind::point && u.limited && !u.beside_negator;
            s.weight = s.given ? weight * tuning::given_word : weight;
            s.probe_weight = probe_.contains(key) ? weight * tuning::probe_word : s.weight;
            terms.push_back(s.term);
            const auto same = std::ranges::find(to.slots, s.term, &slot::term);
            if (same != to.slots.end()) {
                same->either = same->either || same->negated != s.negated;
                continue;
            }
            to.slots.push_back(s);
            to.words += weight;
        }
        if (u.keys > 1)
            for (const std::string& key : text.keys_of(u).first(2))
                aliases_.emplace_back(key, terms);
    }

    /// Everything that the question says or expects is part of its subject, if no part of a point.
    void finish_vocabulary(const question& q)
    {
        key_set rest = given_;
        for (const locale l : all_locales)
            add_keys(q.model_answer[l], rest);
        for (const std::string& key : rest)
            out_.words.add(key);
        out_.given.resize(out_.words.size());
        for (const std::string& key : given_)
            out_.given[out_.words.add(key)] = true;
        for (const auto& [key, terms] : aliases_)
            out_.words.alias(key, terms);

        out_.occurrences.resize(out_.words.size());
        for (std::size_t p = 0; p < out_.paraphrases.size(); ++p)
            for (std::size_t s = 0; s < out_.paraphrases[p].slots.size(); ++s)
                out_.occurrences[out_.paraphrases[p].slots[s].term].push_back({p, s});
    }

    rubric::prepared& out_;
    stemmer stems_;
    key_set given_;
    key_set probe_;  ///< of the point that is being added
    std::vector<std::pair<std::string, std::vector<term_id>>> aliases_;
};

}  // namespace

rubric::prepared::prepared(const question& q) : kind(q.kind)
{
    builder(*this, q);
}

rubric::rubric(const question& q) : prepared_(std::make_unique<prepared>(q)) {}
rubric::~rubric() = default;
rubric::rubric(rubric&&) noexcept = default;
rubric& rubric::operator=(rubric&&) noexcept = default;

}  // namespace engine
