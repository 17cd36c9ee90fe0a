#pragma once

#include "engine/text/locale.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace bench {

struct options {
    std::vector<std::size_t> connections{1, 100, 1000, 10'000};
    int repetitions = 5;
    double seconds = 3;
    double warmup = 1;
    engine::locale language = engine::locale::en;
    int questions = 6;  ///< of one interview, without its probes
    std::filesystem::path program;
    std::filesystem::path echo;
    std::filesystem::path content;
    std::filesystem::path data;    ///< where folders for the logs are made
    std::vector<int> cores{0, 1};  ///< of this program and of the servers
    bool memory = true;            ///< whether to measure memory
};

/// Reads the command line; nothing if help was all that was asked for. Throws CLI::Error.
/// Says on stderr what is wrong; `status` is then what to exit with.
std::optional<options> read_options(int argc, char** argv, int& status);

}  // namespace bench
