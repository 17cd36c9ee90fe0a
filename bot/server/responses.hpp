#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace bot {

using http_request = boost::beast::http::request<boost::beast::http::string_body>;
using http_response = boost::beast::http::response<boost::beast::http::string_body>;

// Every answer of the service is made here, so that none lacks its security headers.

http_response text_response(std::string body, std::string_view content_type);
http_response json_response(const nlohmann::ordered_json& body);

/// An error as RFC 9457 `application/problem+json`. `detail` says what to do.
http_response problem(unsigned status, std::string_view detail);

}  // namespace bot
