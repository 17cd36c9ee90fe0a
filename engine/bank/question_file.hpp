#pragma once

#include "engine/bank/fault_log.hpp"
#include "engine/bank/question.hpp"
#include "engine/bank/yaml_tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// An id as it stands in a file.
struct mention {
    std::string id;
    int line = 0;
    std::string path;  ///< as in `reader::path`
    bool operator==(const mention&) const = default;
};

/// A question with the places that are checked against other files. A line is 0 where the field is
/// missing; `value.id` then may be empty.
struct question_file {
    std::string path;
    question value;
    int id_line = 0;
    int number_line = 0;
    int topic_line = 0;
    std::vector<mention> followups;
};

/// Reads one question and checks all that its own file can tell, the names of file and folder
/// included. Faults go to the log; what has none is filled in.
question_file read_question(const std::string& path, const yaml_node& root, fault_log& log);

/// "docker-basics" of "content/docker-basics/docker-what-is-docker.yaml", and
/// "docker-what-is-docker".
std::string_view folder_name(std::string_view path);
std::string_view file_stem(std::string_view path);

}  // namespace engine
