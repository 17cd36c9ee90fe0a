#include "bot/server/request_check.hpp"

#include <algorithm>

namespace http = boost::beast::http;

namespace bot {

namespace {

bool is_control(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\r' && c != '\n' && c != '\t') || byte == 0x7f;
}

bool has_bare_newline(std::string_view head)
{
    for (std::size_t i = 0; i < head.size(); ++i) {
        const bool after_cr = i > 0 && head[i - 1] == '\r';
        const bool before_lf = i + 1 < head.size() && head[i + 1] == '\n';
        if ((head[i] == '\n' && !after_cr) || (head[i] == '\r' && !before_lf))
            return true;
    }
    return false;
}

}  // namespace

std::optional<request_fault> check_raw_head(std::string_view head)
{
    if (std::any_of(head.begin(), head.end(), is_control))
        return request_fault{400, "control character in the request head"};
    if (has_bare_newline(head))
        return request_fault{400, "lines of a request head end with CR LF"};
    if (head.find("\r\n ") != head.npos || head.find("\r\n\t") != head.npos)
        return request_fault{400, "folded header lines are obsolete"};
    return std::nullopt;
}

std::optional<request_fault> check_request(const http::request_header<http::fields>& request)
{
    const bool is_http_11 = request.version() == 11;
    const auto hosts = request.count(http::field::host);
    if (hosts > 1 || (hosts == 0 && is_http_11))
        return request_fault{400, "exactly one Host field is needed"};

    const auto lengths = request.count(http::field::content_length);
    const auto codings = request.count(http::field::transfer_encoding);
    if (lengths > 1 || codings > 1 || (lengths > 0 && codings > 0))
        return request_fault{400, "the length of the body is ambiguous"};
    if (codings > 0) {
        const auto coding = request[http::field::transfer_encoding];
        if (!is_http_11 || !boost::beast::iequals(coding, "chunked"))
            return request_fault{400, "the only transfer coding is chunked, on HTTP/1.1"};
    }
    if (!request.target().starts_with('/'))
        return request_fault{400, "the target must be a path"};
    return std::nullopt;
}

}  // namespace bot
