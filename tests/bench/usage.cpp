#include "tests/bench/usage.hpp"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace bench {

namespace fs = std::filesystem;

namespace {

/// The first field counts nanoseconds on a core; /proc/PID/stat has only ticks of 10 ms.
double thread_seconds(const fs::path& task)
{
    std::ifstream in(task / "schedstat");
    double nanoseconds = 0;
    in >> nanoseconds;
    return nanoseconds / 1e9;
}

}  // namespace

process_usage usage_of(pid_t pid)
{
    const fs::path process = fs::path("/proc") / std::to_string(pid);
    process_usage out;
    std::error_code gone;
    for (const auto& task : fs::directory_iterator(process / "task", gone)) {
        const bool is_main = task.path().filename() == std::to_string(pid);
        (is_main ? out.main_seconds : out.other_seconds) += thread_seconds(task.path());
    }
    std::ifstream statm(process / "statm");
    std::int64_t total_pages = 0;
    std::int64_t resident_pages = 0;
    statm >> total_pages >> resident_pages;
    out.resident_bytes = resident_pages * sysconf(_SC_PAGESIZE);
    return out;
}

double own_seconds()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) / 1e9;
}

double busy_seconds(std::span<const int> cores)
{
    double ticks = 0;
    std::ifstream in("/proc/stat");
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        std::string name;
        double user = 0;
        double nice = 0;
        double system = 0;
        double idle = 0;
        double waiting = 0;
        double interrupts = 0;
        double soft_interrupts = 0;
        double stolen = 0;
        fields >> name >> user >> nice >> system >> idle >> waiting >> interrupts >>
            soft_interrupts >> stolen;
        const bool is_meant = std::ranges::any_of(cores, [&](int core) {
            return name == "cpu" + std::to_string(core);
        });
        if (is_meant)
            ticks += user + nice + system + interrupts + soft_interrupts + stolen;
    }
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

void wait_until_idle(pid_t pid, std::chrono::milliseconds longest)
{
    constexpr auto look = std::chrono::milliseconds(100);
    constexpr double next_to_nothing = 0.002;
    const auto deadline = std::chrono::steady_clock::now() + longest;
    double before = usage_of(pid).seconds();
    while (std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(look);
        const double now = usage_of(pid).seconds();
        if (now - before < next_to_nothing)
            return;
        before = now;
    }
}

}  // namespace bench
