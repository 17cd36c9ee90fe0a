#pragma once

#include <cstdint>

namespace engine {

/// SplitMix64 (Steele, Lea and Flood 2014). Spelled out here, because the distributions of the
/// standard library differ between implementations and a replay must not.
class random_source {
public:
    explicit random_source(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next()
    {
        state_ += 0x9e3779b97f4a7c15;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    /// Uniform in [0, n); n > 0. The bias of the modulo is below n/2^64.
    std::uint64_t below(std::uint64_t n) { return next() % n; }

private:
    std::uint64_t state_;
};

}  // namespace engine
