#include "tests/bench/child_process.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <stdexcept>
#include <string_view>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace bench {

namespace {

using clock = std::chrono::steady_clock;

bool set_core(int core)
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(static_cast<std::size_t>(core), &cores);
    return sched_setaffinity(0, sizeof cores, &cores) == 0;
}

/// The child's part, between fork and exec.
[[noreturn]] void become(const command& c, int output)
{
    // Even a bench that is killed leaves no server behind.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (!set_core(c.core))
        _exit(127);
    dup2(output, STDOUT_FILENO);
    for (const auto& [name, value] : c.environment)
        setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> arguments;
    for (const std::string& a : c.arguments)
        arguments.push_back(const_cast<char*>(a.c_str()));
    arguments.push_back(nullptr);
    execv(arguments.front(), arguments.data());
    _exit(127);
}

/// The number at the end of the line that tells where the server listens; 0 while it is not there.
std::uint16_t announced_port(std::string_view output)
{
    constexpr std::string_view announcement = "listening on http://";
    const auto at = output.find(announcement);
    if (at == output.npos)
        return 0;
    const auto line = output.substr(at, output.find('\n', at) - at);
    if (at + line.size() == output.size())
        return 0;
    return static_cast<std::uint16_t>(std::atoi(line.data() + line.rfind(':') + 1));
}

}  // namespace

void stay_on_core(int core)
{
    if (!set_core(core))
        throw std::runtime_error("there is no core " + std::to_string(core) + "; see --cores");
}

child_process::child_process(const command& c)
{
    start(c);
    try {
        wait_for_port(c.arguments.front());
    } catch (...) {
        stop();
        throw;
    }
}

child_process::~child_process()
{
    stop();
}

void child_process::start(const command& c)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe for " + c.arguments.front());
    pid_ = fork();
    if (pid_ == 0)
        become(c, ends[1]);
    close(ends[1]);
    output_ = ends[0];
    if (pid_ < 0)
        throw std::runtime_error("cannot start " + c.arguments.front());
}

void child_process::wait_for_port(const std::string& program)
{
    const auto deadline = clock::now() + std::chrono::seconds(30);
    std::string said;
    while (port_ == 0) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - clock::now()).count();
        pollfd readable{output_, POLLIN, 0};
        char chunk[4096];
        const bool is_there = left > 0 && poll(&readable, 1, static_cast<int>(left)) > 0;
        const auto bytes = is_there ? read(output_, chunk, sizeof chunk) : 0;
        if (bytes <= 0)
            throw std::runtime_error(
                program + " does not say where it listens; is it the right program?"
            );
        said.append(chunk, static_cast<std::size_t>(bytes));
        port_ = announced_port(said);
    }
}

void child_process::stop()
{
    close(output_);
    if (pid_ <= 0)
        return;
    kill(pid_, SIGTERM);
    const auto patience = clock::now() + std::chrono::seconds(15);
    while (waitpid(pid_, nullptr, WNOHANG) == 0) {
        if (clock::now() > patience)
            kill(pid_, SIGKILL);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    pid_ = -1;
}

}  // namespace bench
