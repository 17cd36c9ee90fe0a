#include "engine/grading/feedback.hpp"

#include "engine/grading/wording.hpp"
#include "engine/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace engine {

namespace {

constexpr std::size_t most_sentences = 5;
constexpr std::size_t most_corrections = 2;

std::string fill(std::string_view pattern, std::string_view value)
{
    const std::size_t at = pattern.find(wording::place);
    std::string text(pattern.substr(0, at));
    if (at != std::string_view::npos)
        text.append(value).append(pattern.substr(at + wording::place.size()));
    return text;
}

/// Invisible, or able to change how the text around it looks.
bool is_unsafe(char32_t c)
{
    constexpr std::u32string_view markup = U"`<>[]*|\\「」“”";
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF ||
           c == 0xFFFD || markup.find(c) != markup.npos;
}

/// The candidate's words as plain text on one line, not longer than a glance.
std::string quotation(std::string_view text, const wording& say)
{
    constexpr std::size_t widest = 70;  // columns; a Chinese character takes two
    std::string quote;
    std::size_t width = 0;
    std::size_t last_gap = 0;
    for (std::size_t i = 0; i < text.size();) {
        const utf8_char c = read_utf8(text, i);
        i += c.length;
        const bool gap = c.value <= U' ';
        if (gap && (quote.empty() || quote.back() == ' '))
            continue;
        if (!gap && is_unsafe(c.value))
            continue;
        width += c.value < 0x1100 ? 1 : 2;
        if (width > widest) {
            // Between Chinese characters any place will do; English is cut between words.
            if (c.value < 0x1100 && last_gap > 0)
                quote.resize(last_gap);
            return quote.append(say.ellipsis);
        }
        if (gap)
            last_gap = quote.size();
        append_utf8(quote, gap ? U' ' : c.value);
    }
    return quote;
}

std::size_t count_sentences(std::string_view text)
{
    std::size_t count = 0;
    bool ended = true;
    for (std::size_t i = 0; i < text.size();) {
        const utf8_char c = read_utf8(text, i);
        i += c.length;
        const bool at_gap = i == text.size() || text[i] == ' ' || text[i] == '\n';
        const bool ends =
            std::u32string_view(U"。！？").find(c.value) != std::u32string_view::npos ||
            (at_gap && std::u32string_view(U".!?").find(c.value) != std::u32string_view::npos);
        if (!ends && ended && c.value > U' ')
            ++count;
        ended = ends || (ended && c.value <= U' ');
    }
    return count;
}

/// Pieces of feedback, as many as there is room for.
class page {
public:
    explicit page(const wording& say) : say_(say) {}

    void add(std::string_view piece)
    {
        const std::size_t sentences = count_sentences(piece);
        if (sentences_ + sentences > most_sentences)
            return;
        sentences_ += sentences;
        if (!text_.empty())
            text_ += say_.between;
        text_ += piece;
    }
    void add(std::string_view pattern, std::string_view value)
    {
        if (!value.empty())
            add(fill(pattern, value));
    }

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    const wording& say_;
    std::string text_;
    std::size_t sentences_ = 0;
};

class writer {
public:
    writer(
        const rubric::prepared& r,
        const assessment& a,
        std::string_view answer,
        locale language,
        std::optional<std::size_t> probed
    )
        : rubric_(r),
          assessment_(a),
          answer_(answer),
          language_(language),
          probed_(probed),
          say_(wording_in(language)),
          page_(say_)
    {
    }

    feedback_text run() &&
    {
        if (!says_does_not_know())
            open();
        for (const answer_flag flag : assessment_.flags)
            page_.add(say_.flags[static_cast<std::size_t>(flag)]);
        quote();
        correct();
        update();
        feedback_text out{page_.text(), {}};
        if (!probed_)
            nudge();
        out.nudge = page_.text().substr(out.said.size());
        if (!out.said.empty() && !out.nudge.empty())
            out.nudge.erase(0, say_.between.size());
        return out;
    }

private:
    void open()
    {
        constexpr double strong = .85;
        constexpr double fair = .5;
        if (probed_)
            page_.add(
                assessment_.score >= 1  ? say_.probe_yes
                : assessment_.score > 0 ? say_.probe_partly
                                        : say_.probe_no
            );
        else if (assessment_.score >= strong)
            page_.add(say_.strong);
        else if (assessment_.score >= fair)
            page_.add(say_.fair);
        else if (assessment_.score > 0)
            page_.add(say_.weak);
        else if (!assessment_.misconceptions.empty())
            page_.add(say_.mistaken);
        else if (assessment_.flags.empty())
            page_.add(say_.nothing);
    }

