#include "bot/server/request_check.hpp"

#include <gtest/gtest.h>

namespace bot {
namespace {

namespace http = boost::beast::http;

http::request_header<http::fields> get(unsigned version = 11)
{
    http::request_header<http::fields> r;
    r.method(http::verb::get);
    r.target("/");
    r.version(version);
    r.set(http::field::host, "localhost");
    return r;
}

TEST(RequestCheck, LetsAnOrdinaryRequestPass)
{
    EXPECT_FALSE(check_raw_head("GET / HTTP/1.1\r\nHost: a\r\nX: caf\xc3\xa9\r\n\r\n"));
    EXPECT_FALSE(check_request(get()));
    auto chunked = get();
    chunked.set(http::field::transfer_encoding, "Chunked");
    EXPECT_FALSE(check_request(chunked));
}

TEST(RequestCheck, RefusesWhatAParserSmoothsOver)
{
    for (const std::string_view head :
         {std::string_view("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n"),
          std::string_view("GET / HTTP/1.1\r\nA: b\r\n\tc\r\n\r\n"),
          std::string_view("GET / HTTP/1.1\nA: b\r\n\r\n"),
          std::string_view("GET / HTTP/1.1\r\nA: b\rc\r\n\r\n"),
          std::string_view("GET / HTTP/1.1\r\nA: \0\r\n\r\n", 27),
          std::string_view("GET /\x7f HTTP/1.1\r\n\r\n")})
        EXPECT_TRUE(check_raw_head(head)) << head;
}

TEST(RequestCheck, RefusesEveryAmbiguousLength)
{
    auto both = get();
    both.set(http::field::content_length, "3");
    both.set(http::field::transfer_encoding, "chunked");
    EXPECT_TRUE(check_request(both));

    auto twice = get();
    twice.insert(http::field::content_length, "3");
    twice.insert(http::field::content_length, "3");
    EXPECT_TRUE(check_request(twice));

    auto old = get(10);
    old.set(http::field::transfer_encoding, "chunked");
    EXPECT_TRUE(check_request(old));

    auto gzip = get();
    gzip.set(http::field::transfer_encoding, "gzip, chunked");
    EXPECT_TRUE(check_request(gzip));
}

TEST(RequestCheck, NeedsOneHostButNotOnTheOldVersion)
{
    auto none = get();
    none.erase(http::field::host);
    EXPECT_TRUE(check_request(none));
    auto old = get(10);
    old.erase(http::field::host);
    EXPECT_FALSE(check_request(old));
    auto two = get();
    two.insert(http::field::host, "other");
    EXPECT_TRUE(check_request(two));
}

TEST(RequestCheck, NeedsAPath)
{
    for (const char* target : {"http://a/", "a:80", "*"}) {
        auto r = get();
        r.target(target);
        EXPECT_TRUE(check_request(r)) << target;
    }
}

}  // namespace
}  // namespace bot
