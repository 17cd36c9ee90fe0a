#include "engine/bank/shapes.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace engine::shapes {

namespace {

/// A number of digits only, as the parts of a date; -1 otherwise.
int digits(std::string_view text)
{
    int value = -1;
    const bool all_digits =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (all_digits)
        std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool is_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const int year = digits(text.substr(0, 4));
    const int month = digits(text.substr(5, 2));
    const int day = digits(text.substr(8, 2));
    if (year < 0 || month < 0 || day < 0)
        return false;
    return std::chrono::year_month_day{
        std::chrono::year{year},
        std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}}
        .ok();
}

bool is_slug(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

bool is_https(std::string_view text)
{
    constexpr std::string_view scheme = "https://";
    return text.starts_with(scheme) && text.size() > scheme.size() &&
           text.find_first_of(" \t\r\n\"<>") == std::string_view::npos;
}

/// Reads a string for which `is_fine` holds.
void read_string(
    const reader& at, std::string_view wanted, bool (*is_fine)(std::string_view), std::string& out
)
{
    const std::string* value = at.text(wanted);
    if (value == nullptr)
        return;
    if (is_fine(*value))
        out = *value;
    else
        at.mismatch(wanted);
}

}  // namespace

void string_shape::describe(const std::string& path, file_format& out)
{
    out.push_back({path, "string", {}, {}, {}});
}

void text::read(const reader& at, std::string& out)
{
    const std::string* value = at.text("text, in quotes if it looks like a number");
    if (value == nullptr)
        return;
    // The file holds none, but an escape in double quotes makes one.
    const bool has_control = std::any_of(value->begin(), value->end(), [](unsigned char c) {
        return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
    });
    if (has_control)
        at.fault("holds a control character; delete it");
    else
        out = value->substr(0, value->find_last_not_of(" \t\n") + 1);
}

void slug::read(const reader& at, std::string& out)
{
    read_string(at, "an id of lower-case letters, digits and hyphens", is_slug, out);
}

void date::read(const reader& at, std::string& out)
{
    read_string(at, "a day of the calendar, as 2026-11-23", is_date, out);
}

void https_url::read(const reader& at, std::string& out)
{
    read_string(at, "an address that starts with https://", is_https, out);
}

void number_shape::describe(const std::string& path, file_format& out)
{
    out.push_back({path, "number", {}, {}, {}});
}

void weight::read(const reader& at, double& out)
{
    double value = 0;
    if (at.number(value) && value > 0)
        out = value;
    else
        at.mismatch("a number greater than 0");
}

void fraction::read(const reader& at, double& out)
{
    double value = 0;
    if (at.number(value) && value >= 0 && value <= 1)
        out = value;
    else
        at.mismatch("a number from 0 to 1");
}

bool read_whole(const reader& at, int low, int high, int& out)
{
    double value = 0;
    if (at.number(value) && value >= low && value <= high && std::floor(value) == value) {
        out = static_cast<int>(value);
        return true;
    }
    at.mismatch("a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    return false;
}

void describe_whole(const std::string& path, file_format& out)
{
    out.push_back({path, "integer", {}, {}, {}});
}

void describe_names(
    const std::string& path, std::span<const std::string_view> names, file_format& out
)
{
    out.push_back({path, "string", {}, {}, {names.begin(), names.end()}});
}

bool expect_list(const reader& at)
{
    if (at.node().type == yaml_node::kind::list)
        return true;
    at.mismatch("a list, each item after a hyphen");
    return false;
}

void describe_list(const std::string& path, file_format& out)
{
    out.push_back({path, "array", {}, {}, {}});
}

void describe_map(const std::string& path, std::span<const key_rule> rules, file_format& out)
{
    format_entry entry{path, "object", {}, {}, {}};
    for (const key_rule& rule : rules) {
        entry.keys.emplace_back(rule.key);
        if (rule.required)
            entry.required.emplace_back(rule.key);
    }
    out.push_back(std::move(entry));
}

}  // namespace engine::shapes
