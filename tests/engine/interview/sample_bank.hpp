#pragma once

#include "engine/bank/bank.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace engine {

// A small bank for tests. The facts of its questions share no word, so that a test says exactly
// which points an answer makes.

inline localized_text in_both(const std::string& text)
{
    localized_text out;
    out[locale::en] = text;
    out[locale::zh_hant] = "中文" + text;
    return out;
}

/// What a candidate says to make a point of a sample question.
inline std::string saying(const std::string& point)
{
    static const std::map<std::string, std::string> facts{
        {"quartz", "Quartz crystals keep wristwatches accurate."},
        {"marble", "Marble statues survive inside museums."},
        {"basalt", "Basalt columns cool out of lava."},
        {"gneiss", "Gneiss bands bend under pressure."}};
    return facts.at(point);
}

inline rubric_point sample_point(const std::string& id, double weight)
{
    rubric_point p;
    p.id = id;
    p.weight = weight;
    p.text[locale::en] = saying(id);
    p.text[locale::zh_hant] = "關於 " + id + " 的事實。";
    p.probe[locale::en] = "What begins with " + id.substr(0, 1) + "?";
    p.probe[locale::zh_hant] = "什麼東西以 " + id.substr(0, 1) + " 開頭？";
    return p;
}

inline question sample_question(const std::string& id, const std::string& topic, int difficulty = 3)
{
    question q;
    q.id = id;
    q.topic = topic;
    q.difficulty = difficulty;
    q.prompt = in_both("Explain " + id + ".");
    q.model_answer = in_both("All about " + id + ".");
    q.hints[locale::en] = {"A gentle hint.", "A strong hint."};
    q.hints[locale::zh_hant] = {"溫和的提示。", "明顯的提示。"};
    q.points = {sample_point("quartz", 3), sample_point("marble", 2), sample_point("basalt", 1)};
    q.references = {{"Reading about " + id, "https://example.com/" + id}};
    q.content_hash = "hash-" + id;
    return q;
}

/// `each` questions on topics `storage` and `network` (area `docker`) and on `data` (area
/// `azureml`).
inline bank sample_bank(int each = 4)
{
    bank_contents contents;
    contents.areas = {{"docker", in_both("Docker")}, {"azureml", in_both("Azure ML")}};
    contents.topics = {
        {"storage", "docker", in_both("Storage")},
        {"network", "docker", in_both("Network")},
        {"data", "azureml", in_both("Data")}};
    for (const topic& t : contents.topics)
        for (int i = 1; i <= each; ++i)
            contents.questions.push_back(
                sample_question(t.id + "-" + std::to_string(i), t.id, (i - 1) % 5 + 1)
            );
    contents.topics_hashes = {"topics"};
    return bank(std::move(contents));
}

}  // namespace engine
