#pragma once

#include "engine/bank/fault_log.hpp"
#include "engine/bank/question.hpp"
#include "engine/bank/question_file.hpp"
#include "engine/bank/yaml_tree.hpp"

#include <string>
#include <vector>

namespace engine {

/// A `topics.yaml`. Ids that could not be read are empty.
struct topics_file {
    std::string path;
    std::vector<area> areas;
    std::vector<topic> topics;      ///< in the order of the file
    std::vector<mention> mentions;  ///< every id of an area or topic, for what other files take too
};

/// Reads one `topics.yaml` and checks all that it alone can tell. Faults go to the log.
topics_file read_topics(const std::string& path, const yaml_node& root, fault_log& log);

}  // namespace engine
