#include "engine/grading/flags.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace engine {

namespace {

// Phrases are compared with the answer's tokens: folded, words apart by one space, Chinese
// characters by none, punctuation gone.
constexpr std::array<std::string_view, 24> not_knowing{
    " don't know ",     " dont know ",  " do not know ", " no idea ",
    " no clue ",        " not sure ",   " dunno ",       " idk ",
    " not certain ",    " never used ", " never heard ", " can't remember ",
    " don't remember ", "不知道",       "不曉得",        "不清楚",
    "不確定",           "不太懂",       "不懂",          "沒概念",
    "沒學過",           "沒用過",       "沒聽過",        "想不起來"};

// These say it only where they stand alone: 資料不會消失 is a statement.
constexpr std::array<std::string_view, 6> not_knowing_alone{
    " pass ", " skip ", " sorry ", "不會", "忘了", "跳過"};

constexpr std::array<std::string_view, 30> to_the_grader{
    " ignore previous ",
    " ignore all ",
    " ignore the above ",
    " ignore your ",
    " ignore the previous ",
    " disregard previous ",
    " disregard all ",
    " disregard the ",
    " full marks ",
    " full score ",
    " full points ",
    " full credit ",
    " maximum score ",
    " maximum points ",
    " mark this as ",
    " grade this as ",
    " mark it as correct ",
    " system prompt ",
    " as the grader ",
    " dear grader ",
    " you are a grader ",
    "滿分",
    "忽略以上",
    "忽略之前",
    "忽略先前",
    "忽略前面",
    "請給我高分",
    "給我高分",
    "評分系統",
    "評分者"};

/// The sizes that flags are decided by, in words.
struct sizes {
    double all = 0;      ///< content
    double given = 0;    ///< of it, words of the question
    double whole = 0;    ///< content, single Chinese characters left out: they fit anything
    double known = 0;    ///< of that, words of the question, its rubric or its model answer
    double tokens = 0;   ///< content and grammar
    double grammar = 0;  ///< stop words and negators
    double pieces = 0;   ///< stretches without a gap or a mark between Chinese characters
};

sizes measure(const answer& a)
{
    sizes s;
    for (std::size_t u = 0; u < a.units().size(); ++u) {
        const unit& word = a.units()[u];
        s.all += word.weight;
        s.given += word.given ? word.weight : 0;
        if (word.kind == unit_kind::han_character)
            continue;
        s.whole += word.weight;
        s.known += a.likenesses(u).empty() ? 0 : word.weight;
    }
    for (const token& t : a.words().tokens.tokens) {
        s.tokens += 1;
        s.grammar += t.role == word_role::content ? 0 : 1;
        s.pieces += t.follows ? 0 : 1;
    }
    return s;
}

std::string searchable(const token_list& list)
{
    std::string text = " ";
    for (const token& t : list.tokens) {
        if (t.kind != token_kind::han && text.back() != ' ')
            text += ' ';
        text += list.text(t);
        if (t.kind != token_kind::han)
            text += ' ';
    }
    return text;
}

bool has_any(std::string_view text, std::span<const std::string_view> phrases)
{
    return std::ranges::any_of(phrases, [&](std::string_view phrase) {
        return text.find(phrase) != std::string_view::npos;
    });
}

bool is_other_language(const token_list& list)
{
    constexpr std::size_t fewest = 4;
    const std::size_t ours = list.latin_letters + list.han_letters;
    return list.foreign_letters >= fewest && list.foreign_letters > ours;
}

bool does_not_know(std::string_view text, const sizes& s)
{
    // What may stand beside it: the words of the question and a few of regret.
    constexpr double aside = 4;
    constexpr double nothing = .5;
    const double said = s.all - s.given;
    return (said <= aside && has_any(text, not_knowing)) ||
           (said <= nothing + 1 && s.tokens <= 6 && has_any(text, not_knowing_alone));
}

/// Many words of the subject and no grammar between them. Commands and files have none either.
bool is_keyword_list(const rubric::prepared& r, const answer& a, const sizes& s)
{
    constexpr double fewest = 8;
    constexpr double grammar = .1;
    constexpr double longest_piece = 4.5;  // Chinese: a keyword has up to four characters or so
    if (r.kind == question_kind::code || s.all < fewest || s.grammar > grammar * s.tokens)
        return false;
    const token_list& list = a.words().tokens;
    const bool has_options = std::ranges::any_of(list.tokens, [&](const token& t) {
        return list.text(t).starts_with('-');
    });
    return !has_options && s.tokens <= longest_piece * s.pieces;
}

}  // namespace

std::vector<answer_flag> find_flags(const rubric::prepared& r, const answer& a, bool covers)
{
    constexpr double shortest = 1.5;
    constexpr double fewest = 2;
    constexpr double off_topic = .15;
    constexpr double copied = .8;
    const sizes s = measure(a);
    const std::string text = searchable(a.words().tokens);
    const bool foreign = is_other_language(a.words().tokens);
    const bool ignorant = !covers && does_not_know(text, s);

    std::vector<answer_flag> flags;
    const auto raise = [&](answer_flag flag, bool condition) {
        if (condition)
            flags.push_back(flag);
    };
    raise(
        answer_flag::off_topic,
        !covers && !foreign && !ignorant && s.whole >= fewest && s.known < off_topic * s.whole
    );
    raise(answer_flag::question_copied, s.all >= fewest && s.given >= copied * s.all && !ignorant);
    raise(answer_flag::keyword_list, is_keyword_list(r, a, s));
    raise(answer_flag::too_short, !covers && !foreign && !ignorant && s.all < shortest);
    raise(answer_flag::other_language, foreign);
    raise(answer_flag::does_not_know, ignorant);
    raise(answer_flag::instructs_grader, has_any(text, to_the_grader));
    return flags;
}

}  // namespace engine
