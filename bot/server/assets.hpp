#pragma once

#include <span>
#include <string_view>

namespace bot {

/// A file of the web pages, built into the program.
struct asset {
    std::string_view path;  ///< as requested, `/app.js`
    std::string_view content_type;
    std::string_view content;
    std::string_view etag;  ///< quoted; names the content
};

/// All files, sorted by path.
std::span<const asset> all_assets();

/// The file for a path without its query, or null. `/` is the chat window.
const asset* find_asset(std::string_view path);

}  // namespace bot
