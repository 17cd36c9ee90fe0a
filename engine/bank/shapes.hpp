#pragma once

#include "engine/bank/reader.hpp"
#include "engine/text/locale.hpp"

#include <array>
#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The format of the bank's files is written as tables of fields, each with a shape: what may stand
/// there, how it is read into a value, and how it is described for the check against the schema.
namespace engine {

/// What the format allows at one place, in the words of JSON Schema.
struct format_entry {
    std::string path;  ///< "points[].text"; empty for the file
    std::string type;
    std::vector<std::string> keys;      ///< of an object
    std::vector<std::string> required;  ///< of an object
    std::vector<std::string> names;     ///< of a string that is one of these
    auto operator<=>(const format_entry&) const = default;
};

using file_format = std::vector<format_entry>;

/// Each shape reads a node into a value, telling faults to the log; on a fault the value is left as
/// it was or half filled.
namespace shapes {

struct string_shape {
    static void describe(const std::string& path, file_format& out);
};

struct text : string_shape {
    /// Blank lines and spaces at the end are dropped: how a block is written makes no difference.
    static void read(const reader& at, std::string& out);
};

/// The id of something: lower-case letters, digits and hyphens.
struct slug : string_shape {
    static void read(const reader& at, std::string& out);
};

/// A day of the calendar, YYYY-MM-DD.
struct date : string_shape {
    static void read(const reader& at, std::string& out);
};

struct https_url : string_shape {
    static void read(const reader& at, std::string& out);
};

struct number_shape {
    static void describe(const std::string& path, file_format& out);
};

/// A number greater than 0.
struct weight : number_shape {
    static void read(const reader& at, double& out);
};

/// 0 to 1.
struct fraction : number_shape {
    static void read(const reader& at, double& out);
};

/// False, with a fault, unless the node is a whole number from `low` to `high`.
bool read_whole(const reader& at, int low, int high, int& out);
void describe_whole(const std::string& path, file_format& out);

/// For `int` and `std::optional<int>`.
template <int Low, int High>
struct whole {
    template <class T>
    static void read(const reader& at, T& out)
    {
        int value = 0;
        if (read_whole(at, Low, High, value))
            out = value;
    }
    static void describe(const std::string& path, file_format& out) { describe_whole(path, out); }
};

void describe_names(
    const std::string& path, std::span<const std::string_view> names, file_format& out
);

/// One of the enumerators `All`, by the name that `to_string` gives it.
template <const auto& All, auto Parse>
struct name_of {
    template <class Enum>
    static void read(const reader& at, Enum& out)
    {
        const std::string wanted = any_of(names());
        const std::string* name = at.text(wanted);
        if (name == nullptr)
            return;
        if (const auto value = Parse(*name))
            out = *value;
        else
            at.mismatch(wanted);
    }
    static void describe(const std::string& path, file_format& out)
    {
        describe_names(path, names(), out);
    }

private:
    static auto names()
    {
        std::array<std::string_view, All.size()> out;
        for (std::size_t i = 0; i < All.size(); ++i)
            out[i] = to_string(All[i]);
        return out;
    }
};

/// False, with a fault, if the node is no list.
bool expect_list(const reader& at);
void describe_list(const std::string& path, file_format& out);

template <class Item>
struct list_of {
    /// Adds a value for every item, also for one with a fault, so that places keep their number.
    template <class T>
    static void read(const reader& at, std::vector<T>& out)
    {
        if (!expect_list(at))
            return;
        out.reserve(at.node().items.size());
        for (const yaml_node& item : at.node().items)
            Item::read(at.child(item), out.emplace_back());
    }
    static void describe(const std::string& path, file_format& out)
    {
        describe_list(path, out);
        Item::describe(path + "[]", out);
    }
};

template <class Item>
struct list_of_some : list_of<Item> {
    template <class T>
    static void read(const reader& at, std::vector<T>& out)
    {
        list_of<Item>::read(at, out);
        if (at.node().type == yaml_node::kind::list && out.empty())
            at.mismatch("at least one item");
    }
};

void describe_map(const std::string& path, std::span<const key_rule> rules, file_format& out);

/// A value in every language.
template <class Value>
struct localized {
    template <class T>
    static void read(const reader& at, per_locale<T>& out)
    {
        std::array<const yaml_node*, all_locales.size()> found{};
        if (!match_keys(at, rules, found))
            return;
        for (std::size_t i = 0; i < found.size(); ++i)
            if (found[i] != nullptr)
                Value::read(at.child(*found[i]), out[all_locales[i]]);
    }
    static void describe(const std::string& path, file_format& out)
    {
        describe_map(path, rules, out);
        for (const key_rule& rule : rules)
            Value::describe(path + "." + std::string(rule.key), out);
    }

private:
    static constexpr auto rules = [] {
        std::array<key_rule, all_locales.size()> out;
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = {to_string(all_locales[i]), true};
        return out;
    }();
};

/// A row of a record's table: where a key goes in a `T`, and in what shape.
template <class T>
struct field {
    key_rule rule;
    void (*read)(const reader&, T&);
    void (*describe)(const std::string&, file_format&);

    template <auto Member, class Shape>
    static constexpr field required(std::string_view key)
    {
        return make<Member, Shape>({key, true});
    }
    template <auto Member, class Shape>
    static constexpr field optional(std::string_view key)
    {
        return make<Member, Shape>({key, false});
    }

private:
    template <auto Member, class Shape>
    static constexpr field make(key_rule rule)
    {
        return {
            rule, [](const reader& at, T& out) { Shape::read(at, out.*Member); }, &Shape::describe};
    }
};

/// A map with the keys of `Table`, an array of `field<T>`.
template <const auto& Table>
struct record {
    template <class T>
    static void read(const reader& at, T& out)
    {
        std::array<const yaml_node*, Table.size()> found{};
        if (!match_keys(at, rules, found))
            return;
        for (std::size_t i = 0; i < found.size(); ++i)
            if (found[i] != nullptr)
                Table[i].read(at.child(*found[i]), out);
    }
    static void describe(const std::string& path, file_format& out)
    {
        describe_map(path, rules, out);
        for (const auto& f : Table)
            f.describe((path.empty() ? "" : path + ".") + std::string(f.rule.key), out);
    }

private:
    static constexpr auto rules = [] {
        std::array<key_rule, Table.size()> out;
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = Table[i].rule;
        return out;
    }();
};

}  // namespace shapes

}  // namespace engine
