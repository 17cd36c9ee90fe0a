#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bot {

/// Everything that an admin can set. `docs/operations.md` lists the keys.
struct settings {
    std::string listen = "127.0.0.1:8080";
    int threads = 1;
    std::vector<std::string> origins;
    std::chrono::milliseconds drain = std::chrono::seconds(10);
    std::filesystem::path data = "data";
    std::vector<std::filesystem::path> content{"content"};
    std::optional<bool> consent_required;  ///< unset: required unless listening on loopback
    double messages_per_second = 20;
    double message_burst = 200;
    std::size_t connections = 0;              ///< 0: as many as there are file descriptors
    std::size_t connections_per_address = 0;  ///< 0: 64, and no limit on loopback
    std::chrono::milliseconds handshake = std::chrono::seconds(10);
    std::chrono::milliseconds idle = std::chrono::seconds(75);
    std::string log_level = "info";
};

/// A key that can be set, as `server.listen`.
struct setting_key {
    std::string_view name;
    std::string_view help;
};

/// All keys, in the order of the documentation.
std::vector<setting_key> setting_keys();

/// The settings of a TOML file (none if `file` is empty), then of the environment: `server.listen`
/// is MOCKINGBIRD_SERVER_LISTEN. `environment` gives the value of a variable, or null, and the
/// names that are set. Throws std::runtime_error that names the place, the fault and, for an
/// unknown key, the nearest known one.
settings load_settings(
    const std::filesystem::path& file,
    const std::vector<std::pair<std::string, std::string>>& environment
);

/// Sets one key from text. Throws as load_settings does; `where` begins the message.
void set(settings& s, std::string_view key, const std::string& value, const std::string& where);

/// The environment of this process.
std::vector<std::pair<std::string, std::string>> process_environment();

}  // namespace bot
