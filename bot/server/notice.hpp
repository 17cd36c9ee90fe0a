#pragma once

#include "engine/text/locale.hpp"

#include <string>
#include <string_view>

namespace bot {

/// What a candidate is told before the first question: what is stored, who reads it, how long it
/// stays. Markdown.
std::string_view notice_text(engine::locale language);

/// Names the wording, in all languages together; a consent is to one version.
std::string notice_version();

}  // namespace bot
