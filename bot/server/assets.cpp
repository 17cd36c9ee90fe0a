#include "bot/server/assets.hpp"

#include <algorithm>

namespace bot {

const asset* find_asset(std::string_view path)
{
    if (path == "/")
        path = "/index.html";
    const auto assets = all_assets();
    const auto found = std::lower_bound(
        assets.begin(),
        assets.end(),
        path,
        [](const asset& a, std::string_view p) { return a.path < p; }
    );
    return found != assets.end() && found->path == path ? &*found : nullptr;
}

}  // namespace bot
