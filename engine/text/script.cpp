#include "engine/text/script.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstdint>

namespace engine {

namespace {

script ascii_script(char32_t c)
{
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'))
        return script::latin;
    return c >= U'0' && c <= U'9' ? script::digit : script::none;
}

}  // namespace

script script_of(char32_t c)
{
    if (c < 0x80)
        return ascii_script(c);
    if (c >= 0x4E00 && c <= 0x9FFF)
        return script::han;

    const auto point = static_cast<UChar32>(c);
    const std::uint32_t category = U_GET_GC_MASK(point);
    if ((category & U_GC_M_MASK) != 0)
        return script::mark;
    if ((category & U_GC_N_MASK) != 0)
        return script::digit;
    if ((category & U_GC_L_MASK) == 0)
        return script::none;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode code = uscript_getScript(point, &status);
    if (code == USCRIPT_HAN)
        return script::han;
    return code == USCRIPT_LATIN ? script::latin : script::other;
}

}  // namespace engine
