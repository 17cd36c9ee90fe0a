#include "engine/text/fold.hpp"

#include "engine/text/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace engine {

namespace {

// A character with more marks than this is noise, and reordering marks takes quadratic time: the
// limit of Unicode's stream-safe format (UAX 15, section 13).
constexpr int max_group = 31;

const icu::Normalizer2* nfkc_casefold()
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    return U_SUCCESS(status) ? form : nullptr;
}

/// Whether nothing that begins with `byte` can combine with the character before it. True of ASCII
/// and of U+4000 to U+9FFF, which is nearly all text that we see.
bool starts_afresh(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x80 || (value >= 0xE4 && value <= 0xE9);
}

class folder {
public:
    explicit folder(std::string_view text) : text_(text), form_(nfkc_casefold())
    {
        out_.reserve(text.size());
    }

    std::vector<folded_char> run() &&
    {
        while (at_ < text_.size()) {
            const utf8_char c = read_utf8(text_, at_);
            const std::size_t end = at_ + c.length;
            const bool alone = end == text_.size() || starts_afresh(text_[end]);
            if (alone && (c.value < 0x80 || (c.value >= 0x4E00 && c.value <= 0x9FFF)))
                plain(c.value, end);
            else
                group(c.value, end);
        }
        return std::move(out_);
    }

private:
    /// A character that only case can change.
    void plain(char32_t c, std::size_t end)
    {
        const bool upper = c >= U'A' && c <= U'Z';
        out_.push_back({upper ? c + (U'a' - U'A') : c, at_, end});
        at_ = end;
    }

    /// A character with everything that may combine with it.
    void group(char32_t first, std::size_t end)
    {
        icu::UnicodeString source(static_cast<UChar32>(first));
        for (int n = 1; n < max_group && end < text_.size(); ++n) {
            const utf8_char next = read_utf8(text_, end);
            if (form_ == nullptr || form_->hasBoundaryBefore(static_cast<UChar32>(next.value)))
                break;
            source.append(static_cast<UChar32>(next.value));
            end += next.length;
        }
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString folded = form_ ? form_->normalize(source, status) : source;
        for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1))
            out_.push_back({static_cast<char32_t>(folded.char32At(i)), at_, end});
        at_ = end;
    }

    std::string_view text_;
    const icu::Normalizer2* form_;
    std::vector<folded_char> out_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<folded_char> fold(std::string_view text)
{
    return folder(text).run();
}

}  // namespace engine
