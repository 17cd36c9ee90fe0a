#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <sys/types.h>

namespace bench {

/// What a process has used up so far.
struct process_usage {
    double main_seconds =
        0;  ///< CPU time of its first thread; in the service the one that does I/O
    double other_seconds = 0;  ///< of all its other threads; in the service the one that commits
    std::int64_t resident_bytes = 0;

    [[nodiscard]] double seconds() const { return main_seconds + other_seconds; }
};

/// Threads that have ended are not counted.
process_usage usage_of(pid_t pid);

/// CPU time of this program.
double own_seconds();

/// Time that these cores were busy, whoever kept them so.
double busy_seconds(std::span<const int> cores);

/// Waits until the process has next to nothing to do, or for `longest`.
void wait_until_idle(pid_t pid, std::chrono::milliseconds longest);

}  // namespace bench
