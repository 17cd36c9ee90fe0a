#pragma once

#include "engine/bank/parse.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace engine::samples {

/// A `topics.yaml` with the topics docker-basics, docker-images (area docker) and azureml-data
/// (area azureml).
extern const std::string topics_text;

/// A question with every field, at docker-basics/docker-sample.yaml. Its follow-ups lead to
/// docker-other and docker-third.
extern const std::string question_text;

/// A question with the required fields only.
std::string small_question(std::string_view id, std::string_view topic);

/// A small question at its place.
bank_source small_source(std::string_view id, std::string_view topic);

/// A bank without faults: `topics_text`, `question` in the place of `question_text`, docker-other
/// and docker-third.
std::vector<bank_source> sources_with(const std::string& question);

/// `text` with `from`, which must be in it, replaced at its first place.
std::string replaced(std::string text, std::string_view from, std::string_view to);

/// "file:line: what", one finding a line.
std::string to_text(const std::vector<finding>& findings);

}  // namespace engine::samples
