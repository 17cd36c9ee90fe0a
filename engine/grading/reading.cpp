#include "engine/grading/reading.hpp"

#include "engine/grading/tuning.hpp"

#include <algorithm>
#include <utility>

namespace engine {

namespace {

constexpr std::string_view joints = "-_.=";

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Versions, addresses and amounts ("1.25", "v2.1", "127.0.0.1") mean nothing in parts.
bool is_number(std::string_view word)
{
    for (std::size_t i = word.find('.'); i != std::string_view::npos; i = word.find('.', i + 1))
        if (i + 1 < word.size() && is_digit(word[i + 1]))
            return true;
    return std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_meaning(word_role role)
{
    return role == word_role::content || role == word_role::amount;
}

/// Without the dashes of a long option. Short ones keep theirs: `-v` is no word without it.
std::string_view bare(std::string_view word)
{
    constexpr std::size_t longest_short_option = 3;
    if (word.size() <= longest_short_option && !word.starts_with("--"))
        return word;
    return word.substr(std::min(word.find_first_not_of('-'), word.size()));
}

class reader {
public:
    reader(std::string_view text, const stemmer& stems) : stems_(stems)
    {
        out_.tokens = tokenize(text);
    }

    reading run() &&
    {
        const auto& tokens = out_.tokens.tokens;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!has_meaning(tokens[i].role))
                continue;
            if (tokens[i].kind == token_kind::han)
                characters(i);
            else
                word(i);
        }
        return std::move(out_);
    }

private:
    void add(unit u, std::size_t keys_at)
    {
        u.keys_at = keys_at;
        u.keys = out_.keys.size() - keys_at;
        u.amount = out_.tokens.tokens[u.first].role == word_role::amount;
        u.weight *= u.amount ? tuning::amount_word : 1;
        out_.units.push_back(u);
    }

    void characters(std::size_t i)
    {
        const auto& tokens = out_.tokens.tokens;
        const std::string_view folded = out_.tokens.folded;
        out_.keys.emplace_back(out_.tokens.text(tokens[i]));
        add({unit_kind::han_character, i, i, tuning::han_character}, out_.keys.size() - 1);
        const std::size_t next = i + 1;
        if (next == tokens.size() || !tokens[next].follows || tokens[next].role != tokens[i].role)
            return;
        out_.keys.emplace_back(folded.substr(tokens[i].at, tokens[i].length + tokens[next].length));
        add({unit_kind::han_pair, i, next, tuning::han_pair}, out_.keys.size() - 1);
    }

    void word(std::size_t i)
    {
        const std::string_view text = bare(out_.tokens.text(out_.tokens.tokens[i]));
        const std::size_t keys_at = out_.keys.size();
        unit u{unit_kind::word, i, i, 1};
        out_.keys.push_back(stems_.stem(text));
        const bool compound = text.find_first_of(joints, 1) != std::string_view::npos;
        if (compound && !is_number(text))
            parts(text, i, u);
        add(u, keys_at);
    }

    void parts(std::string_view text, std::size_t token, unit& u)
    {
        std::string joined;
        std::vector<std::string> found;
        // The parts of a name ("log_metric", "score.py") prove less than the name itself.
        if (text.find_first_of("._") != std::string_view::npos)
            found.push_back(out_.keys.back());
        while (!text.empty()) {
            const std::size_t end = std::min(text.find_first_of(joints), text.size());
            const std::string_view part = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            joined += part;
            const word_role role = part.empty() ? word_role::stop : role_of(part);
            if (has_meaning(role))
                found.push_back(stems_.stem(part));
            if (role == word_role::negator) {
                u.negated = u.heads = true;  // "non-root"
                u.negator = token;
            }
        }
        if (found.empty())
            return;
        out_.keys.push_back(stems_.stem(joined));
        std::ranges::move(found, std::back_inserter(out_.keys));
    }

    const stemmer& stems_;
    reading out_;
};

}  // namespace

reading read(std::string_view text, const stemmer& stems)
{
    return reader(text, stems).run();
}

}  // namespace engine
