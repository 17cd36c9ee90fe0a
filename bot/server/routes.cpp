#include "bot/server/routes.hpp"

#include "bot/server/assets.hpp"
#include "bot/server/notice.hpp"

#include <boost/beast/http/verb.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace asio = boost::asio;
namespace http = boost::beast::http;

namespace bot {

using json = nlohmann::ordered_json;

namespace {

std::string_view path_of(const http_request& request)
{
    const std::string_view target(request.target().data(), request.target().size());
    return target.substr(0, target.find('?'));
}

/// The value of a query parameter whose values need no escapes.
std::string_view query_value(const http_request& request, std::string_view name)
{
    std::string_view rest(request.target().data(), request.target().size());
    const auto mark = rest.find('?');
    rest = mark == rest.npos ? std::string_view() : rest.substr(mark + 1);
    while (!rest.empty()) {
        const auto end = rest.find('&');
        const auto pair = rest.substr(0, end);
        if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
            return pair.substr(name.size() + 1);
        rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
    }
    return {};
}

json names(const engine::localized_text& text)
{
    json out;
    for (const engine::locale l : engine::all_locales)
        out[std::string(to_string(l))] = text[l];
    return out;
}

asio::awaitable<http_response> healthz(service&, const http_request&)
{
    co_return text_response("ok\n", "text/plain; charset=utf-8");
}

asio::awaitable<http_response> readyz(service& s, const http_request&)
{
    if (s.draining)
        co_return problem(503, "The service is shutting down.");
    const bool can_record = co_await s.log.probe();
    if (!can_record)
        co_return problem(503, "The log cannot be written; look at the disk of the data folder.");
    co_return text_response("ready\n", "text/plain; charset=utf-8");
}

asio::awaitable<http_response> show_metrics(service& s, const http_request&)
{
    co_return text_response(s.counters.text(), "text/plain; version=0.0.4; charset=utf-8");
}

asio::awaitable<http_response> topics(service& s, const http_request&)
{
    const engine::bank& bank = s.desk.interviewer().questions();
    json areas = json::array();
    for (const engine::area& a : bank.areas()) {
        json topics = json::array();
        for (const engine::topic& t : bank.topics()) {
            const auto questions = bank.published(t.id).size();
            if (t.area == a.id && questions > 0)
                topics.push_back({{"id", t.id}, {"name", names(t.name)}, {"questions", questions}});
        }
        if (!topics.empty())
            areas.push_back({{"id", a.id}, {"name", names(a.name)}, {"topics", std::move(topics)}});
    }
    co_return json_response({{"areas", std::move(areas)}});
}

asio::awaitable<http_response> show_notice(service& s, const http_request& request)
{
    const auto wanted = query_value(request, "locale");
    const auto language = engine::parse_locale(wanted.empty() ? "en" : wanted);
    if (!language)
        co_return problem(400, "The locale must be en or zh-Hant.");
    co_return json_response(
        {{"version", s.notice_version},
         {"locale", to_string(*language)},
         {"required", s.consent_required},
         {"text", notice_text(*language)}}
    );
}

using handler = asio::awaitable<http_response> (*)(service&, const http_request&);
struct route {
    std::string_view path;
    handler handle;
};

// A handful of routes: looking through them in order is quicker than anything cleverer.
constexpr std::array routes{
    route{"/healthz", healthz},
    route{"/readyz", readyz},
    route{"/metrics", show_metrics},
    route{"/v1/topics", topics},
    route{"/v1/notice", show_notice},
};

http_response serve_asset(const asset& file, const http_request& request)
{
    const bool is_known = request[http::field::if_none_match] == file.etag;
    auto response = text_response(is_known ? "" : std::string(file.content), file.content_type);
    if (is_known)
        response.result(http::status::not_modified);
    response.set(http::field::cache_control, "no-cache");
    response.set(http::field::etag, file.etag);
    return response;
}

}  // namespace

asio::awaitable<http_response> respond(service& s, const http_request& request)
{
    const auto path = path_of(request);
    const bool reads = request.method() == http::verb::get || request.method() == http::verb::head;
    handler found = nullptr;
    for (const route& r : routes)
        if (r.path == path)
            found = r.handle;
    const asset* file = find_asset(path);
    if (!found && !file)
        co_return problem(404, "There is nothing here; the chat window is at /.");
    if (!reads) {
        auto response = problem(405, "This address can only be read.");
        response.set(http::field::allow, "GET, HEAD");
        co_return response;
    }
    if (file)
        co_return serve_asset(*file, request);
    auto response = co_await found(s, request);
    co_return response;
}

}  // namespace bot
