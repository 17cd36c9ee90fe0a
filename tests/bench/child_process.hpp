#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace bench {

/// How to start a server.
struct command {
    std::vector<std::string> arguments;                            ///< the first one is the program
    std::vector<std::pair<std::string, std::string>> environment;  ///< added to ours
    int core = 0;                                                  ///< the only one it may run on
};

/// A server that runs as long as this lives, and no longer than this program.
class child_process {
public:
    /// Returns once the server has said `listening on http://ADDR:PORT`. Throws std::runtime_error
    /// if it does not within 30 seconds.
    explicit child_process(const command& c);
    ~child_process();
    child_process(const child_process&) = delete;
    child_process& operator=(const child_process&) = delete;

    [[nodiscard]] pid_t pid() const { return pid_; }
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    void start(const command& c);
    void wait_for_port(const std::string& program);
    void stop();

    pid_t pid_ = -1;
    int output_ = -1;
    std::uint16_t port_ = 0;
};

/// Keeps this program on one core.
void stay_on_core(int core);

}  // namespace bench
