#include "bot/protocol/bounded_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bot {

namespace {

/// Watches a value being parsed and notes the first limit that it breaks.
class limits_watch {
public:
    bool operator()(int depth, nlohmann::json::parse_event_t event, nlohmann::json& parsed)
    {
        using event_t = nlohmann::json::parse_event_t;
        if (fault_)
            return false;
        const bool opens = event == event_t::object_start || event == event_t::array_start;
        if (opens && depth >= max_json_depth)
            fault_ = json_fault::too_deep;
        else if (event == event_t::object_start)
            open_objects_.emplace_back();
        else if (event == event_t::object_end)
            open_objects_.pop_back();
        else if (event == event_t::key)
            note_key(parsed.get_ref<const std::string&>());
        return !fault_;
    }

    [[nodiscard]] std::optional<json_fault> fault() const { return fault_; }

private:
    void note_key(const std::string& key)
    {
        auto& keys = open_objects_.back();
        if (++keys_seen_ > max_json_keys)
            fault_ = json_fault::too_many_keys;
        else if (std::find(keys.begin(), keys.end(), key) != keys.end())
            fault_ = json_fault::repeated_key;
        else
            keys.push_back(key);
    }

    std::optional<json_fault> fault_;
    std::size_t keys_seen_ = 0;
    std::vector<std::vector<std::string>> open_objects_;
};

}  // namespace

std::string_view explain(json_fault fault)
{
    switch (fault) {
        case json_fault::malformed:
            return "send exactly one JSON value";
        case json_fault::too_deep:
            return "nest at most 16 levels";
        case json_fault::too_many_keys:
            return "send at most 64 keys";
        case json_fault::repeated_key:
            break;
    }
    return "send each key once";
}

boost::system::result<nlohmann::json, json_fault> parse_bounded_json(std::string_view text)
{
    limits_watch watch;
    auto value = nlohmann::json::parse(text, std::ref(watch), false);
    // The tags are needed because a JSON value can be made from nearly anything.
    using result = boost::system::result<nlohmann::json, json_fault>;
    if (watch.fault())
        return result(boost::system::in_place_error, *watch.fault());
    if (value.is_discarded())
        return result(boost::system::in_place_error, json_fault::malformed);
    return result(boost::system::in_place_value, std::move(value));
}

}  // namespace bot
