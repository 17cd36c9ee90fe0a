#pragma once

#include "bot/protocol/error_code.hpp"
#include "bot/store/event_log.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace bot {

/// What the service counts, in the text format of Prometheus. No label ever holds anything that a
/// candidate wrote or that names one.
///
/// Threads: any.
class metrics {
public:
    metrics();
    ~metrics();
    metrics(const metrics&) = delete;
    metrics& operator=(const metrics&) = delete;

    void turn_recorded();
    void graded(double seconds);
    void committed(const commit_observation& commit);
    void interview_opened();
    void interview_closed();
    void connection_opened();
    void connection_closed();
    void message_rejected(error_code code);
    void request_rejected(unsigned status);

    [[nodiscard]] std::string text() const;

private:
    struct instruments;
    std::unique_ptr<instruments> instruments_;
};

}  // namespace bot
