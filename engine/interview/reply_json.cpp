#include "engine/interview/json.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace engine {

using json = nlohmann::ordered_json;

namespace {

json write(const std::vector<reference>& references)
{
    json out = json::array();
    for (const reference& r : references)
        out.push_back({{"title", r.title}, {"url", r.url}});
    return out;
}

json write(const std::vector<told_point>& points)
{
    json out = json::array();
    for (const told_point& p : points) {
        json point{{"id", p.id}, {"text", p.text}, {"covered", to_string(p.covered)}};
        if (!p.evidence.empty())
            point["evidence"] = p.evidence;
        out.push_back(std::move(point));
    }
    return out;
}

void write_ability(json& out, const ability_estimate& a)
{
    out["ability"] = a.mean;
    out["low"] = a.low();
    out["high"] = a.high();
}

json write(const turn_report& t)
{
    json out{{"turn", t.turn}, {"kind", to_string(t.kind)}};
    if (t.kind == turn_kind::probe)
        out["probes"] = t.probes;
    out["question_id"] = t.question_id;
    out["topic"] = t.topic;
    out["difficulty"] = t.difficulty;
    out["question"] = t.question;
    out["answer"] = t.answer ? json(*t.answer) : json();
    out["outcome"] = to_string(t.outcome);
    out["score"] = t.score ? json(*t.score) : json();
    out["points"] = write(t.points);
    out["feedback"] = t.feedback;
    if (t.kind == turn_kind::main) {
        out["model_answer"] = t.model_answer;
        out["reading"] = write(t.reading);
    }
    return out;
}

json write(const std::vector<report_item>& items)
{
    json out = json::array();
    for (const report_item& i : items) {
        json item{{"text", i.text}, {"topic", i.topic}, {"question_id", i.question_id}};
        if (!i.links.empty())
            item["links"] = write(i.links);
        out.push_back(std::move(item));
    }
    return out;
}

json write(const report& r)
{
    json overall;
    write_ability(overall, r.overall);
    overall["level"] = to_string(r.reached);

    json topics = json::array();
    for (const topic_report& t : r.topics) {
        json topic{{"topic", t.topic}};
        write_ability(topic, t.ability);
        topic["turns"] = t.turns;
        topics.push_back(std::move(topic));
    }
    json turns = json::array();
    for (const turn_report& t : r.turns)
        turns.push_back(write(t));

    return {
        {"type", "report"},
        {"locale", to_string(r.language)},
        {"name", r.name},
        {"started_at", r.started_at},
        {"ended_at", r.ended_at},
        {"reason", to_string(r.reason)},
        {"overall", std::move(overall)},
        {"topics", std::move(topics)},
        {"turns", std::move(turns)},
        {"strengths", write(r.strengths)},
        {"next_steps", write(r.next_steps)}};
}

struct reply_writer {
    json operator()(const question_reply& q) const
    {
        json out{
            {"type", "question"},
            {"turn", q.turn},
            {"kind", to_string(q.kind)},
            {"question_id", q.question_id},
            {"topic", q.topic},
            {"difficulty", q.difficulty},
            {"text", q.text},
            {"progress", {{"asked", q.asked}, {"planned", q.planned}}}};
        if (q.kind == turn_kind::probe)
            out["probes"] = q.probes;
        return out;
    }
    json operator()(const assessment_reply& a) const
    {
        return {
            {"type", "assessment"},
            {"turn", a.turn},
            {"score", a.score},
            {"points", write(a.points)},
            {"feedback", a.feedback}};
    }
    json operator()(const hint_reply& h) const
    {
        return {{"type", "hint"}, {"turn", h.turn}, {"text", h.text}, {"left", h.left}};
    }
    json operator()(const answer_reply& a) const
    {
        return {{"type", "answer"}, {"turn", a.turn}, {"text", a.text}};
    }
    json operator()(const skip_reply& s) const { return {{"type", "skip"}, {"turn", s.turn}}; }
    json operator()(const report_reply& r) const { return write(r.result); }
};

}  // namespace

json to_json(const reply& r)
{
    return std::visit(reply_writer{}, r);
}

json to_json(const interview_plan& plan)
{
    json out{
        {"locale", to_string(plan.language)},
        {"topics", plan.topics},
        {"level", to_string(plan.start_level)},
        {"questions", plan.questions},
        {"feedback", to_string(plan.feedback)}};
    if (plan.minutes)
        out["minutes"] = *plan.minutes;
    return out;
}

std::ostream& operator<<(std::ostream& out, const reply& r)
{
    return out << to_json(r).dump();
}

}  // namespace engine
