#pragma once

#include "engine/ability/ability.hpp"
#include "engine/text/locale.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace engine {

/// When a candidate learns how an answer went.
enum class feedback_mode { each, end };

std::string_view to_string(feedback_mode f);
std::optional<feedback_mode> parse_feedback_mode(std::string_view name);

inline constexpr int max_planned_questions = 50;
inline constexpr int max_planned_minutes = 24 * 60;

/// What a candidate asked for when the interview began.
struct interview_plan {
    locale language = locale::en;
    std::vector<std::string> topics;  ///< topic ids; areas are already replaced by their topics
    level start_level = level::mid;
    int questions = 6;           ///< main questions; 1 to max_planned_questions
    std::optional<int> minutes;  ///< no new question after so long; 1 to max_planned_minutes
    feedback_mode feedback = feedback_mode::each;
    bool operator==(const interview_plan&) const = default;
};

// What a candidate can do. The shell stamps each with the time at which it came.

struct start {
    interview_plan plan;  ///< `topics` may name areas; empty means all
    std::string name;
    std::uint64_t seed = 0;  ///< decides between questions that are equally good
    std::string consent;     ///< version of the notice that was agreed to; may be empty
    std::string token_hash;  ///< what the right to resume is checked against
    bool operator==(const start&) const = default;
};
struct give_answer {
    int turn = 0;
    std::string text;
    bool operator==(const give_answer&) const = default;
};
struct ask_hint {
    int turn = 0;
    bool operator==(const ask_hint&) const = default;
};
struct skip_question {
    int turn = 0;
    bool operator==(const skip_question&) const = default;
};
struct repeat_question {
    int turn = 0;
    bool operator==(const repeat_question&) const = default;
};
struct end_interview {
    bool operator==(const end_interview&) const = default;
};

using command =
    std::variant<start, give_answer, ask_hint, skip_question, repeat_question, end_interview>;

}  // namespace engine
