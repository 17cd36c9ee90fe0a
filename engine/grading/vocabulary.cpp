#include "engine/grading/vocabulary.hpp"

#include "engine/grading/tuning.hpp"
#include "engine/text/distance.hpp"

#include <algorithm>

namespace engine {

namespace {

bool is_spelt(std::string_view key)
{
    return key.size() >= tuning::shortest_misspelt &&
           std::ranges::all_of(key, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::size_t index_of_letter(std::string_view key)
{
    return static_cast<std::size_t>(key.front() - 'a');
}

}  // namespace

term_id vocabulary::add(const std::string& key)
{
    const auto [at, is_new] = terms_.try_emplace(key);
    if (at->second.empty())
        at->second.push_back(static_cast<term_id>(size_++));
    if (is_new && is_spelt(key))
        spellings_[index_of_letter(key)].push_back(key);
    return at->second.front();
}

void vocabulary::alias(const std::string& key, std::span<const term_id> terms)
{
    auto& known = terms_[key];
    for (const term_id term : terms)
        if (std::ranges::find(known, term) == known.end())
            known.push_back(term);
}

void vocabulary::find(const reading& text, const unit& u, std::vector<likeness>& out) const
{
    const std::size_t before = out.size();
    for (const std::string& key : text.keys_of(u)) {
        const auto at = terms_.find(key);
        if (at == terms_.end())
            continue;
        for (const term_id term : at->second) {
            const auto known = [&](const likeness& l) {
                return l.term == term;
            };
            if (std::none_of(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(), known))
                out.push_back({term, 1});
        }
    }
    if (out.size() == before && u.kind == unit_kind::word && u.keys == 1)
        find_misspelt(text.keys[u.keys_at], out);
}

void vocabulary::find_misspelt(std::string_view word, std::vector<likeness>& out) const
{
    if (!is_spelt(word))
        return;
    const std::size_t errors = word.size() >= tuning::two_errors ? 2 : 1;
    for (const std::string& known : spellings_[index_of_letter(word)])
        if (within_edits(word, known, errors))
            for (const term_id term : terms_.find(known)->second)
                out.push_back({term, tuning::misspelt});
}

}  // namespace engine
