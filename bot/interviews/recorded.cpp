#include "bot/interviews/recorded.hpp"

#include "engine/interview/json.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace bot {

std::vector<new_event> to_rows(std::span<const engine::event> events)
{
    std::vector<new_event> rows;
    rows.reserve(events.size());
    for (const engine::event& e : events) {
        using json = nlohmann::ordered_json;
        auto payload = engine::to_json(e).dump(-1, ' ', false, json::error_handler_t::replace);
        rows.push_back({std::string(engine::type_of(e)), std::move(payload)});
    }
    return rows;
}

bool fold(engine::interview_state& state, std::span<const stored_event> rows)
{
    for (const stored_event& row : rows) {
        auto event = engine::parse_event(row.type, row.payload);
        if (!event || !apply(state, {row.seq, row.at, std::move(*event)}))
            return false;
    }
    return true;
}

}  // namespace bot
