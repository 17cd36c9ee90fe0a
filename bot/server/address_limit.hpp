#pragma once

#include <boost/asio/ip/address.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace bot {

/// Counts open connections, in all and for each address. IPv6 clients are counted by their /64,
/// which is what one customer gets.
///
/// Threads: any.
class address_limit {
public:
    struct settings {
        std::size_t total = 0;        ///< 0: no limit
        std::size_t per_address = 0;  ///< 0: 64, and no limit on loopback, where a proxy may stand
    };

    /// A place for one connection; gives it back when it goes. Lifetime: within that of the limit.
    class place {
    public:
        place(address_limit& limit, std::string key) : limit_(&limit), key_(std::move(key)) {}
        ~place() { limit_->leave(key_); }
        place(const place&) = delete;
        place& operator=(const place&) = delete;

    private:
        address_limit* limit_;
        std::string key_;
    };

    explicit address_limit(settings s) : settings_(s) {}

    /// A place, or null if there is none left.
    std::unique_ptr<place> enter(const boost::asio::ip::address& from);

private:
    void leave(const std::string& key);

    settings settings_;
    std::mutex mutex_;
    std::size_t total_ = 0;
    std::map<std::string, std::size_t> open_;
};

}  // namespace bot
