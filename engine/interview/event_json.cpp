#include "engine/interview/json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>
#include <stdexcept>

namespace engine {

using json = nlohmann::ordered_json;

namespace {

constexpr int payload_version = 1;

constexpr std::array<std::string_view, std::variant_size_v<event>> type_names{
    "interview_started",
    "question_asked",
    "answer_given",
    "answer_assessed",
    "hint_given",
    "question_skipped",
    "question_repeated",
    "interview_ended",
};

/// The value of an enumeration by its name. `parse` gives an optional.
template <class Parse>
auto named(const json& j, const char* key, Parse parse)
{
    const auto& name = j.at(key).get_ref<const std::string&>();
    const auto value = parse(name);
    if (!value)
        throw std::invalid_argument(std::string("'") + key + "' is unknown");
    return *value;
}

/// Finds the enumerator whose `to_string` is the name.
template <class Enum, std::size_t N>
auto by_name(const std::array<Enum, N>& all)
{
    return [all](std::string_view name) -> std::optional<Enum> {
        for (const Enum e : all)
            if (to_string(e) == name)
                return e;
        return std::nullopt;
    };
}

constexpr std::array all_kinds{turn_kind::main, turn_kind::probe};
constexpr std::array all_reasons{
    end_reason::asked_for, end_reason::complete, end_reason::time, end_reason::bank};
constexpr std::array all_coverages{coverage::no, coverage::partly, coverage::yes, coverage::wrong};
constexpr std::array all_flags{
    answer_flag::off_topic,
    answer_flag::question_copied,
    answer_flag::keyword_list,
    answer_flag::too_short,
    answer_flag::other_language,
    answer_flag::does_not_know,
    answer_flag::instructs_grader,
};

json write(const std::vector<reference>& references)
{
    json out = json::array();
    for (const reference& r : references)
        out.push_back({{"title", r.title}, {"url", r.url}});
    return out;
}

std::vector<reference> read_references(const json& j)
{
    std::vector<reference> out;
    for (const json& r : j)
        out.push_back({r.at("title"), r.at("url")});
    return out;
}

json write(const selection_reason& r)
{
    json considered = json::array();
    for (const considered_question& c : r.considered)
        considered.push_back({{"id", c.id}, {"information", c.information}});
    return {
        {"ability", r.ability},
        {"standard_error", r.standard_error},
        {"asked_of_topic", r.asked_of_topic},
        {"considered", std::move(considered)}};
}

selection_reason read_reason(const json& j)
{
    selection_reason r{j.at("ability"), j.at("standard_error"), j.at("asked_of_topic"), {}};
    for (const json& c : j.at("considered"))
        r.considered.push_back({c.at("id"), c.at("information")});
    return r;
}

json write(const assessment& a)
{
    json points = json::array();
    for (const point_assessment& p : a.points) {
        json evidence = json::array();
        for (const text_span& s : p.evidence)
            evidence.push_back({s.begin, s.end});
        points.push_back(
            {{"id", p.id},
             {"text", p.text},
             {"weight", p.weight},
             {"covered", to_string(p.covered)},
             {"confidence", p.confidence},
             {"evidence", std::move(evidence)},
             {"probe", p.probe}}
        );
    }
    json flags = json::array();
    for (const answer_flag f : a.flags)
        flags.push_back(to_string(f));
    return {
        {"score", a.score},
        {"points", std::move(points)},
        {"flags", std::move(flags)},
        {"misconceptions", a.misconceptions},
        {"outdated", a.outdated},
        {"feedback", a.feedback},
        {"nudge", a.nudge}};
}

assessment read_assessment(const json& j)
{
    assessment a;
    a.score = j.at("score");
    for (const json& p : j.at("points")) {
        point_assessment point;
        point.id = p.at("id");
        point.text = p.at("text");
        point.weight = p.at("weight");
        point.covered = named(p, "covered", by_name(all_coverages));
        point.confidence = p.at("confidence");
        for (const json& s : p.at("evidence"))
            point.evidence.push_back({s.at(0), s.at(1)});
        point.probe = p.at("probe");
        a.points.push_back(std::move(point));
    }
    for (const json& f : j.at("flags")) {
        const auto flag = by_name(all_flags)(f.get_ref<const std::string&>());
        if (!flag)
            throw std::invalid_argument("a flag is unknown");
        a.flags.push_back(*flag);
    }
    a.misconceptions = j.at("misconceptions");
    a.outdated = j.at("outdated");
    a.feedback = j.at("feedback");
    a.nudge = j.at("nudge");
    return a;
}

interview_plan read_plan(const json& j)
{
    interview_plan plan;
    plan.language = named(j, "locale", parse_locale);
    plan.topics = j.at("topics");
    plan.start_level = named(j, "level", parse_level);
    plan.questions = j.at("questions");
    if (j.contains("minutes"))
        plan.minutes = j.at("minutes").get<int>();
    plan.feedback = named(j, "feedback", parse_feedback_mode);
    return plan;
}

struct event_writer {
    json operator()(const interview_started& e) const
    {
        return {
            {"plan", to_json(e.plan)},
            {"name", e.name},
            {"seed", e.seed},
            {"consent", e.consent},
            {"token_hash", e.token_hash},
            {"bank_version", e.bank_version},
            {"engine_version", e.engine_version}};
    }
    json operator()(const question_asked& e) const
    {
        json out{{"turn", e.turn}, {"kind", to_string(e.kind)}};
        if (e.kind == turn_kind::probe) {
            out["probes"] = e.probes;
            out["point"] = e.point;
        }
        out["question_id"] = e.question_id;
        out["content_hash"] = e.content_hash;
        out["bank_version"] = e.bank_version;
        out["topic"] = e.topic;
        out["difficulty"] = e.difficulty;
        out["text"] = e.text;
        if (e.kind == turn_kind::main) {
            out["model_answer"] = e.model_answer;
            out["reading"] = write(e.reading);
            out["reason"] = write(e.reason);
        }
        return out;
    }
    json operator()(const answer_given& e) const { return {{"turn", e.turn}, {"text", e.text}}; }
    json operator()(const answer_assessed& e) const
    {
        return {
            {"turn", e.turn}, {"bank_version", e.bank_version}, {"assessment", write(e.result)}};
    }
    json operator()(const hint_given& e) const
    {
        return {{"turn", e.turn}, {"text", e.text}, {"left", e.left}};
    }
    json operator()(const question_skipped& e) const { return json{{"turn", e.turn}}; }
    json operator()(const question_repeated& e) const { return json{{"turn", e.turn}}; }
    json operator()(const interview_ended& e) const
    {
        return json{{"reason", to_string(e.reason)}};
    }
};

question_asked read_question(const json& j)
{
    question_asked e;
    e.turn = j.at("turn");
    e.kind = named(j, "kind", by_name(all_kinds));
    e.question_id = j.at("question_id");
    e.content_hash = j.at("content_hash");
    e.bank_version = j.at("bank_version");
    e.topic = j.at("topic");
    e.difficulty = j.at("difficulty");
    e.text = j.at("text");
    if (e.kind == turn_kind::probe) {
        e.probes = j.at("probes");
        e.point = j.at("point");
    } else {
        e.model_answer = j.at("model_answer");
        e.reading = read_references(j.at("reading"));
        e.reason = read_reason(j.at("reason"));
    }
    return e;
}

event read_event(std::size_t type, const json& j)
{
    switch (type) {
        case 0:
            return interview_started{
                read_plan(j.at("plan")),
                j.at("name"),
                j.at("seed"),
                j.at("consent"),
                j.at("token_hash"),
                j.at("bank_version"),
                j.at("engine_version")};
        case 1:
            return read_question(j);
        case 2:
            return answer_given{j.at("turn"), j.at("text")};
        case 3:
            return answer_assessed{
                j.at("turn"), j.at("bank_version"), read_assessment(j.at("assessment"))};
        case 4:
            return hint_given{j.at("turn"), j.at("text"), j.at("left")};
        case 5:
            return question_skipped{j.at("turn")};
        case 6:
            return question_repeated{j.at("turn")};
        default:
            return interview_ended{named(j, "reason", by_name(all_reasons))};
    }
}

}  // namespace

std::string_view type_of(const event& e)
{
    return type_names[e.index()];
}

json to_json(const event& e)
{
    json out = std::visit(event_writer{}, e);
    out["v"] = payload_version;
    return out;
}

boost::system::result<event, event_fault> parse_event(
    std::string_view type, std::string_view payload
)
{
    const auto name = std::find(type_names.begin(), type_names.end(), type);
    if (name == type_names.end())
        return event_fault("unknown type of event");
    try {
        const json j = json::parse(payload);
        if (j.at("v").get<int>() > payload_version)
            return event_fault("written by a newer version of this program");
        return read_event(static_cast<std::size_t>(name - type_names.begin()), j);
    } catch (const std::exception& e) {
        return event_fault(e.what());
    }
}

std::ostream& operator<<(std::ostream& out, const event& e)
{
    return out << type_of(e) << ' ' << to_json(e).dump();
}

}  // namespace engine
