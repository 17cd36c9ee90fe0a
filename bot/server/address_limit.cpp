#include "bot/server/address_limit.hpp"

#include <algorithm>

namespace asio = boost::asio;

namespace bot {

namespace {

asio::ip::address plain(const asio::ip::address& a)
{
    if (a.is_v6() && a.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, a.to_v6());
    return a;
}

std::string key_of(const asio::ip::address& a)
{
    if (a.is_v4())
        return a.to_string();
    auto bytes = a.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), 0);
    return asio::ip::address_v6(bytes).to_string();
}

}  // namespace

std::unique_ptr<address_limit::place> address_limit::enter(const asio::ip::address& from)
{
    constexpr std::size_t default_per_address = 64;
    const auto address = plain(from);
    std::size_t most = settings_.per_address;
    if (most == 0 && !address.is_loopback())
        most = default_per_address;

    auto key = key_of(address);
    const std::lock_guard lock(mutex_);
    const auto known = open_.find(key);
    const std::size_t open = known == open_.end() ? 0 : known->second;
    if ((most > 0 && open >= most) || (settings_.total > 0 && total_ >= settings_.total))
        return nullptr;
    ++open_[key];
    ++total_;
    return std::make_unique<place>(*this, std::move(key));
}

void address_limit::leave(const std::string& key)
{
    const std::lock_guard lock(mutex_);
    --total_;
    const auto found = open_.find(key);
    if (--found->second == 0)
        open_.erase(found);
}

}  // namespace bot
