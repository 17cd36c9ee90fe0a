#pragma once

#include "engine/ability/ability.hpp"
#include "engine/interview/state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace engine {

/// What became of a question.
enum class turn_outcome { answered, skipped, open };

std::string_view to_string(turn_outcome o);

/// A rubric point as a candidate reads it.
struct told_point {
    std::string id;
    std::string text;
    coverage covered = coverage::no;
    std::vector<std::string> evidence;  ///< literal quotes from the answer
    bool operator==(const told_point&) const = default;
};

struct topic_report {
    std::string topic;
    ability_estimate ability;
    int turns = 0;  ///< main questions asked of it
    bool operator==(const topic_report&) const = default;
};

struct turn_report {
    int turn = 0;
    turn_kind kind = turn_kind::main;
    int probes = 0;
    std::string question_id;
    std::string topic;
    int difficulty = 3;
    std::string question;
    std::optional<std::string> answer;
    turn_outcome outcome = turn_outcome::open;
    std::optional<double> score;  ///< 0 to 1; nothing if it was not graded
    std::vector<told_point> points;
    std::string feedback;
    std::string model_answer;        ///< main turns only
    std::vector<reference> reading;  ///< main turns only
    bool operator==(const turn_report&) const = default;
};

/// Something that went well, or that is worth another look.
struct report_item {
    std::string text;
    std::string topic;
    std::string question_id;
    std::vector<reference> links;
    bool operator==(const report_item&) const = default;
};

/// What an interview showed.
struct report {
    locale language = locale::en;
    std::string name;
    timestamp started_at = 0;
    timestamp ended_at = 0;
    end_reason reason = end_reason::complete;
    ability_estimate overall;
    level reached = level::mid;
    std::vector<topic_report>
        topics;  ///< those that were asked, in the order of their first question
    std::vector<turn_report> turns;
    std::vector<report_item> strengths;   ///< at most five facts that were made, the heaviest first
    std::vector<report_item> next_steps;  ///< at most five that were missed or wrong, with reading
    bool operator==(const report&) const = default;
};

/// The report of an interview that has ended. Needs no bank: the log holds all of it.
report make_report(const interview_state& state);

/// The points of an assessment with their evidence cut out of the answer.
std::vector<told_point> told_points(const assessment& a, const std::string& answer);

}  // namespace engine
