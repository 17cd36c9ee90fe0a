#pragma once

#include "engine/bank/fault_log.hpp"
#include "engine/bank/yaml_tree.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace engine {

/// A node together with the way to it, so that a fault names its place: "points[2].probe.zh-Hant".
/// Lifetime: refers to the tree, the log and the reader of the parent; lives on the stack.
class reader {
public:
    reader(const yaml_node& root, fault_log& log) : node_(root), log_(log) {}

    /// The reader of one of the node's own items.
    [[nodiscard]] reader child(const yaml_node& item) const { return {item, *this}; }

    [[nodiscard]] const yaml_node& node() const { return node_; }
    [[nodiscard]] fault_log& log() const { return log_; }

    /// "the file" for the root.
    [[nodiscard]] std::string path() const;

    /// The path of a key that the node has or lacks.
    [[nodiscard]] std::string path_of(std::string_view key) const;

    /// "PATH what", on the line of the node.
    void fault(std::string_view what) const
    {
        log_.add(node_.line, path() + " " + std::string(what));
    }

    /// "PATH is a list; give WANTED".
    void mismatch(std::string_view wanted) const;

    /// The text of a scalar with something in it that is no number, boolean or null in YAML;
    /// otherwise nullptr, with a fault that tells what is wanted.
    [[nodiscard]] const std::string* text(std::string_view wanted) const;

    /// Puts an unquoted number into `out`; otherwise false, without a fault.
    [[nodiscard]] bool number(double& out) const;

private:
    reader(const yaml_node& node, const reader& parent)
        : node_(node), log_(parent.log_), parent_(&parent)
    {
    }

    const yaml_node& node_;
    fault_log& log_;
    const reader* parent_ = nullptr;
};

/// A key that a map may have.
struct key_rule {
    std::string_view key;
    bool required = false;
};

/// Finds the value of each key of `rules` in a map: `found[i]` for `rules[i]`, nullptr where it has
/// none. Faults: no map, an unknown key, a key twice, a required key missing. False if it is no
/// map. Needs `found` as long as `rules` and full of nullptr.
bool match_keys(
    const reader& at, std::span<const key_rule> rules, std::span<const yaml_node*> found
);

/// Calls `f` for every node that `pattern` names, as "examples.*[].covers[]": `*` is every key of a
/// map and `[]` every item of a list. What is missing or of another type is passed over.
void visit(const reader& at, std::string_view pattern, const std::function<void(const reader&)>& f);

}  // namespace engine
