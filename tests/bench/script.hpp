#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bench {

/// What a message from the server means to the connection that it came on.
enum class verdict {
    goes_on,   ///< more messages belong to this exchange
    prepared,  ///< the exchange is over; it was none of those that are counted
    answered,  ///< the exchange is over, and counts
    fault,     ///< this message should not have come
};

/// What the clients of a load say. Connections are numbered from 0.
class script {
public:
    script() = default;
    virtual ~script() = default;
    script(const script&) = delete;
    script& operator=(const script&) = delete;

    /// The request target and the subprotocol to ask for.
    [[nodiscard]] virtual std::string target() const = 0;
    [[nodiscard]] virtual std::string subprotocol() const = 0;

    /// Appends the frame that begins the next exchange of a connection.
    virtual void say(std::size_t connection, std::string& out) = 0;

    /// Takes in what the server said on a connection.
    virtual verdict hear(std::size_t connection, std::string_view message) = 0;
};

}  // namespace bench
