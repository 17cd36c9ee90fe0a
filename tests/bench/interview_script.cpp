#include "tests/bench/interview_script.hpp"

#include "tests/bench/frames.hpp"

#include <cstdlib>
#include <utility>

namespace bench {

namespace {

/// The value of the first field of this name, which must not be one that holds an object. No
/// parser: this side must be lighter than the server. Within a JSON string a quote is escaped, so
/// that no text can be taken for a field.
std::string_view field(std::string_view message, std::string_view quoted_name)
{
    const auto name = message.find(quoted_name);
    if (name == message.npos)
        return {};
    auto value = message.substr(name + quoted_name.size() + 1);
    if (value.starts_with('"')) {
        value.remove_prefix(1);
        return value.substr(0, value.find('"'));
    }
    return value.substr(0, value.find_first_of(",}"));
}

void write_answer(std::string& out, int turn, const std::string& quoted_text)
{
    out = R"({"type":"answer","turn":)";
    out += std::to_string(turn);
    out += R"(,"text":)";
    out += quoted_text;
    out += '}';
}

}  // namespace

interview_script::interview_script(const answers& from, settings s, std::size_t connections)
    : answers_(from), settings_(std::move(s)), candidates_(connections)
{
}

void interview_script::say(std::size_t connection, std::string& out)
{
    candidate& c = candidates_[connection];
    if (c.next == waiting_for::answer) {
        // A different mix of good and bad answers for each candidate.
        const auto choice = static_cast<std::size_t>(c.turn) + connection + c.interviews;
        write_answer(message_, c.turn, answers_.pick(c.question_id, choice));
        c.next = waiting_for::assessment;
    } else {
        // First interviews of all lengths, so that starts and reports come all the time and not at
        // once.
        const int questions = c.interviews == 0
                                  ? 1 + static_cast<int>(connection) % settings_.questions
                                  : settings_.questions;
        // A seed of its own: the same run asks the same questions every time.
        const auto seed = connection * 1000 + c.interviews++;
        message_ = R"({"type":"start","feedback":"each","locale":")" + settings_.locale +
                   R"(","questions":)" + std::to_string(questions) + R"(,"seed":)" +
                   std::to_string(seed) + '}';
        c.turn = 0;
        c.next = waiting_for::started;
        ++interviews_;
    }
    append_client_frame(out, opcode::text, message_);
}

verdict interview_script::hear(std::size_t connection, std::string_view message)
{
    candidate& c = candidates_[connection];
    const auto type = field(message, R"("type")");
    switch (c.next) {
        case waiting_for::started:
            c.next = waiting_for::first_question;
            return type == "started" ? verdict::goes_on : verdict::fault;
        case waiting_for::first_question:
            c.next = waiting_for::answer;
            return type == "question" && is_asked(c, message) ? verdict::prepared : verdict::fault;
        case waiting_for::assessment:
            c.next = waiting_for::next;
            return type == "assessment" ? verdict::goes_on : verdict::fault;
        case waiting_for::next:
            return after_assessment(c, type, message);
        case waiting_for::start:
        case waiting_for::answer:
            break;
    }
    return verdict::fault;
}

verdict interview_script::after_assessment(
    candidate& c, std::string_view type, std::string_view message
)
{
    if (type == "report")
        c.next = waiting_for::start;
    else if (type == "question" && is_asked(c, message))
        c.next = waiting_for::answer;
    else
        return verdict::fault;
    ++turns_;
    return verdict::answered;
}

/// Notes the question. False if it is not the one that must come now.
bool interview_script::is_asked(candidate& c, std::string_view message)
{
    c.question_id = field(message, R"("question_id")");
    const int turn = std::atoi(std::string(field(message, R"("turn")")).c_str());
    return turn == ++c.turn && !c.question_id.empty();
}

void echo_script::say(std::size_t connection, std::string& out)
{
    write_answer(message_, static_cast<int>(said_ % 20) + 1, answers_.pick("", connection + said_));
    ++said_;
    append_client_frame(out, opcode::text, message_);
}

verdict echo_script::hear(std::size_t, std::string_view message)
{
    return field(message, R"("type")") == "answer" ? verdict::answered : verdict::fault;
}

}  // namespace bench
