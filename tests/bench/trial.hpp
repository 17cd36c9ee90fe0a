#pragma once

#include "tests/bench/answers.hpp"
#include "tests/bench/child_process.hpp"
#include "tests/bench/interview_script.hpp"
#include "tests/bench/options.hpp"
#include "tests/bench/temporary_folder.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

/// What one server did in one run.
struct run {
    double per_second = 0;
    double p50_ms = 0;
    double p99_ms = 0;
    double cpu_us = 0;       ///< of the server, for each exchange
    double main_cpu_us = 0;  ///< its part in the first thread
    double generator = 0;    ///< how busy this program was; towards 1 it is what limits
    double foreign = 0;      ///< how busy other programs kept our cores, in cores
};

/// What the log of the service did in one run, warm-up included.
struct log_use {
    double appends = 0;    ///< of one commit, on average
    double commit_ms = 0;  ///< of one commit, on average
    double decide_us = 0;  ///< grading and choosing, on average
};

/// Memory of one more idle connection, in bytes.
struct idle_memory {
    double interview = 0;  ///< of the service, with an interview of one answered turn
    double echo = 0;       ///< of the echo server
};

/// The service and the echo server under the load of so many clients, in turn.
class trial {
public:
    /// Starts both. The options and answers must outlive it.
    trial(const options& o, const answers& a, std::size_t connections);

    /// To be called first: of a server that was busy before, the memory says nothing.
    idle_memory measure_memory();
    void measure_turns();
    void measure_echo();

    [[nodiscard]] const std::vector<run>& turns() const { return turns_; }
    [[nodiscard]] const std::vector<run>& echoes() const { return echoes_; }
    [[nodiscard]] const std::vector<log_use>& log() const { return log_; }
    [[nodiscard]] std::uint64_t interviews() const { return interviews_; }
    /// See `load::failures`; also answers that the service did not count as recorded.
    [[nodiscard]] std::uint64_t failures() const { return failures_; }

private:
    [[nodiscard]] command service_command() const;
    [[nodiscard]] command echo_command() const;
    [[nodiscard]] interview_script::settings interviews_like() const;
    run measure(const child_process& server, script& s, int exchanges_before);
    double measure_idle(const child_process& server, script& warmup, script& s, int exchanges);

    const options& options_;
    const answers& answers_;
    std::size_t connections_;
    temporary_folder folder_;  // outlives the service
    child_process service_;
    child_process echo_;
    std::vector<run> turns_;
    std::vector<run> echoes_;
    std::vector<log_use> log_;
    std::uint64_t interviews_ = 0;
    std::uint64_t failures_ = 0;
};

}  // namespace bench
