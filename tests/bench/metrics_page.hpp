#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace bench {

/// The service's own counts, from its /metrics: the samples without labels.
class metrics_page {
public:
    /// Throws std::runtime_error if the service does not answer.
    explicit metrics_page(std::uint16_t port);

    /// The value of a sample; 0 if there is no such.
    [[nodiscard]] double value(std::string_view name) const;

private:
    std::map<std::string, double, std::less<>> samples_;
};

}  // namespace bench
