#include "bot/interviews/credentials.hpp"

#include <array>
#include <cstring>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <span>
#include <stdexcept>

namespace bot {

namespace {

void fill_random(std::span<unsigned char> bytes)
{
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw std::runtime_error("the system gives no random bytes");
}

std::string hex(std::span<const unsigned char> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(2 * bytes.size());
    for (const unsigned char b : bytes) {
        out += digits[b >> 4U];
        out += digits[b & 15U];
    }
    return out;
}

std::string base64url(std::span<const unsigned char> bytes)
{
    std::string out(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int length = EVP_EncodeBlock(
        reinterpret_cast<unsigned char*>(out.data()), bytes.data(), static_cast<int>(bytes.size())
    );
    out.resize(static_cast<std::size_t>(length));
    while (out.ends_with('='))
        out.pop_back();
    for (char& c : out)
        c = c == '+' ? '-' : c == '/' ? '_' : c;
    return out;
}

}  // namespace

std::string new_session_id(engine::timestamp now)
{
    std::array<unsigned char, 16> bytes{};
    fill_random(bytes);
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<unsigned char>(now >> (8 * (5 - i)));
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0fU) | 0x70U);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3fU) | 0x80U);
    std::string id = hex(bytes);
    for (const std::size_t dash : {20U, 16U, 12U, 8U})
        id.insert(dash, 1, '-');
    return id;
}

std::string new_token()
{
    std::array<unsigned char, 32> bytes{};
    fill_random(bytes);
    return base64url(bytes);
}

std::string hash_token(std::string_view token)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(token.data(), token.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available");
    return hex(std::span(digest).first(length));
}

bool token_matches(std::string_view token, std::string_view hash)
{
    const std::string mine = hash_token(token);
    return mine.size() == hash.size() && CRYPTO_memcmp(mine.data(), hash.data(), hash.size()) == 0;
}

std::uint64_t random_seed()
{
    std::array<unsigned char, sizeof(std::uint64_t)> bytes{};
    fill_random(bytes);
    std::uint64_t seed = 0;
    std::memcpy(&seed, bytes.data(), sizeof seed);
    // Within 53 bits, so that every JSON reader sees the number that was recorded.
    return seed >> 11U;
}

}  // namespace bot
