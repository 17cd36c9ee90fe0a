#pragma once

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace bot {

inline constexpr std::size_t max_header_bytes = std::size_t{8} * 1024;
inline constexpr std::size_t max_body_bytes = std::size_t{64} * 1024;

/// A request that is refused before anybody acts on it.
struct request_fault {
    unsigned status = 400;
    std::string_view why;
};

/// Looks at a request head as it came: what a parser smooths over (folded lines, control
/// characters) is seen only here. `head` ends with the empty line.
std::optional<request_fault> check_raw_head(std::string_view head);

/// Looks at a parsed request head. Beast 1.81 lets through what smuggling needs: several Host or
/// Content-Length fields, transfer codings other than `chunked`, an absolute target (RFC 9112 §3.2,
/// §6.1, §6.3).
std::optional<request_fault> check_request(
    const boost::beast::http::request_header<boost::beast::http::fields>& request
);

}  // namespace bot
