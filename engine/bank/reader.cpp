#include "engine/bank/reader.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <system_error>
#include <vector>

namespace engine {

namespace {

using kind = yaml_node::kind;

bool parse_number(std::string_view text, double& out)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    // `from_chars` would also take the words inf and nan, which YAML spells otherwise.
    if (text.find_first_of("0123456789") == std::string_view::npos)
        return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(out);
}

bool is_boolean(std::string_view text)
{
    constexpr std::string_view words[] = {"true", "True", "TRUE", "false", "False", "FALSE"};
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

bool is_blank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Of a plain scalar: whether editors and other YAML readers take it for something else than text.
bool looks_typed(std::string_view text)
{
    double ignored = 0;
    return parse_number(text, ignored) || is_boolean(text);
}

std::string describe(const yaml_node& node)
{
    switch (node.type) {
        case kind::list:
            return node.items.empty() ? "an empty list" : "a list";
        case kind::map:
            return "a map of keys";
        case kind::empty:
            return "empty";
        case kind::plain:
        case kind::quoted:
            break;
    }
    if (is_blank(node.text))
        return "empty";
    const bool is_typed = node.type == kind::plain && looks_typed(node.text);
    return is_typed && node.text.size() < 60 ? node.text : quoted(node.text);
}

/// Reports the keys of the map that no rule allows or that come again.
void match_known(
    const reader& at, std::span<const key_rule> rules, std::span<const yaml_node*> found
)
{
    std::vector<std::string_view> known;
    for (const key_rule& rule : rules)
        known.push_back(rule.key);
    for (const yaml_node& item : at.node().items) {
        const auto match = std::find(known.begin(), known.end(), item.key);
        if (match == known.end()) {
            const std::string meant = at.log().suggest(item.key, known);
            at.log().add(
                item.line,
                at.path() + " has the unknown key " + quoted(item.key) +
                    (meant.empty() ? "; use " + any_of(known) : meant)
            );
            continue;
        }
        const yaml_node*& first = found[static_cast<std::size_t>(match - known.begin())];
        if (first == nullptr)
            first = &item;
        else
            at.child(item).fault(
                "is there twice, first on line " + std::to_string(first->line) + "; keep one"
            );
    }
}

}  // namespace

std::string reader::path() const
{
    if (parent_ == nullptr)
        return "the file";
    const yaml_node& parent = parent_->node_;
    if (parent.type == kind::map)
        return parent_->path_of(node_.key);
    const auto index = &node_ - parent.items.data();
    return (parent_->parent_ == nullptr ? "" : parent_->path()) + "[" + std::to_string(index) + "]";
}

std::string reader::path_of(std::string_view key) const
{
    return (parent_ == nullptr ? "" : path() + ".") + std::string(key);
}

void reader::mismatch(std::string_view wanted) const
{
    fault("is " + describe(node_) + "; give " + std::string(wanted));
}

const std::string* reader::text(std::string_view wanted) const
{
    const bool is_text =
        node_.type == kind::quoted || (node_.type == kind::plain && !looks_typed(node_.text));
    if (is_text && !is_blank(node_.text))
        return &node_.text;
    mismatch(wanted);
    return nullptr;
}

bool reader::number(double& out) const
{
    return node_.type == kind::plain && parse_number(node_.text, out);
}

bool match_keys(
    const reader& at, std::span<const key_rule> rules, std::span<const yaml_node*> found
)
{
    assert(rules.size() == found.size());
    if (at.node().type != kind::map) {
        std::vector<std::string_view> known;
        for (const key_rule& rule : rules)
            known.push_back(rule.key);
        at.mismatch("a map with " + any_of(known));
        return false;
    }
    match_known(at, rules, found);
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules[i].required && found[i] == nullptr)
            at.log().add(at.node().line, at.path_of(rules[i].key) + " is missing; add it");
    return true;
}

void visit(const reader& at, std::string_view pattern, const std::function<void(const reader&)>& f)
{
    if (pattern.empty()) {
        f(at);
        return;
    }
    const bool wants_list = pattern.starts_with("[]");
    const std::size_t end = wants_list ? 2 : std::min(pattern.find_first_of(".["), pattern.size());
    const std::string_view step = pattern.substr(0, end);
    std::string_view rest = pattern.substr(end);
    if (rest.starts_with('.'))
        rest.remove_prefix(1);
    if (at.node().type != (wants_list ? kind::list : kind::map))
        return;
    const bool wants_all = wants_list || step == "*";
    for (const yaml_node& item : at.node().items) {
        if (!wants_all && item.key != step)
            continue;
        visit(at.child(item), rest, f);
        if (!wants_all)
            return;  // a key that comes again is not read either
    }
}

}  // namespace engine
