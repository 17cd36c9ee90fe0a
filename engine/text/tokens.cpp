#include "engine/text/tokens.hpp"

#include "engine/text/fold.hpp"
#include "engine/text/script.hpp"
#include "engine/text/utf8.hpp"

#include <utility>

namespace engine {

namespace {

constexpr auto npos = std::u32string_view::npos;

bool is_letter(script s)
{
    return s == script::latin || s == script::other;
}

bool is_word(script s)
{
    return is_letter(s) || s == script::digit;
}

bool ends_clause(char32_t c)
{
    return std::u32string_view(U",:-()[]{}=|，：（）「」『』\u2014\u2013").find(c) != npos;
}

class tokenizer {
public:
    explicit tokenizer(std::string_view text) : chars_(fold(text))
    {
        out_.folded.reserve(text.size());
        scripts_.reserve(chars_.size());
        for (const folded_char& c : chars_)
            scripts_.push_back(script_of(c.value));
    }

    token_list run() &&
    {
        while (at_ < chars_.size()) {
            if (scripts_[at_] == script::han)
                han();
            else if (starts_word())
                word();
            else
                mark_boundary();
        }
        assign_han_roles();
        out_.sentences = out_.tokens.empty() ? 0 : out_.tokens.back().sentence + 1;
        return std::move(out_);
    }

private:
    [[nodiscard]] script script_at(std::size_t i) const
    {
        return i < scripts_.size() ? scripts_[i] : script::none;
    }
    [[nodiscard]] char32_t char_at(std::size_t i) const
    {
        return i < chars_.size() ? chars_[i].value : U'\0';
    }

    /// A letter or digit, or the dashes of an option.
    [[nodiscard]] bool starts_word() const
    {
        if (is_word(scripts_[at_]))
            return true;
        if (char_at(at_) != U'-' || (at_ > 0 && is_word(scripts_[at_ - 1])))
            return false;
        const std::size_t dashes = char_at(at_ + 1) == U'-' ? 2 : 1;
        return script_at(at_ + dashes) == script::latin;
    }

    /// Whether the character at `i` continues a word although it is neither letter nor digit.
    [[nodiscard]] bool joins(std::size_t i) const
    {
        const char32_t c = char_at(i);
        const script next = script_at(i + 1);
        if (c == U'_')
            return true;
        if (c == U',')  // 1,000
            return script_at(i - 1) == script::digit && next == script::digit;
        if (c == U'-' || c == U'.' || c == U'\'' || c == U'\u2019' || c == U'=')
            return is_word(script_at(i - 1)) && is_word(next);
        return false;
    }

    void word()
    {
        const std::size_t first = at_;
        bool foreign = false;
        while (char_at(at_) == U'-')
            ++at_;
        while (at_ < chars_.size()) {
            const script s = scripts_[at_];
            if (!is_word(s) && s != script::mark && !joins(at_))
                break;
            foreign = foreign || s == script::other;
            if (s == script::other)
                ++out_.foreign_letters;
            else if (s == script::latin)
                ++out_.latin_letters;
            ++at_;
        }
        take_language_suffix();
        add(foreign ? token_kind::foreign : token_kind::word, first);
        token& t = out_.tokens.back();
        t.role = foreign ? word_role::content : role_of(out_.text(t));
    }

    /// c++ and c#: signs at the end of a word that nothing follows.
    void take_language_suffix()
    {
        const bool plus = char_at(at_) == U'+' && char_at(at_ + 1) == U'+';
        const std::size_t length = plus ? 2 : (char_at(at_) == U'#' ? 1 : 0);
        if (script_at(at_ - 1) == script::latin && !is_word(script_at(at_ + length)))
            at_ += length;
    }

    void han()
    {
        const std::size_t first = at_++;
        while (script_at(at_) == script::mark)
            ++at_;
        ++out_.han_letters;
        add(token_kind::han, first);
        out_.tokens.back().follows = first > 0 && first == han_end_;
        han_end_ = at_;
    }

    /// Adds the token that takes the characters from `first` to `at_`.
    void add(token_kind kind, std::size_t first)
    {
        if (tokens_in_sentence_ == token_list::longest_sentence)
            next_sentence();
        ++tokens_in_sentence_;
        ++tokens_in_clause_;
        token t{.kind = kind, .sentence = sentence_, .clause = clause_, .at = out_.folded.size()};
        for (std::size_t i = first; i < at_; ++i)
            append_utf8(out_.folded, chars_[i].value == U'\u2019' ? U'\'' : chars_[i].value);
        t.length = out_.folded.size() - t.at;
        t.begin = chars_[first].begin;
        t.end = chars_[at_ - 1].end;
        out_.tokens.push_back(t);
    }

    void mark_boundary()
    {
        const char32_t c = chars_[at_++].value;
        const bool stop = c == U'.' && !is_word(script_at(at_)) && !after_abbreviation();
        if (stop || std::u32string_view(U"!?;。\n\r\u2028\u2029").find(c) != npos)
            next_sentence();
        else if (ends_clause(c))
            next_clause();
    }

    /// After "e.g." a sentence goes on.
    [[nodiscard]] bool after_abbreviation() const
    {
        if (out_.tokens.empty() || out_.tokens.back().end != chars_[at_ - 1].begin)
            return false;
        const std::string_view last = out_.text(out_.tokens.back());
        return last == "e.g" || last == "i.e" || last == "vs";
    }

    void next_clause()
    {
        if (std::exchange(tokens_in_clause_, 0) > 0)
            ++clause_;
    }

    void next_sentence()
    {
        next_clause();
        if (std::exchange(tokens_in_sentence_, 0) > 0)
            ++sentence_;
    }

    void assign_han_roles()
    {
        auto& tokens = out_.tokens;
        std::size_t i = 0;
        while (i < tokens.size()) {
            if (tokens[i].kind != token_kind::han) {
                ++i;
                continue;
            }
            std::size_t end = i + 1;
            while (end < tokens.size() && tokens[end].kind == token_kind::han && tokens[end].follows
            )
                ++end;
            assign_roles(i, end);
            i = end;
        }
    }

    /// One run of Chinese characters: words from the lists, the rest content.
    void assign_roles(std::size_t first, std::size_t last)
    {
        auto& tokens = out_.tokens;
        const std::size_t stop = tokens[last - 1].at + tokens[last - 1].length;
        for (std::size_t i = first; i < last;) {
            const std::size_t from = tokens[i].at;
            const han_word found =
                longest_word(std::string_view(out_.folded).substr(from, stop - from));
            // A negator of two characters negates once, so the rest of it is only grammar.
            tokens[i].role = found.role;
            const word_role rest =
                found.role == word_role::content ? word_role::content : word_role::stop;
            for (++i; i < last && tokens[i].at < from + found.bytes; ++i)
                tokens[i].role = rest;
        }
    }

    std::vector<folded_char> chars_;
    std::vector<script> scripts_;
    token_list out_;
    std::size_t at_ = 0;
    std::size_t han_end_ = 0;
    std::uint32_t sentence_ = 0;
    std::uint32_t clause_ = 0;
    std::size_t tokens_in_sentence_ = 0;
    std::size_t tokens_in_clause_ = 0;
};

}  // namespace

token_list tokenize(std::string_view text)
{
    return tokenizer(text).run();
}

}  // namespace engine
