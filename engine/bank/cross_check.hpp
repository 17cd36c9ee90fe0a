#pragma once

#include "engine/bank/finding.hpp"
#include "engine/bank/question_file.hpp"
#include "engine/bank/topics_format.hpp"

#include <vector>

namespace engine {

/// Every file of a bank, as far as each could be read, sorted by path.
struct parsed_files {
    std::vector<topics_file> topics;
    std::vector<question_file> questions;
    bool has_all_topics = true;  ///< false where a `topics.yaml` could not be read
};

/// Adds the faults that show only between files: ids and numbers taken twice, topics and follow-ups
/// that are nowhere, and nothing to ask.
void cross_check(const parsed_files& files, std::vector<finding>& findings);

}  // namespace engine
