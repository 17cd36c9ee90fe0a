#pragma once

#include "tests/bench/trial.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace bench {

/// What a trial showed, each figure as median and range over its repetitions. The ratios are taken
/// within each pair of runs: on a shared machine, figures of different minutes do not compare.
nlohmann::ordered_json summarize(
    const trial& t, std::size_t connections, const std::optional<idle_memory>& memory
);

}  // namespace bench
