#include "engine/text/utf8.hpp"

#include <cassert>

namespace engine {

namespace {

constexpr char32_t replacement = U'\uFFFD';

unsigned byte_at(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

/// What may follow a first byte (Unicode 15, table 3-7).
struct sequence {
    std::size_t length = 0;  ///< 0: no sequence begins like this
    unsigned low = 0x80;     ///< range of the second byte
    unsigned high = 0xBF;
};

sequence begun_by(unsigned lead)
{
    if (lead < 0x80)
        return {1};
    if (lead < 0xC2 || lead > 0xF4)
        return {};
    if (lead < 0xE0)
        return {2};
    if (lead < 0xF0)  // no overlong forms, no surrogates
        return {3, lead == 0xE0 ? 0xA0U : 0x80U, lead == 0xED ? 0x9FU : 0xBFU};
    return {4, lead == 0xF0 ? 0x90U : 0x80U, lead == 0xF4 ? 0x8FU : 0xBFU};
}

}  // namespace

utf8_char read_utf8(std::string_view text, std::size_t at)
{
    assert(at < text.size());
    const unsigned lead = byte_at(text, at);
    const sequence expected = begun_by(lead);
    if (expected.length == 0)
        return {replacement, 1};
    if (expected.length == 1)
        return {lead, 1};

    char32_t value = lead & (0x7FU >> expected.length);
    for (std::size_t i = 1; i < expected.length; ++i) {
        const unsigned next = at + i < text.size() ? byte_at(text, at + i) : 0;
        if (next < (i == 1 ? expected.low : 0x80U) || next > (i == 1 ? expected.high : 0xBFU))
            return {replacement, i};
        value = (value << 6) | (next & 0x3FU);
    }
    return {value, expected.length};
}

void append_utf8(std::string& out, char32_t c)
{
    const bool is_scalar = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    const char32_t value = is_scalar ? c : replacement;
    const auto put = [&](char32_t byte) {
        out += static_cast<char>(byte);
    };
    const auto put_tail = [&](int shift) {
        put(0x80U | ((value >> shift) & 0x3FU));
    };
    if (value < 0x80)
        return put(value);
    if (value < 0x800) {
        put(0xC0U | (value >> 6));
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12));
        put_tail(6);
    } else {
        put(0xF0U | (value >> 18));
        put_tail(12);
        put_tail(6);
    }
    put_tail(0);
}

}  // namespace engine
