#pragma once

#include <algorithm>
#include <chrono>

namespace bot {

/// Token bucket: `burst` messages at once, `per_second` in the long run.
///
/// Threads: one at a time. Time is given, so that it needs no clock of its own.
class rate_limit {
public:
    using time_point = std::chrono::steady_clock::time_point;

    /// per_second 0 means no limit.
    rate_limit(double per_second, double burst, time_point now)
        : per_second_(per_second), burst_(burst), tokens_(burst), last_(now)
    {
    }

    /// Whether one more message is within the limit at `now`.
    bool allow(time_point now)
    {
        if (per_second_ <= 0)
            return true;
        const std::chrono::duration<double> passed = now - last_;
        last_ = now;
        tokens_ = std::min(burst_, tokens_ + passed.count() * per_second_);
        if (tokens_ < 1)
            return false;
        tokens_ -= 1;
        return true;
    }

private:
    double per_second_;
    double burst_;
    double tokens_;
    time_point last_;
};

}  // namespace bot
