#pragma once

#include "engine/interview/event.hpp"

#include <string>
#include <string_view>

namespace bot {

/// A UUID of version 7 (RFC 9562): it begins with the time, so that the rows of a young session lie
/// together in the log.
std::string new_session_id(engine::timestamp now);

/// 256 random bits as base64url, without padding.
std::string new_token();

/// SHA-256 in hex: all that is stored of a token. A token is random, so it needs no salt.
std::string hash_token(std::string_view token);

/// Compares in constant time.
bool token_matches(std::string_view token, std::string_view hash);

/// A number that nobody can foresee.
std::uint64_t random_seed();

}  // namespace bot
