#pragma once

#include "engine/bank/bank.hpp"

#include <string>
#include <utility>
#include <vector>

namespace engine {

// A small bank for tests. Every point of its questions is a made-up word, so that a test says exactly
// which points an answer makes: "alpha" covers point alpha and nothing else.

inline localized_text in_both(const std::string& text)
{
    localized_text out;
    out[locale::en] = text;
    out[locale::zh_hant] = "中文" + text;
    return out;
}

inline rubric_point sample_point(const std::string& id, double weight)
{
    rubric_point p;
    p.id = id;
    p.weight = weight;
    const std::string fact = "The " + id + " device rotates the " + id + " wheel.";
    p.text[locale::en] = fact;
    p.text[locale::zh_hant] = id + " 裝置會轉動 " + id + " 輪子。";
    p.probe[locale::en] = "What about the first letter of " + id.substr(0, 1) + "?";
    p.probe[locale::zh_hant] = "那麼 " + id.substr(0, 1) + " 開頭的呢？";
    return p;
}

/// What a candidate says to make a point of a sample question.
inline std::string saying(const std::string& point)
{
    return "The " + point + " device rotates the " + point + " wheel.";
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

/// `each` questions on topics `storage` and `network` (area `docker`) and on `data` (area `azureml`).
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
