#include "bot/settings/settings.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>
#include <stdexcept>
#include <toml++/toml.h>
#include <unistd.h>
#include <utility>

namespace bot {

namespace {

using set_function = void (*)(settings&, const std::string& value);
struct entry {
    std::string_view name;
    std::string_view help;
    set_function set;
};

template <class Number>
Number number(const std::string& text, Number lowest)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < lowest)
        throw std::invalid_argument(
            (std::ostringstream() << "must be a number from " << lowest << " on").str()
        );
    return value;
}

bool truth(const std::string& text)
{
    if (text != "true" && text != "false")
        throw std::invalid_argument("must be true or false");
    return text == "true";
}

std::chrono::milliseconds seconds(const std::string& text)
{
    return std::chrono::milliseconds(static_cast<long>(1000 * number(text, 0.001)));
}

std::vector<std::string> list(const std::string& text)
{
    std::vector<std::string> items;
    std::istringstream in(text);
    for (std::string item; std::getline(in, item, ',');)
        items.push_back(item);
    return items;
}

std::string one_of(const std::string& text, std::initializer_list<std::string_view> names)
{
    std::string all;
    for (const auto name : names) {
        if (name == text)
            return text;
        all += (all.empty() ? "" : ", ") + std::string(name);
    }
    throw std::invalid_argument("must be one of " + all);
}

constexpr std::array entries{
    entry{
        "server.listen",
        "address and port, as 127.0.0.1:8080; port 0 picks a free one",
        [](settings& s, const std::string& v) {
            s.listen = v;
        }},
    entry{
        "server.threads",
        "io threads; one is enough for thousands of candidates",
        [](settings& s, const std::string& v) {
            s.threads = number(v, 1);
        }},
    entry{
        "server.origins",
        "web origins besides its own whose pages may connect",
        [](settings& s, const std::string& v) {
            s.origins = list(v);
        }},
    entry{
        "server.drain_seconds",
        "how long a stop waits for connections to end",
        [](settings& s, const std::string& v) {
            s.drain = seconds(v);
        }},
    entry{
        "data.dir",
        "folder of the log",
        [](settings& s, const std::string& v) {
            s.data = v;
        }},
    entry{
        "content.dirs",
        "folders of question banks",
        [](settings& s, const std::string& v) {
            s.content.clear();
            for (auto& dir : list(v))
                s.content.emplace_back(dir);
        }},
    entry{
        "consent.required",
        "whether a candidate must agree to the notice first",
        [](settings& s, const std::string& v) {
            s.consent_required = truth(v);
        }},
    entry{
        "limits.messages_per_second",
        "messages of one connection in the long run; 0: no limit",
        [](settings& s, const std::string& v) {
            s.messages_per_second = number(v, 0.0);
        }},
    entry{
        "limits.message_burst",
        "messages of one connection at once",
        [](settings& s, const std::string& v) {
            s.message_burst = number(v, 1.0);
        }},
    entry{
        "limits.connections",
        "connections in all; 0: as many as the system gives",
        [](settings& s, const std::string& v) {
            s.connections = number(v, std::size_t{0});
        }},
    entry{
        "limits.connections_per_address",
        "connections of one address; 0: 64, and no limit on loopback",
        [](settings& s, const std::string& v) {
            s.connections_per_address = number(v, std::size_t{0});
        }},
    entry{
        "limits.handshake_seconds",
        "how long a request may take to arrive",
        [](settings& s, const std::string& v) {
            s.handshake = seconds(v);
        }},
    entry{
        "limits.idle_seconds",
        "how long a client may give no sign of life",
        [](settings& s, const std::string& v) {
            s.idle = seconds(v);
        }},
    entry{
        "log.level",
        "debug, info, warning or error",
        [](settings& s, const std::string& v) {
            s.log_level = one_of(v, {"debug", "info", "warning", "error"});
        }},
};

/// Levenshtein distance; the keys are short and few.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t swap = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, swap}));
        }
    }
    return row.back();
}

