#include "tests/bench/metrics_page.hpp"

#include <arpa/inet.h>
#include <cstdlib>
#include <netinet/in.h>
#include <sstream>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace bench {

namespace {

/// The answer to a GET, head and all. Waits for at most ten seconds at a time.
std::string get(std::uint16_t port, const std::string& path)
{
    const int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{10, 0};
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const std::string request =
        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    std::string answer;
    if (connect(handle, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0 &&
        send(handle, request.data(), request.size(), MSG_NOSIGNAL) > 0) {
        char chunk[16 * 1024];
        for (ssize_t n = 0; (n = recv(handle, chunk, sizeof chunk, 0)) > 0;)
            answer.append(chunk, static_cast<std::size_t>(n));
    }
    close(handle);
    return answer;
}

}  // namespace

metrics_page::metrics_page(std::uint16_t port)
{
    std::istringstream page(get(port, "/metrics"));
    for (std::string line; std::getline(page, line);) {
        const auto space = line.rfind(' ');
        if (line.starts_with("mockingbird_") && space != line.npos)
            samples_[line.substr(0, space)] = std::strtod(line.c_str() + space, nullptr);
    }
    if (samples_.empty())
        throw std::runtime_error("the service does not answer at /metrics");
}

double metrics_page::value(std::string_view name) const
{
    const auto sample = samples_.find(name);
    return sample == samples_.end() ? 0 : sample->second;
}

}  // namespace bench
