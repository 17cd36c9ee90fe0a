#pragma once

#include "engine/text/locale.hpp"

#include <array>
#include <string_view>

namespace engine {

/// The wording of feedback. `place` is where a quote or a text of the question goes.
struct wording {
    static constexpr std::string_view place = "{}";

    std::string_view strong, fair, weak, nothing, mistaken;  ///< how an answer went, to begin with
    std::string_view quote, half_quote;            ///< their words for a point or half of one
    std::string_view correction, next_correction;  ///< of misconceptions
    std::string_view check;                        ///< a probe into a point turned round
    std::string_view outdated;
    std::string_view nudge;                              ///< a probe into a point that is missing
    std::string_view probe_yes, probe_partly, probe_no;  ///< how the answer to a probe went
    std::string_view ellipsis, between;     ///< where a quote is cut; between sentences
    std::array<std::string_view, 7> flags;  ///< by `answer_flag`
};

const wording& wording_in(locale language);

}  // namespace engine
