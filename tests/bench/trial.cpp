#include "tests/bench/trial.hpp"

#include "tests/bench/load.hpp"
#include "tests/bench/metrics_page.hpp"
#include "tests/bench/usage.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>
#include <string>

namespace bench {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Bounds for a server that hangs; a slow one needs less.
constexpr seconds patience{60};
/// Exchanges in flight while a run is prepared.
constexpr std::size_t gently = 64;
/// Clients that make a server take what it takes once and for all.
constexpr std::size_t first_clients = 16;

std::chrono::steady_clock::duration to_duration(double s)
{
    return std::chrono::duration_cast<std::chrono::steady_clock::duration>(
        std::chrono::duration<double>(s)
    );
}

/// Needs `values` sorted.
double quantile_ms(const std::vector<std::uint32_t>& values, double q)
{
    if (values.empty())
        return 0;
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(std::lround(q * last))] / 1e3;
}

double ratio(double a, double b)
{
    return b > 0 ? a / b : 0;
}

log_use between(const metrics_page& before, const metrics_page& after)
{
    const auto mean = [&](const std::string& histogram) {
        const auto grown = [&](const std::string& sample) {
            return after.value(sample) - before.value(sample);
        };
        return ratio(grown(histogram + "_sum"), grown(histogram + "_count"));
    };
    return {
        mean("mockingbird_commit_batch_size"),
        1e3 * mean("mockingbird_commit_seconds"),
        1e6 * mean("mockingbird_grading_seconds")};
}

}  // namespace

trial::trial(const options& o, const answers& a, std::size_t connections)
    : options_(o),
      answers_(a),
      connections_(connections),
      folder_(o.data),
      service_(service_command()),
      echo_(echo_command())
{
}

command trial::service_command() const
{
    // Off: these limits hold back a client that talks as fast as it can.
    return {
        .arguments =
            {options_.program.string(),
             "serve",
             "--listen",
             "127.0.0.1:0",
             "--data",
             folder_.path().string(),
             "--content",
             options_.content.string()},
        .environment = {{"MOCKINGBIRD_LIMITS_MESSAGES_PER_SECOND", "0"}},
        .core = options_.cores.back()};
}

command trial::echo_command() const
{
    return {
        .arguments = {options_.echo.string()}, .environment = {}, .core = options_.cores.back()};
}

interview_script::settings trial::interviews_like() const
{
    return {std::string(to_string(options_.language)), options_.questions};
}

void trial::measure_turns()
{
    const metrics_page before(service_.port());
    interview_script interviews(answers_, interviews_like(), connections_);
    turns_.push_back(measure(service_, interviews, 1));
    const metrics_page after(service_.port());
    log_.push_back(between(before, after));
    interviews_ += interviews.interviews();
    // What was told must have been recorded, once.
    constexpr auto counted = "mockingbird_turns_total";
    const double recorded = after.value(counted) - before.value(counted);
    const auto told = static_cast<double>(interviews.turns());
    failures_ += static_cast<std::uint64_t>(std::fabs(recorded - told));
}

void trial::measure_echo()
{
    echo_script echoes(answers_);
    echoes_.push_back(measure(echo_, echoes, 0));
}

run trial::measure(const child_process& server, script& s, int exchanges_before)
{
    wait_until_idle(server.pid(), seconds(5));
    load clients(server.port(), connections_, s);
    clients.open(patience);
    for (int i = 0; i < exchanges_before; ++i)
        clients.once_each(gently, patience);
    clients.start();
    // With many clients an exchange can take longer than the time that was asked for.
    clients.run_for(to_duration(options_.warmup), connections_);

    const std::set<int> distinct(options_.cores.begin(), options_.cores.end());
    const std::vector<int> cores(distinct.begin(), distinct.end());
    const auto busy_before = busy_seconds(cores);
    const auto own_before = own_seconds();
    const auto server_before = usage_of(server.pid());
    auto seen = clients.run_for(to_duration(options_.seconds), 2 * connections_);
    const auto server_after = usage_of(server.pid());
    const auto own = own_seconds() - own_before;
    const auto busy = busy_seconds(cores) - busy_before;
    clients.finish(patience);
    failures_ += clients.failures();

    const auto exchanges = static_cast<double>(seen.latencies_us.size());
    const auto server_seconds = server_after.seconds() - server_before.seconds();
    std::ranges::sort(seen.latencies_us);
    run out;
    out.per_second = exchanges / seen.seconds;
    out.p50_ms = quantile_ms(seen.latencies_us, 0.5);
    out.p99_ms = quantile_ms(seen.latencies_us, 0.99);
    out.cpu_us = 1e6 * ratio(server_seconds, exchanges);
    out.main_cpu_us =
        1e6 * ratio(server_after.main_seconds - server_before.main_seconds, exchanges);
    out.generator = own / seen.seconds;
    out.foreign = std::max(0.0, busy - own - server_seconds) / seen.seconds;
    return out;
}

idle_memory trial::measure_memory()
{
    interview_script first(answers_, interviews_like(), first_clients);
    interview_script interviews(answers_, interviews_like(), connections_);
    echo_script echoes(answers_);
    return {
        measure_idle(service_, first, interviews, 2),  // the start and one turn
        measure_idle(echo_, echoes, echoes, 1)};
}

double trial::measure_idle(const child_process& server, script& warmup, script& s, int exchanges)
{
    load first(server.port(), first_clients, warmup);
    first.open(patience);
    first.start();
    first.run_for(seconds(1));
    first.finish(patience);

    const auto before = usage_of(server.pid()).resident_bytes;
    load clients(server.port(), connections_, s);
    clients.open(patience);
    for (int i = 0; i < exchanges; ++i)
        clients.once_each(gently, patience);
    clients.run_for(milliseconds(500));
    const auto after = usage_of(server.pid()).resident_bytes;
    failures_ += first.failures() + clients.failures();
    return static_cast<double>(after - before) / static_cast<double>(connections_);
}

}  // namespace bench
