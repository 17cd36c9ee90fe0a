#include "tests/bench/summary.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace bench {

using json = nlohmann::ordered_json;

namespace {

/// From here on the clients, not the server, may be what limits (performance on the other core).
constexpr double generator_is_busy = 0.9;

/// Three digits are more than such figures are good for.
double rounded(double value)
{
    if (value == 0 || !std::isfinite(value))
        return 0;
    const double scale = std::pow(10, 2 - std::floor(std::log10(std::fabs(value))));
    return std::round(value * scale) / scale;
}

json spread(std::vector<double> values)
{
    if (values.empty())
        return nullptr;
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    const double median =
        values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    return {
        {"median", rounded(median)},
        {"min", rounded(values.front())},
        {"max", rounded(values.back())}};
}

template <class T>
json spread_of(const std::vector<T>& items, double T::*figure)
{
    std::vector<double> values;
    for (const T& item : items)
        values.push_back(item.*figure);
    return spread(std::move(values));
}

json ratios(const std::vector<run>& turns, const std::vector<run>& echoes, double run::*figure)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < std::min(turns.size(), echoes.size()); ++i)
        if (echoes[i].*figure > 0)
            values.push_back(turns[i].*figure / (echoes[i].*figure));
    return spread(std::move(values));
}

json describe(const std::vector<run>& runs)
{
    return {
        {"per_second", spread_of(runs, &run::per_second)},
        {"p50_ms", spread_of(runs, &run::p50_ms)},
        {"p99_ms", spread_of(runs, &run::p99_ms)},
        {"server_cpu_us", spread_of(runs, &run::cpu_us)},
        {"of_it_main_thread_us", spread_of(runs, &run::main_cpu_us)},
        {"generator_utilisation", spread_of(runs, &run::generator)},
        {"generator_limits",
         std::ranges::any_of(runs, [](const run& r) { return r.generator > generator_is_busy; })},
        {"foreign_cores", spread_of(runs, &run::foreign)}};
}

}  // namespace

json summarize(const trial& t, std::size_t connections, const std::optional<idle_memory>& memory)
{
    json out{
        {"connections", connections},
        {"pairs", t.turns().size()},
        {"turns", describe(t.turns())},
        {"echo", describe(t.echoes())},
        {"turns_to_echo",
         {{"per_second", ratios(t.turns(), t.echoes(), &run::per_second)},
          {"server_cpu", ratios(t.turns(), t.echoes(), &run::cpu_us)},
          {"p50", ratios(t.turns(), t.echoes(), &run::p50_ms)},
          {"p99", ratios(t.turns(), t.echoes(), &run::p99_ms)}}},
        {"log",
         {{"appends_per_commit", spread_of(t.log(), &log_use::appends)},
          {"commit_ms", spread_of(t.log(), &log_use::commit_ms)},
          {"decide_us", spread_of(t.log(), &log_use::decide_us)}}},
        {"interviews", t.interviews()},
        {"failures", t.failures()}};
    if (memory)
        out["idle_bytes"] = {
            {"interview", std::lround(memory->interview)}, {"echo", std::lround(memory->echo)}};
    return out;
}

}  // namespace bench
