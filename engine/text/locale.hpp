#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace engine {

/// The languages an interview can be held in. Names are BCP 47 tags.
enum class locale { en, zh_hant };

inline constexpr std::array all_locales{locale::en, locale::zh_hant};

/// `en` or `zh-Hant`.
constexpr std::string_view to_string(locale l)
{
    return l == locale::en ? "en" : "zh-Hant";
}

/// Understands exactly the names that `to_string` gives.
constexpr std::optional<locale> parse_locale(std::string_view name)
{
    for (const locale l : all_locales)
        if (to_string(l) == name)
            return l;
    return std::nullopt;
}

/// One value for each language.
template <class T>
struct per_locale {
    std::array<T, all_locales.size()> values{};

    T& operator[](locale l) { return values[static_cast<std::size_t>(l)]; }
    const T& operator[](locale l) const { return values[static_cast<std::size_t>(l)]; }
    bool operator==(const per_locale&) const = default;
};

using localized_text = per_locale<std::string>;

}  // namespace engine
