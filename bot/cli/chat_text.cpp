#include "bot/cli/chat_text.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace bot {

using engine::coverage;
using engine::locale;

namespace {

/// Picks the wording of the interview's language.
struct wording {
    locale language;
    std::string operator()(const char* en, const char* zh_hant) const
    {
        return language == locale::en ? en : zh_hant;
    }
};

std::string percent(double share)
{
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string logits(double ability)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%+.1f", ability);
    return text.data();
}

std::string_view mark(coverage c)
{
    switch (c) {
        case coverage::yes:
            return "✓";
        case coverage::partly:
            return "~";
        case coverage::wrong:
            return "✗";
        case coverage::no:
            break;
    }
    return "·";
}

std::string points_text(const std::vector<engine::told_point>& points)
{
    std::string out;
    for (const engine::told_point& p : points) {
        out += "  " + std::string(mark(p.covered)) + ' ' + p.text + '\n';
        for (const std::string& quote : p.evidence)
            out += "      “" + printable(quote) + "”\n";
    }
    return out;
}

std::string level_name(engine::level l, const wording& say)
{
    switch (l) {
        case engine::level::junior:
            return say("junior", "初階");
        case engine::level::mid:
            return say("mid", "中階");
        case engine::level::senior:
            break;
    }
    return say("senior", "資深");
}

/// The scale from -4 to 4 with the interval and the estimate: `----[==o===]------`.
std::string ability_bar(const engine::ability_estimate& a)
{
    constexpr int cells = 33;
    const auto cell = [](double ability) {
        const double share =
            (ability - engine::lowest_ability) / (engine::highest_ability - engine::lowest_ability);
        return static_cast<std::size_t>(std::lround(share * (cells - 1)));
    };
    std::string bar(cells, '-');
    for (std::size_t i = cell(a.low()); i <= cell(a.high()); ++i)
        bar[i] = '=';
    bar[cell(a.mean)] = 'o';
    return bar;
}

std::string ability_line(const std::string& name, const engine::ability_estimate& a)
{
    return "  " + ability_bar(a) + "  " + logits(a.mean) + " (" + logits(a.low()) + " … " +
           logits(a.high()) + ")  " + name + '\n';
}

std::string end_text(engine::end_reason reason, const wording& say)
{
    switch (reason) {
        case engine::end_reason::asked_for:
            return say("You ended the interview.", "你結束了面試。");
        case engine::end_reason::complete:
            return say("All planned questions were asked.", "預定的題目都問完了。");
        case engine::end_reason::time:
            return say("The planned time is over.", "預定的時間到了。");
        case engine::end_reason::bank:
            break;
    }
    return say("No question is left for these topics.", "這些主題已經沒有題目了。");
}

std::string items_text(const std::string& title, const std::vector<engine::report_item>& items)
{
    if (items.empty())
        return {};
    std::string out = '\n' + title + '\n';
    for (const engine::report_item& i : items) {
        out += "  - " + i.text + '\n';
        for (const engine::reference& r : i.links)
            out += "      " + r.url + '\n';
    }
    return out;
}

std::string turn_text(const engine::turn_report& t, const wording& say)
{
    std::string out = '\n' + std::to_string(t.turn) + ". " + t.question + '\n';
    if (t.outcome == engine::turn_outcome::skipped)
        out += "  " + say("(skipped)", "（跳過）") + '\n';
    if (t.outcome == engine::turn_outcome::open)
        out += "  " + say("(not answered)", "（未作答）") + '\n';
    if (t.answer)
        out += "  > " + printable(*t.answer) + '\n';
    if (t.score)
        out += "  " + say("score ", "得分 ") + percent(*t.score) + '\n';
    out += points_text(t.points);
    if (!t.model_answer.empty())
        out += "  " + say("model answer: ", "參考答案：") + t.model_answer + '\n';
    return out;
}

std::string report_text(const engine::report& r)
{
    const wording say{r.language};
    std::string out = "\n=== " + say("Report", "報告") + " ===\n" + end_text(r.reason, say) + '\n';
    out += say("Level: ", "程度：") + level_name(r.reached, say) + '\n';
    out += say("Ability, from −4 to +4, with the range it lies in with 95 % probability:",
               "能力值（−4 到 +4），以及有 95 % 機率落在其中的範圍：") +
           '\n';
    out += ability_line(say("overall", "整體"), r.overall);
    for (const engine::topic_report& t : r.topics)
        out += ability_line(t.topic, t.ability);
    out += items_text(say("What went well", "答得好的地方"), r.strengths);
    out += items_text(say("What to look at next", "接下來可以看什麼"), r.next_steps);
    for (const engine::turn_report& t : r.turns)
        out += turn_text(t, say);
    return out;
}

struct text_writer {
    wording say;

    std::string operator()(const engine::question_reply& q) const
    {
        std::string head = '[' + std::to_string(q.asked) + '/' + std::to_string(q.planned) + "] ";
        if (q.kind == engine::turn_kind::probe)
            head = say("[follow-up] ", "［追問］");
        return '\n' + head + q.text + '\n';
    }
    std::string operator()(const engine::assessment_reply& a) const
    {
        return '\n' + say("Score ", "得分 ") + percent(a.score) + '\n' + points_text(a.points) +
               printable(a.feedback) + '\n';
    }
    std::string operator()(const engine::hint_reply& h) const
    {
        return say("Hint: ", "提示：") + h.text + '\n';
    }
    std::string operator()(const engine::answer_reply& a) const
    {
        return "> " + printable(a.text) + '\n';
    }
    std::string operator()(const engine::skip_reply&) const
    {
        return say("(skipped)", "（跳過）") + '\n';
    }
    std::string operator()(const engine::report_reply& r) const { return report_text(r.result); }
};

}  // namespace

std::string reply_text(const engine::reply& reply, locale language)
{
    return std::visit(text_writer{{language}}, reply);
}

std::string_view help_text(locale language)
{
    if (language == locale::en)
        return "Type your answer on one line; end a line with \\ to go on with the next.\n"
               "Commands: hint, skip, repeat, stop, help.\n";
    return "請在一行內輸入回答；行尾加上 \\ 可以接續下一行。\n"
           "指令：提示、跳過、再說一次、結束、說明。\n";
}

std::string time_text(engine::timestamp at)
{
    const std::time_t seconds = at / 1000;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M UTC", &utc);
    return text.data();
}

std::string printable(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_control = (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
        out += is_control ? '?' : c;
    }
    return out;
}

}  // namespace bot
