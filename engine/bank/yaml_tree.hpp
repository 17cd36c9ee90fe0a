#pragma once

#include "engine/bank/fault_log.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

inline constexpr std::size_t longest_source_bytes = 256UL * 1024;  ///< a question takes about 20 KB
inline constexpr std::size_t deepest_nesting = 32;                 ///< a question takes 6

/// A YAML document as a plain tree that owns its text.
struct yaml_node {
    enum class kind { empty, plain, quoted, list, map };
    kind type = kind::empty;
    int line = 0;                  ///< from 1; of the key where the node stands under one
    std::string key;               ///< in a map, the key that the node stands under
    std::string text;              ///< of `plain` and `quoted` (block scalars count as quoted)
    std::vector<yaml_node> items;  ///< of `list` and `map`, in the order of the file
};

/// Reads a file of one YAML document. Faults go to the log: not UTF-8, control characters, too
/// long, nested too deep, bad syntax, more than one document, anchors, aliases and tags. Keys are
/// not compared, so a key that comes twice is in the tree twice. No value if nothing can be read.
std::optional<yaml_node> parse_yaml(const std::string& text, fault_log& log);

}  // namespace engine
