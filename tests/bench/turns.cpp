// Holds many interviews at once with the real program, beside an echo server, and prints one JSON
// object. docs/performance.md tells how to read it.
#include "tests/bench/summary.hpp"
#include "tests/bench/usage.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <stdexcept>
#include <sys/resource.h>

namespace {

using json = nlohmann::ordered_json;

/// Fewer clients are lost in what a server takes and gives back all the time.
constexpr std::size_t enough_to_weigh = 1000;

void raise_open_file_limit(std::size_t connections)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    constexpr std::size_t others = 100;
    if (limit.rlim_cur < connections + others)
        throw std::runtime_error(
            "only " + std::to_string(limit.rlim_cur) +
            " open files are allowed; raise it with `ulimit -Hn` or use fewer --connections"
        );
}

json measure(const bench::options& o, const bench::answers& answers, std::size_t connections)
{
    bench::trial t(o, answers, connections);
    std::optional<bench::idle_memory> memory;
    if (o.memory && connections >= enough_to_weigh)
        memory = t.measure_memory();
    for (int i = 0; i < o.repetitions; ++i) {
        // The order changes, so that a machine that gets slower does not favour either.
        if (i % 2 == 0)
            t.measure_turns();
        t.measure_echo();
        if (i % 2 == 1)
            t.measure_turns();
        std::cerr << "turns: " << connections << " clients, " << i + 1 << " of " << o.repetitions
                  << " pairs\n";
    }
    return summarize(t, connections, memory);
}

}  // namespace

int main(int argc, char** argv)
try {
    int status = 0;
    const auto options = bench::read_options(argc, argv, status);
    if (!options)
        return status;
    raise_open_file_limit(*std::ranges::max_element(options->connections));
    bench::stay_on_core(options->cores.front());
    const bench::answers answers(options->content, options->language);

    json out{
        {"language", to_string(options->language)},
        {"answer_bytes", std::lround(answers.mean_bytes())},
        {"seconds", options->seconds},
        {"results", json::array()}};
    bool all_is_well = true;
    for (const std::size_t connections : options->connections) {
        out["results"].push_back(measure(*options, answers, connections));
        all_is_well = all_is_well && out["results"].back()["failures"] == 0;
    }
    std::cout << out.dump() << std::endl;
    return all_is_well ? 0 : 1;
} catch (const std::exception& e) {
    std::cerr << "turns: " << e.what() << '\n';
    return 1;
}
