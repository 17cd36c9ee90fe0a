#include "engine/ability/ability.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace engine {

namespace {

constexpr int steps_per_unit = 10;
constexpr std::size_t grid_size = 8 * steps_per_unit + 1;
constexpr int difficulties = 5;

double grid_point(std::size_t i)
{
    return lowest_ability + static_cast<double>(i) / steps_per_unit;
}

/// log P over the grid for each difficulty. log(1-P) is log P - (θ-b).
using log_curves = std::array<std::array<double, grid_size>, difficulties>;

log_curves make_log_curves()
{
    log_curves curves{};
    for (int d = 1; d <= difficulties; ++d)
        for (std::size_t i = 0; i < grid_size; ++i)
            curves[static_cast<std::size_t>(d - 1)][i] =
                -std::log1p(std::exp(difficulty_on_scale(d) - grid_point(i)));
    return curves;
}

}  // namespace

std::string_view to_string(level l)
{
    switch (l) {
        case level::junior:
            return "junior";
        case level::mid:
            return "mid";
        case level::senior:
            break;
    }
    return "senior";
}

std::optional<level> parse_level(std::string_view name)
{
    for (const level l : {level::junior, level::mid, level::senior})
        if (to_string(l) == name)
            return l;
    return std::nullopt;
}

double difficulty_on_scale(int difficulty)
{
    return std::clamp(difficulty, 1, difficulties) - 3;
}

double ability_estimate::low() const
{
    return std::max(lowest_ability, mean - 1.96 * standard_error);
}

double ability_estimate::high() const
{
    return std::min(highest_ability, mean + 1.96 * standard_error);
}

ability_estimate prior_for(level l)
{
    switch (l) {
        case level::junior:
            return {-1, 1};
        case level::mid:
            return {0, 1};
        case level::senior:
            break;
    }
    return {1, 1};
}

ability_estimate estimate_ability(
    const ability_estimate& prior, std::span<const response> responses
)
{
    static const log_curves log_p = make_log_curves();

    std::array<double, grid_size> log_posterior{};
    for (std::size_t i = 0; i < grid_size; ++i) {
        const double z = (grid_point(i) - prior.mean) / prior.standard_error;
        log_posterior[i] = -0.5 * z * z;
    }
    for (const response& r : responses) {
        const double b = difficulty_on_scale(r.difficulty);
        const auto& curve = log_p[static_cast<std::size_t>(b + 2)];
        for (std::size_t i = 0; i < grid_size; ++i)
            log_posterior[i] += curve[i] - (1 - r.score) * (grid_point(i) - b);
    }

    const double peak = *std::max_element(log_posterior.begin(), log_posterior.end());
    double mass = 0;
    double first = 0;
    double second = 0;
    for (std::size_t i = 0; i < grid_size; ++i) {
        const double weight = std::exp(log_posterior[i] - peak);
        mass += weight;
        first += weight * grid_point(i);
        second += weight * grid_point(i) * grid_point(i);
    }
    const double mean = first / mass;
    return {mean, std::sqrt(std::max(0.0, second / mass - mean * mean))};
}

double information(double ability, int difficulty)
{
    const double p = 1 / (1 + std::exp(difficulty_on_scale(difficulty) - ability));
    return p * (1 - p);
}

level level_of(double ability)
{
    if (ability < -0.5)
        return level::junior;
    return ability < 0.75 ? level::mid : level::senior;
}

}  // namespace engine
