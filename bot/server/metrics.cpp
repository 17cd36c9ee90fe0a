#include "bot/server/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>

namespace bot {

namespace {

using buckets = prometheus::Histogram::BucketBoundaries;

const buckets grading_buckets{50e-6, 100e-6, 250e-6, 500e-6, 1e-3, 2.5e-3, 5e-3, 10e-3, 50e-3};
const buckets commit_buckets{250e-6, 500e-6, 1e-3, 2.5e-3, 5e-3, 10e-3, 25e-3, 100e-3, 1};
const buckets batch_buckets{1, 2, 4, 8, 16, 32, 64, 128, 256, 512};

prometheus::Counter& counter(prometheus::Registry& r, const char* name, const char* help)
{
    return prometheus::BuildCounter().Name(name).Help(help).Register(r).Add({});
}

prometheus::Gauge& gauge(prometheus::Registry& r, const char* name, const char* help)
{
    return prometheus::BuildGauge().Name(name).Help(help).Register(r).Add({});
}

prometheus::Histogram& histogram(
    prometheus::Registry& r, const char* name, const char* help, const buckets& bounds
)
{
    return prometheus::BuildHistogram().Name(name).Help(help).Register(r).Add({}, bounds);
}

}  // namespace

struct metrics::instruments {
    prometheus::Registry registry;
    prometheus::Counter& turns = counter(registry, "mockingbird_turns_total", "Answers recorded.");
    prometheus::Histogram& grading = histogram(
        registry,
        "mockingbird_grading_seconds",
        "Time to grade an answer and choose what comes next.",
        grading_buckets
    );
    prometheus::Histogram& batch = histogram(
        registry,
        "mockingbird_commit_batch_size",
        "Appends that one transaction recorded.",
        batch_buckets
    );
    prometheus::Histogram& commit = histogram(
        registry,
        "mockingbird_commit_seconds",
        "Time of a transaction until it was on disk.",
        commit_buckets
    );
    prometheus::Gauge& interviews =
        gauge(registry, "mockingbird_open_interviews", "Interviews that a client is connected to.");
    prometheus::Gauge& connections =
        gauge(registry, "mockingbird_connections", "Open connections.");
    prometheus::Family<prometheus::Counter>& rejected_messages =
        prometheus::BuildCounter()
            .Name("mockingbird_rejected_messages_total")
            .Help("Messages of clients that were refused, by error code.")
            .Register(registry);
    prometheus::Family<prometheus::Counter>& rejected_requests =
        prometheus::BuildCounter()
            .Name("mockingbird_rejected_requests_total")
            .Help("HTTP requests that were refused, by status.")
            .Register(registry);
    std::array<prometheus::Counter*, error_codes> rejected_by_code{};

    instruments()
    {
        // All of them from the start: a series that appears late looks like a gap.
        for (int c = 0; c < error_codes; ++c)
            rejected_by_code[static_cast<std::size_t>(c)] = &rejected_messages.Add(
                {{"code", std::string(to_string(static_cast<error_code>(c)))}}
            );
    }
};

metrics::metrics() : instruments_(std::make_unique<instruments>()) {}
metrics::~metrics() = default;

void metrics::turn_recorded()
{
    instruments_->turns.Increment();
}

void metrics::graded(double seconds)
{
    instruments_->grading.Observe(seconds);
}

void metrics::committed(const commit_observation& commit)
{
    // A probe of readiness commits too, and would make batches look smaller than they are.
    if (commit.appends == 0)
        return;
    instruments_->batch.Observe(static_cast<double>(commit.appends));
    instruments_->commit.Observe(commit.seconds);
}

void metrics::interview_opened()
{
    instruments_->interviews.Increment();
}

void metrics::interview_closed()
{
    instruments_->interviews.Decrement();
}

void metrics::connection_opened()
{
    instruments_->connections.Increment();
}

void metrics::connection_closed()
{
    instruments_->connections.Decrement();
}

void metrics::message_rejected(error_code code)
{
    instruments_->rejected_by_code[static_cast<std::size_t>(code)]->Increment();
}

void metrics::request_rejected(unsigned status)
{
    instruments_->rejected_requests.Add({{"status", std::to_string(status)}}).Increment();
}

std::string metrics::text() const
{
    return prometheus::TextSerializer().Serialize(instruments_->registry.Collect());
}

}  // namespace bot
