#include "bot/protocol/client_message.hpp"

#include "bot/protocol/bounded_json.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

namespace bot {

using nlohmann::json;

namespace {

/// Ends the reading of a message from deep inside it; caught in parse_client_message.
[[noreturn]] void refuse(std::string why)
{
    throw message_fault(error_code::bad_message, std::move(why));
}

const json* find(const json& message, const char* key)
{
    const auto found = message.find(key);
    return found == message.end() || found->is_null() ? nullptr : &*found;
}

/// The field as a string of at most `limit` bytes, or nothing if the message lacks it.
std::optional<std::string> text_field(const json& message, const char* key, std::size_t limit)
{
    const json* field = find(message, key);
    if (!field)
        return std::nullopt;
    if (!field->is_string())
        refuse(std::string(key) + " must be a string");
    const auto& text = field->get_ref<const std::string&>();
    if (text.size() > limit)
        refuse(std::string(key) + " must have at most " + std::to_string(limit) + " bytes");
    return text;
}

std::string required_text(const json& message, const char* key, std::size_t limit)
{
    auto text = text_field(message, key, limit);
    if (!text || text->empty())
        refuse(std::string(key) + " is missing");
    return *std::move(text);
}

std::optional<int> whole_number(const json& message, const char* key, int lowest, int highest)
{
    const json* field = find(message, key);
    if (!field)
        return std::nullopt;
    const bool fits = field->is_number_integer() && *field >= lowest && *field <= highest;
    if (!fits)
        refuse(
            std::string(key) + " must be a whole number from " + std::to_string(lowest) + " to " +
            std::to_string(highest)
        );
    return field->get<int>();
}

/// The number of a turn. One that no interview can have becomes 0, which no interview has.
int turn_field(const json& message)
{
    const json* field = find(message, "turn");
    if (!field || !field->is_number_integer())
        refuse("turn must be the number of a question");
    const bool fits = *field >= 1 && *field <= std::numeric_limits<int>::max();
    return fits ? field->get<int>() : 0;
}

std::vector<std::string> topics_field(const json& message)
{
    const json* field = find(message, "topics");
    if (!field)
        return {};
    if (!field->is_array() || field->size() > max_topics)
        refuse("topics must be a list of at most " + std::to_string(max_topics) + " ids");
    std::vector<std::string> topics;
    for (const json& t : *field) {
        if (!t.is_string())
            refuse("topics must be a list of ids");
        topics.push_back(t.get<std::string>());
    }
    return topics;
}

/// A field that holds one of a few names. `fallback` stands for a message without it.
template <class Parse, class T>
T choice(const json& message, const char* key, Parse parse, std::optional<T> fallback)
{
    const auto name = text_field(message, key, 32);
    if (!name && fallback)
        return *fallback;
    const auto value = name ? parse(*name) : std::nullopt;
    if (!value)
        refuse(std::string(key) + (name ? " is not one of the known names" : " is missing"));
    return *value;
}

start_message parse_start(const json& message)
{
    using namespace engine;
    start_message out;
    interview_plan& plan = out.plan;
    plan.language = choice(message, "locale", parse_locale, std::optional<locale>{});
    plan.topics = topics_field(message);
    plan.start_level = choice(message, "level", parse_level, std::optional(level::mid));
    plan.questions = whole_number(message, "questions", 1, max_planned_questions).value_or(6);
    plan.minutes = whole_number(message, "minutes", 1, max_planned_minutes);
    plan.feedback =
        choice(message, "feedback", parse_feedback_mode, std::optional(feedback_mode::each));
    out.name = text_field(message, "name", max_name_bytes).value_or("");
    out.consent = text_field(message, "consent", max_id_bytes).value_or("");
    if (const json* seed = find(message, "seed")) {
        if (!seed->is_number_unsigned())
            refuse("seed must be a whole number from 0 on");
        out.seed = seed->get<std::uint64_t>();
    }
    return out;
}

engine::give_answer parse_answer(const json& message)
{
    const int turn = turn_field(message);
    auto text = text_field(message, "text", max_frame_bytes);
    if (!text)
        refuse("text is missing");
    if (text->size() > max_answer_bytes) {
        message_fault fault(
            error_code::too_large, std::string(explain(error_code::too_large, engine::locale::en))
        );
        fault.turn = turn;
        throw fault;
    }
    if (text->find_first_not_of(" \t\r\n") == std::string::npos)
        refuse("text is empty; send skip to move on");
    return {turn, *std::move(text)};
}

decltype(client_message::what) parse_body(const json& message)
{
    const auto type = required_text(message, "type", 64);
    if (type == "start")
        return parse_start(message);
    if (type == "resume")
        return resume_message{
            required_text(message, "session", max_id_bytes),
            required_text(message, "token", max_id_bytes)};
    if (type == "answer")
        return engine::command(parse_answer(message));
    if (type == "hint")
        return engine::command(engine::ask_hint{turn_field(message)});
    if (type == "skip")
        return engine::command(engine::skip_question{turn_field(message)});
    if (type == "repeat")
        return engine::command(engine::repeat_question{turn_field(message)});
    if (type == "end")
        return engine::command(engine::end_interview{});
    throw message_fault(
        error_code::unknown_type, std::string(explain(error_code::unknown_type, engine::locale::en))
    );
}

}  // namespace

boost::system::result<client_message, message_fault> parse_client_message(std::string_view frame)
{
    const auto message = parse_bounded_json(frame);
    if (!message)
        return message_fault(error_code::bad_json, std::string(explain(message.error())));
    std::string id;
    try {
        if (!message->is_object())
            refuse("send a JSON object");
        id = text_field(*message, "id", max_id_bytes).value_or("");
        return client_message{id, parse_body(*message)};
    } catch (message_fault& fault) {
        fault.id = id;
        return fault;
    }
}

}  // namespace bot