/// The key whose name, as `spell` writes it, is nearest to what was found.
template <class Spell>
std::string nearest(std::string_view unknown, Spell spell)
{
    const auto best =
        std::min_element(entries.begin(), entries.end(), [&](const entry& a, const entry& b) {
            return distance(spell(a.name), unknown) < distance(spell(b.name), unknown);
        });
    return spell(best->name);
}

std::string to_text(const toml::node& node)
{
    std::string out;
    if (const auto* array = node.as_array()) {
        for (const auto& item : *array)
            out += (out.empty() ? "" : ",") + to_text(item);
    } else if (const auto text = node.value<std::string>()) {
        out = *text;
    } else if (const auto truth_value = node.value_exact<bool>()) {
        out = *truth_value ? "true" : "false";
    } else if (const auto whole = node.value_exact<std::int64_t>()) {
        out = std::to_string(*whole);
    } else if (const auto fraction = node.value_exact<double>()) {
        out = std::to_string(*fraction);
    } else {
        throw std::invalid_argument("must be a text, a number, true or false, or a list of them");
    }
    return out;
}

std::string text_of(const std::string& key, const toml::node& node, const std::string& where)
{
    try {
        return to_text(node);
    } catch (const std::invalid_argument& e) {
        throw std::runtime_error(where + ": " + key + ' ' + e.what());
    }
}

void read_table(
    settings& s, const toml::table& table, const std::string& prefix, const std::string& file
)
{
    for (const auto& [key, node] : table) {
        const std::string name = prefix + std::string(key.str());
        const auto where = file + ":" + std::to_string(key.source().begin.line);
        if (const auto* inner = node.as_table())
            read_table(s, *inner, name + ".", file);
        else
            set(s, name, text_of(name, node, where), where);
    }
}

std::string variable_of(std::string_view key)
{
    std::string name = "MOCKINGBIRD_";
    for (const char c : key)
        name += c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return name;
}

}  // namespace

std::vector<setting_key> setting_keys()
{
    std::vector<setting_key> keys;
    keys.reserve(entries.size());
    for (const entry& e : entries)
        keys.push_back({e.name, e.help});
    return keys;
}

void set(settings& s, std::string_view key, const std::string& value, const std::string& where)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const entry& e) { return e.name == key; });
    if (found == entries.end())
        throw std::runtime_error(
            where + ": unknown setting '" + std::string(key) + "'; did you mean '" +
            nearest(key, [](std::string_view name) { return std::string(name); }) + "'?"
        );
    try {
        found->set(s, value);
    } catch (const std::invalid_argument& e) {
        throw std::runtime_error(where + ": " + std::string(key) + " " + e.what());
    }
}

settings load_settings(
    const std::filesystem::path& file,
    const std::vector<std::pair<std::string, std::string>>& environment
)
{
    settings s;
    if (!file.empty()) {
        try {
            read_table(s, toml::parse_file(file.string()), "", file.string());
        } catch (const toml::parse_error& e) {
            throw std::runtime_error(
                file.string() + ":" + std::to_string(e.source().begin.line) + ": " +
                std::string(e.description())
            );
        }
    }
    for (const auto& [name, value] : environment) {
        const auto known = std::find_if(entries.begin(), entries.end(), [&](const entry& e) {
            return variable_of(e.name) == name;
        });
        if (known != entries.end())
            set(s, known->name, value, name);
        else if (name.starts_with("MOCKINGBIRD_"))
            throw std::runtime_error(
                name + " is no setting; did you mean " + nearest(name, variable_of) + "?"
            );
    }
    return s;
}

std::vector<std::pair<std::string, std::string>> process_environment()
{
    std::vector<std::pair<std::string, std::string>> all;
    for (char** variable = environ; *variable; ++variable) {
        const std::string text(*variable);
        const auto equals = text.find('=');
        all.emplace_back(text.substr(0, equals), text.substr(equals + 1));
    }
    return all;
}

}  // namespace bot