    /// The best of what was said: a point made rather than half made, then the weightiest.
    void quote()
    {
        constexpr std::size_t shortest = 12;  // bytes; a word alone is not worth quoting
        const point_assessment* best = nullptr;
        const auto worth = [](const point_assessment& p) {
            return (p.covered == coverage::yes ? 1000 : 0) + p.weight + p.confidence;
        };
        for (const point_assessment& p : assessment_.points) {
            const bool made = p.covered == coverage::yes || p.covered == coverage::partly;
            if (made && !p.evidence.empty() && (best == nullptr || worth(p) > worth(*best)))
                best = &p;
        }
        if (best == nullptr)
            return;
        const text_span span = *std::ranges::max_element(best->evidence, {}, [](text_span t) {
            return t.end - t.begin;
        });
        if (span.end - span.begin < shortest)
            return;
        const std::string words =
            quotation(answer_.substr(span.begin, span.end - span.begin), say_);
        page_.add(best->covered == coverage::yes ? say_.quote : say_.half_quote, words);
    }

    void correct()
    {
        std::size_t corrections = 0;
        for (const prepared_claim& claim : rubric_.misconceptions) {
            if (!is_held(claim) || corrections == most_corrections)
                continue;
            page_.add(
                corrections == 0 ? say_.correction : say_.next_correction, claim.reply[language_]
            );
            ++corrections;
        }
    }

    void update()
    {
        for (const prepared_claim& claim : rubric_.outdated)
            if (std::ranges::find(assessment_.outdated, claim.id) != assessment_.outdated.end())
                page_.add(say_.outdated, claim.reply[language_]);
    }

    /// That needs no verdict, only a kind word, which the flag has.
    [[nodiscard]] bool says_does_not_know() const
    {
        return std::ranges::find(assessment_.flags, answer_flag::does_not_know) !=
               assessment_.flags.end();
    }

    [[nodiscard]] bool is_held(const prepared_claim& misconception) const
    {
        const auto& held = assessment_.misconceptions;
        return std::ranges::find(held, misconception.id) != held.end();
    }

    /// The question that leads to the most valuable point not made.
    void nudge()
    {
        const prepared_point* most = nullptr;
        bool turned_round = false;
        for (std::size_t i = 0; i < assessment_.points.size(); ++i) {
            const coverage covered = assessment_.points[i].covered;
            if (covered == coverage::yes || corrected(i))
                continue;
            const prepared_point& point = rubric_.points[i];
            const bool half = covered == coverage::partly;
            if (most == nullptr || (half ? .5 : 1) * point.weight > most_value_) {
                most = &point;
                most_value_ = (half ? .5 : 1) * point.weight;
                turned_round = covered == coverage::wrong;
            }
        }
        if (most != nullptr)
            page_.add(turned_round ? say_.check : say_.nudge, most->probe[language_]);
    }

    /// Whether the correction of a misconception already speaks of point `i`.
    [[nodiscard]] bool corrected(std::size_t i) const
    {
        return std::ranges::any_of(rubric_.misconceptions, [&](const prepared_claim& claim) {
            return claim.point == i && is_held(claim);
        });
    }

    const rubric::prepared& rubric_;
    const assessment& assessment_;
    std::string_view answer_;
    locale language_;
    std::optional<std::size_t> probed_;
    const wording& say_;
    page page_;
    double most_value_ = 0;
};

}  // namespace

feedback_text write_feedback(
    const rubric::prepared& r,
    const assessment& a,
    std::string_view answer,
    locale language,
    std::optional<std::size_t> probed
)
{
    return writer(r, a, answer, language, probed).run();
}

}  // namespace engine
