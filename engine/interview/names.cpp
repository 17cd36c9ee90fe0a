#include "engine/interview/event.hpp"

namespace engine {

std::string_view to_string(feedback_mode f)
{
    return f == feedback_mode::each ? "each" : "end";
}

std::optional<feedback_mode> parse_feedback_mode(std::string_view name)
{
    for (const feedback_mode f : {feedback_mode::each, feedback_mode::end})
        if (to_string(f) == name)
            return f;
    return std::nullopt;
}

std::string_view to_string(turn_kind k)
{
    return k == turn_kind::main ? "main" : "probe";
}

std::string_view to_string(end_reason r)
{
    switch (r) {
        case end_reason::asked_for:
            return "asked_for";
        case end_reason::complete:
            return "complete";
        case end_reason::time:
            return "time";
        case end_reason::bank:
            break;
    }
    return "bank";
}

}  // namespace engine
