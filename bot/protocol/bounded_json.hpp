#pragma once

#include <boost/system/result.hpp>
#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string_view>

namespace bot {

/// How much structure a message from outside may have. Its bytes are limited by whoever reads it.
inline constexpr int max_json_depth = 16;
inline constexpr std::size_t max_json_keys = 64;

enum class json_fault {
    malformed,      ///< no JSON, or more than one value
    too_deep,       ///< more than max_json_depth levels
    too_many_keys,  ///< more than max_json_keys in all objects together
    repeated_key,   ///< the same key twice in one object: its meaning would depend on the reader
};

/// What is wrong, for the author of a client.
std::string_view explain(json_fault fault);

/// Reads one JSON value within the limits. Never throws, whatever the bytes.
boost::system::result<nlohmann::json, json_fault> parse_bounded_json(std::string_view text);

}  // namespace bot
