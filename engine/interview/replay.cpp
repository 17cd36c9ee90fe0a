#include "engine/interview/replay.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace engine {

namespace {

/// The command that an event recorded, or nothing if the event followed from another one.
struct command_of {
    std::optional<command> operator()(const interview_started& e) const
    {
        return start{e.plan, e.name, e.seed, e.consent, e.token_hash};
    }
    std::optional<command> operator()(const answer_given& e) const
    {
        return give_answer{e.turn, e.text};
    }
    std::optional<command> operator()(const hint_given& e) const { return ask_hint{e.turn}; }
    std::optional<command> operator()(const question_skipped& e) const
    {
        return skip_question{e.turn};
    }
    std::optional<command> operator()(const question_repeated& e) const
    {
        return repeat_question{e.turn};
    }
    std::optional<command> operator()(const interview_ended& e) const
    {
        if (e.reason == end_reason::asked_for)
            return end_interview{};
        return std::nullopt;
    }
    std::optional<command> operator()(const question_asked&) const { return std::nullopt; }
    std::optional<command> operator()(const answer_assessed&) const { return std::nullopt; }
};

/// Whether the event came from the bank at hand, as far as an event tells.
struct from_bank {
    const std::string& version;

    bool operator()(const interview_started& e) const { return e.bank_version == version; }
    bool operator()(const question_asked& e) const { return e.bank_version == version; }
    bool operator()(const answer_assessed& e) const { return e.bank_version == version; }
    template <class Event>
    bool operator()(const Event&) const
    {
        return true;
    }
};

/// What one command led to: its own event and those that followed from it.
std::span<const recorded_event> next_decision(std::span<const recorded_event> rest)
{
    std::size_t size = 1;
    while (size < rest.size() && !std::visit(command_of{}, rest[size].what))
        ++size;
    return rest.first(size);
}

}  // namespace

replay_result replay(const interviewer& i, std::span<const recorded_event> events)
{
    replay_result result;
    interview_state state;
    const std::string bank_version = i.questions().version();
    while (!events.empty()) {
        const auto recorded = next_decision(events);
        events = events.subspan(recorded.size());

        const interview_state before = state;
        for (const recorded_event& e : recorded)
            if (!apply(state, e)) {
                result.fault_at = e.seq;
                result.fault = "this event cannot follow the ones before it";
                return result;
            }
        const auto recorded_command = std::visit(command_of{}, recorded.front().what);
        const bool is_ours = state.started->engine_version == engine_version &&
                             std::all_of(recorded.begin(), recorded.end(), [&](const auto& e) {
                                 return std::visit(from_bank{bank_version}, e.what);
                             });
        // The state may hold questions of another bank even if these events do not.
        const bool turns_are_ours =
            std::all_of(before.turns.begin(), before.turns.end(), [&](const turn_state& t) {
                return t.asked.bank_version == bank_version;
            });
        if (!recorded_command || !is_ours || !turns_are_ours) {
            ++result.folded;
            continue;
        }
        const auto decided = i.decide(before, *recorded_command, recorded.front().at);
        const bool is_same =
            decided && std::equal(
                           decided->begin(),
                           decided->end(),
                           recorded.begin(),
                           recorded.end(),
                           [](const event& a, const recorded_event& b) { return a == b.what; }
                       );
        if (!is_same) {
            result.fault_at = recorded.front().seq;
            result.fault = "deciding it again gives other events";
            return result;
        }
        ++result.decisions;
    }
    return result;
}

}  // namespace engine
