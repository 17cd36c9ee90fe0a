#include "engine/grading/negation.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace engine {

namespace {

// How far a negator reaches: four words or eight Chinese characters with meaning.
constexpr std::size_t reach = 8;
constexpr std::size_t word_cost = 2;
// Grammar between them costs nothing, but there is an end to it.
constexpr std::size_t longest_reach = 14;

bool is(const reading& text, std::size_t token, std::string_view word)
{
    return token < text.tokens.tokens.size() && text.tokens.text(text.tokens.tokens[token]) == word;
}

/// "not only", "no matter", "whether or not".
bool is_idle(const reading& text, std::size_t negator)
{
    constexpr std::array<std::string_view, 6> after{
        "only", "just", "merely", "simply", "matter", "doubt"};
    if (std::ranges::any_of(after, [&](auto word) { return is(text, negator + 1, word); }))
        return true;
    return negator > 0 && is(text, negator - 1, "or") && is(text, negator, "not");
}

/// "Instead of" and "rather than" deny what follows them.
bool denies(const reading& text, std::size_t token)
{
    if (text.tokens.tokens[token].role == word_role::negator)
        return !is_idle(text, token);
    return (is(text, token, "instead") && is(text, token + 1, "of")) ||
           (is(text, token, "rather") && is(text, token + 1, "than"));
}

/// "It is not true that …", "it is a myth that …", and 並不是 … at the beginning of a sentence.
bool denies_sentence(const reading& text, std::size_t token)
{
    constexpr std::array<std::string_view, 6> verdicts{
        "true", "correct", "right", "case", "myth", "misconception"};
    constexpr std::array<std::string_view, 4> openings{"並", "非", "誤", "迷"};
    constexpr std::size_t farthest = 3;
    const auto is_any = [&](std::size_t i, std::span<const std::string_view> words) {
        return std::ranges::any_of(words, [&](auto word) { return is(text, i, word); });
    };
    for (std::size_t i = token; i <= token + farthest; ++i)
        if (is_any(i, verdicts) && is(text, i + 1, "that"))
            return true;
    const auto& tokens = text.tokens.tokens;
    const bool opens = token == 0 || tokens[token - 1].sentence != tokens[token].sentence;
    return opens && is_any(token, openings);
}

std::size_t end_of_sentence(const reading& text, std::size_t token)
{
    const auto& tokens = text.tokens.tokens;
    std::size_t end = token;
    while (end < tokens.size() && tokens[end].sentence == tokens[token].sentence)
        ++end;
    return end;
}

/// One past the last token that the negator reaches.
std::size_t end_of_reach(const reading& text, std::size_t negator)
{
    const auto& tokens = text.tokens.tokens;
    const std::size_t limit = std::min(tokens.size(), negator + 1 + longest_reach);
    std::size_t spent = 0;
    std::size_t i = negator + 1;
    for (; i < limit && spent < reach; ++i) {
        const token& t = tokens[i];
        if (t.clause != tokens[negator].clause || t.role == word_role::turn ||
            t.role == word_role::limit)
            break;
        if (t.role == word_role::content)
            spent += t.kind == token_kind::han ? 1 : word_cost;
    }
    return i;
}

bool is_adverb(const reading& text, const unit& u)
{
    return u.kind == unit_kind::word &&
           text.tokens.text(text.tokens.tokens[u.first]).ends_with("ly");
}

/// Negators that belong to the few words after them and tell nothing of the clause.
bool is_local(const reading& text, std::size_t negator)
{
    constexpr std::array<std::string_view, 5> local{"without", "instead", "rather", "non", "無"};
    return std::ranges::any_of(local, [&](auto word) { return is(text, negator, word); });
}

/// Marks the units of clauses that hold a negator or an "only".
void mark_clauses(reading& text)
{
    const auto& tokens = text.tokens.tokens;
    const std::size_t clauses = tokens.empty() ? 0 : tokens.back().clause + 1;
    std::vector<bool> negative(clauses);
    std::vector<bool> limited(clauses);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (denies(text, i) && !is_local(text, i))
            negative[tokens[i].clause] = true;
        if (tokens[i].role == word_role::limit)
            limited[tokens[i].clause] = true;
    }
    for (const unit& u : text.units)
        if (u.negated)  // "non-root"
            negative[tokens[u.first].clause] = true;
    for (unit& u : text.units) {
        u.beside_negator = negative[tokens[u.first].clause];
        u.limited = limited[tokens[u.first].clause];
    }
}

}  // namespace

void mark_negation(reading& text)
{
    mark_clauses(text);
    std::size_t next_unit = 0;
    auto& units = text.units;
    for (std::size_t i = 0; i < text.tokens.tokens.size(); ++i) {
        if (!denies(text, i))
            continue;
        const bool whole = denies_sentence(text, i);
        const std::size_t end = whole ? end_of_sentence(text, i) : end_of_reach(text, i);
        while (next_unit < units.size() && units[next_unit].first <= i)
            ++next_unit;
        bool headed = false;
        for (std::size_t u = next_unit; u < units.size() && units[u].first < end; ++u) {
            units[u].negated = true;
            units[u].negator = i;
            // A single character is no word; the pair that begins with it comes right after.
            const bool pair_follows = u + 1 < units.size() &&
                                      units[u + 1].kind == unit_kind::han_pair &&
                                      units[u + 1].first == units[u].first;
            if (headed || pair_follows || units[u].given || units[u].amount ||
                is_adverb(text, units[u]))
                continue;
            units[u].heads = true;
            headed = !whole;
        }
    }
}

}  // namespace engine
