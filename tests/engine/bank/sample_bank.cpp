#include "sample_bank.hpp"

#include <cstddef>
#include <stdexcept>

namespace engine::samples {

const std::string topics_text = R"(areas:
  - id: docker
    name: {en: Docker, zh-Hant: Docker}
    topics:
      - id: docker-basics
        name: {en: Docker basics, zh-Hant: Docker 基礎}
      - id: docker-images
        name: {en: Images, zh-Hant: 映像檔}
  - id: azureml
    name: {en: Azure ML, zh-Hant: Azure ML 服務}
    topics:
      - id: azureml-data
        name: {en: Data, zh-Hant: 資料}
)";

// Tests count on the line numbers: add at the end.
const std::string question_text = R"(id: docker-sample
number: 27
topic: docker-basics
difficulty: 2
kind: comparison
status: published
group: images
as_of: 2026-11-23
reviewed: 2026-11-24
review_by: 2027-11-30
applies_to: ["docker-engine>=23"]
prompt:
  en: What is an image?
  zh-Hant: 什麼是映像檔？
model_answer:
  en: |
    A template.

    Read-only.
  zh-Hant: 範本。
hints:
  en: ["Think of a cake form.", "Which one is read-only?"]
  zh-Hant: []
points:
  - id: template
    weight: 2
    text: {en: An image is a template., zh-Hant: 映像檔是範本。}
    probe: {en: "What is an image for?", zh-Hant: 映像檔做什麼用？}
    paraphrases:
      en: [an image is a blueprint]
      zh-Hant: [image 就是藍圖]
  - id: instance
    weight: 1.5
    text:
      en: A container is an instance.
      zh-Hant: 容器是實例。
    probe:
      en: What becomes of an image that runs?
      zh-Hant: 映像檔跑起來變成什麼？
    paraphrases: {en: [], zh-Hant: []}
misconceptions:
  - id: image-runs
    point: template
    claim: {en: The image runs., zh-Hant: 映像檔在跑。}
    sounds_like: {en: [the image is running], zh-Hant: [image 在跑]}
    correction: {en: A container runs., zh-Hant: 跑的是容器。}
outdated:
  - id: docker-scan
    point: instance
    sounds_like: {en: [docker scan], zh-Hant: []}
    replaced_by: {en: Docker Scout since 2023., zh-Hant: 2023 年起用 Docker Scout。}
followups:
  - {id: docker-other, direction: deeper, when: {missed: template}}
  - id: docker-third
    when: {score_at_least: 0.7}
  - docker-other
references:
  - {title: Docker overview, url: "https://docs.docker.com/get-started/"}
examples:
  en:
    - quality: excellent
      covers: [template, instance]
      answer: A template, and what runs of it.
  zh-Hant:
    - {quality: beside, covers: [], answer: 我不知道。}
)";

std::string small_question(std::string_view id, std::string_view topic)
{
    return "id: " + std::string(id) + "\ntopic: " + std::string(topic) + R"(
difficulty: 1
kind: definition
reviewed: 2026-11-23
prompt: {en: "What?", zh-Hant: 什麼？}
model_answer: {en: That., zh-Hant: 那個。}
hints: {en: [], zh-Hant: []}
points:
  - id: it
    weight: 1
    text: {en: It is that., zh-Hant: 就是那個。}
    probe: {en: "And?", zh-Hant: 然後呢？}
    paraphrases: {en: [], zh-Hant: []}
references: []
examples: {en: [], zh-Hant: []}
)";
}

bank_source small_source(std::string_view id, std::string_view topic)
{
    return {
        std::string(topic) + "/" + std::string(id) + ".yaml",
        small_question(id, topic),
        "digest of " + std::string(id)};
}

std::vector<bank_source> sources_with(const std::string& question)
{
    return {
        {"topics.yaml", topics_text, "digest of topics"},
        {"docker-basics/docker-sample.yaml", question, "digest of docker-sample"},
        small_source("docker-other", "docker-basics"),
        small_source("docker-third", "docker-images")};
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        throw std::invalid_argument("not in the text: " + std::string(from));
    return text.replace(at, from.size(), to);
}

std::string to_text(const std::vector<finding>& findings)
{
    std::string out;
    for (const finding& f : findings)
        out += f.file + ":" + std::to_string(f.line) + ": " + f.what + "\n";
    return out;
}

}  // namespace engine::samples
