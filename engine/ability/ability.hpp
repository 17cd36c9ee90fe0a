#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace engine {

/// What a candidate says of themselves, and what a report says of them.
enum class level { junior, mid, senior };

std::string_view to_string(level l);
std::optional<level> parse_level(std::string_view name);

/// Ability and difficulty share one logit scale, cut off at ±4: a candidate of ability b makes half
/// of an average question of difficulty b.
inline constexpr double lowest_ability = -4;
inline constexpr double highest_ability = 4;

/// Where an author's difficulty, 1 to 5, lies on the logit scale: -2, -1, 0, 1, 2.
double difficulty_on_scale(int difficulty);

/// What is believed of an ability.
struct ability_estimate {
    double mean = 0;
    double standard_error = 0;
    bool operator==(const ability_estimate&) const = default;

    /// Bounds of the interval that holds the ability with 95 % probability, within the scale.
    [[nodiscard]] double low() const;
    [[nodiscard]] double high() const;
};

/// How one question went.
struct response {
    int difficulty = 3;  ///< 1 to 5
    double score = 0;    ///< 0 to 1
};

/// What is believed before the first answer of somebody who picked this level; wide on purpose.
ability_estimate prior_for(level l);

/// Expected a-posteriori estimate of a one-parameter logistic model for fractional scores: the
/// log-likelihood of score s is s·log P + (1-s)·log(1-P) with P = 1/(1+exp(b-θ)), a Bernoulli
/// quasi-likelihood (Papke and Wooldridge 1996), under a normal prior, by quadrature over the scale
/// (Bock and Mislevy 1982).
ability_estimate estimate_ability(
    const ability_estimate& prior, std::span<const response> responses
);

/// Fisher information of a question about an ability: P·(1-P); at most 0.25.
double information(double ability, int difficulty);

/// The level that an ability amounts to: junior below -0.5, senior from 0.75.
level level_of(double ability);

}  // namespace engine
