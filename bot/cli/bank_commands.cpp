#include "bot/cli/commands.hpp"
#include "bot/cli/workplace.hpp"
#include "bot/content/content.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <stdexcept>

namespace bot {

using json = nlohmann::ordered_json;

namespace {

json summary(const engine::question& q)
{
    json out{{"id", q.id}};
    if (q.number)
        out["number"] = *q.number;
    out["topic"] = q.topic;
    out["difficulty"] = q.difficulty;
    out["kind"] = engine::to_string(q.kind);
    out["status"] = engine::to_string(q.status);
    out["locales"] = json::array();
    for (const engine::locale l : engine::all_locales)
        out["locales"].push_back(to_string(l));
    return out;
}

}  // namespace

int bank_check_command(const settings& s)
{
    const auto sources = read_content(s.content);
    const auto parsed = engine::parse_bank(sources);
    for (const engine::finding& f : parsed.findings)
        std::cout << f.file << ':' << f.line << ": " << f.what << '\n';
    const auto questions = parsed.value ? parsed.value->questions().size() : 0;
    std::cout << sources.size() << " files, " << questions << " questions, "
              << parsed.findings.size() << " faults\n";
    return parsed.findings.empty() ? 0 : 1;
}

int bank_list_command(const settings& s, bool as_json)
{
    const auto bank = load_bank(s);
    json all = json::array();
    for (const engine::question& q : bank.questions()) {
        if (as_json)
            all.push_back(summary(q));
        else
            std::cout << q.id << "  " << q.topic << "  difficulty " << q.difficulty << "  "
                      << engine::to_string(q.kind) << '\n';
    }
    if (as_json)
        std::cout << all.dump(2) << '\n';
    return 0;
}

int bank_show_command(const settings& s, const std::string& id, bool as_json)
{
    const auto bank = load_bank(s);
    const engine::question* q = bank.find(id);
    if (!q)
        throw std::runtime_error(
            "no question has the id '" + id + "'; `mockingbird bank list` names all"
        );
    if (as_json) {
        json out = summary(*q);
        for (const engine::locale l : engine::all_locales) {
            const std::string name(to_string(l));
            out["prompt"][name] = q->prompt[l];
            out["model_answer"][name] = q->model_answer[l];
        }
        out["content_hash"] = q->content_hash;
        std::cout << out.dump(2) << '\n';
        return 0;
    }
    std::cout << q->id << "  (" << q->topic << ", difficulty " << q->difficulty << ", "
              << engine::to_string(q->kind) << ")\n";
    for (const engine::locale l : engine::all_locales) {
        std::cout << "\n[" << to_string(l) << "]\n"
                  << q->prompt[l] << "\n\n"
                  << q->model_answer[l] << '\n';
        for (const engine::rubric_point& p : q->points)
            std::cout << "- (" << p.weight << ") " << p.text[l] << '\n';
    }
    return 0;
}

int bank_stats_command(const settings& s, bool as_json)
{
    const auto bank = load_bank(s);
    std::map<std::string, std::array<int, 6>> by_topic;  // [0] in all, [d] of difficulty d
    for (const engine::question& q : bank.questions()) {
        ++by_topic[q.topic][0];
        ++by_topic[q.topic][static_cast<std::size_t>(q.difficulty)];
    }
    json topics = json::array();
    for (const auto& [topic, counts] : by_topic) {
        topics.push_back({{"topic", topic}, {"questions", counts[0]}, {"difficulty", json::array()}}
        );
        for (std::size_t d = 1; d < counts.size(); ++d)
            topics.back()["difficulty"].push_back(counts[d]);
        if (as_json)
            continue;
        std::cout << topic << ": " << counts[0] << " questions; difficulty 1 to 5:";
        for (std::size_t d = 1; d < counts.size(); ++d)
            std::cout << ' ' << counts[d];
        std::cout << '\n';
    }
    if (as_json)
        std::cout
            << json{{"questions", bank.questions().size()}, {"version", bank.version()}, {"topics", topics}}
                   .dump(2)
            << '\n';
    else
        std::cout << bank.questions().size() << " questions in all, bank version " << bank.version()
                  << '\n';
    return 0;
}

}  // namespace bot
