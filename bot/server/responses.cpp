#include "bot/server/responses.hpp"

#include <nlohmann/json.hpp>

namespace http = boost::beast::http;

namespace bot {

namespace {

void add_security_headers(http_response& response)
{
    // Nothing from elsewhere, nothing inline, nobody frames us: candidates' text can only ever be
    // text.
    response.set(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
        "img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'"
    );
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Cross-Origin-Opener-Policy", "same-origin");
    response.set("Cross-Origin-Resource-Policy", "same-origin");
    response.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
}

}  // namespace

http_response text_response(std::string body, std::string_view content_type)
{
    http_response response{http::status::ok, 11, std::move(body)};
    response.set(http::field::content_type, content_type);
    response.set(http::field::cache_control, "no-store");
    add_security_headers(response);
    return response;
}

http_response json_response(const nlohmann::ordered_json& body)
{
    return text_response(body.dump() + '\n', "application/json");
}

http_response problem(unsigned status, std::string_view detail)
{
    const auto title = http::obsolete_reason(http::int_to_status(status));
    const nlohmann::ordered_json body{
        {"type", "about:blank"},
        {"title", std::string_view(title.data(), title.size())},
        {"status", status},
        {"detail", detail}};
    auto response = text_response(body.dump() + '\n', "application/problem+json");
    response.result(status);
    return response;
}

}  // namespace bot
