#include "tests/bench/frames.hpp"

#include <cassert>
#include <stdexcept>

namespace bench {

namespace {

constexpr unsigned final_bit = 0x80;
constexpr unsigned mask_bit = 0x80;

struct frame {
    bool is_final = false;
    opcode code = opcode::text;
    std::string_view payload;
};

std::uint64_t big_endian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char c : bytes)
        value = value << 8U | static_cast<unsigned char>(c);
    return value;
}

std::optional<frame> take_frame(std::string_view& bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    const auto first = static_cast<unsigned char>(bytes[0]);
    const auto second = static_cast<unsigned char>(bytes[1]);
    if ((second & mask_bit) != 0)
        throw std::runtime_error("the server masks its frames");
    std::size_t head = 2;
    std::uint64_t length = second;
    if (second >= 126) {
        const std::size_t width = second == 126 ? 2 : 8;
        head += width;
        if (bytes.size() < head)
            return std::nullopt;
        length = big_endian(bytes.substr(2, width));
    }
    if (bytes.size() - head < length)
        return std::nullopt;
    const frame out{
        (first & final_bit) != 0, static_cast<opcode>(first & 0xFU), bytes.substr(head, length)};
    bytes.remove_prefix(head + length);
    return out;
}

}  // namespace

void append_client_frame(std::string& out, opcode code, std::string_view payload)
{
    assert(payload.size() <= 0xFFFF);
    const auto size = static_cast<unsigned>(payload.size());
    out += static_cast<char>(final_bit | static_cast<unsigned>(code));
    if (size < 126) {
        out += static_cast<char>(mask_bit | size);
    } else {
        out += static_cast<char>(mask_bit | 126U);
        out += static_cast<char>(size >> 8U);
        out += static_cast<char>(size & 0xFFU);
    }
    out.append(4, '\0');
    out += payload;
}

std::optional<incoming> frame_reader::next(std::string_view& bytes)
{
    if (!is_fragmented_)
        fragments_.clear();
    while (const auto f = take_frame(bytes)) {
        if (f->code >= opcode::close)
            return incoming{f->code, f->payload};
        if (f->is_final && !is_fragmented_)
            return incoming{f->code, f->payload};
        fragments_ += f->payload;
        is_fragmented_ = !f->is_final;
        if (f->is_final)
            return incoming{opcode::text, fragments_};
    }
    return std::nullopt;
}

}  // namespace bench
