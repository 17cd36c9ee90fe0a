#pragma once

#include "engine/text/locale.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// What candidates answer: the sample answers of the bank, good ones and bad ones, so that grading
/// and probing have the work that they have with people.
class answers {
public:
    /// Throws std::runtime_error if the bank cannot be read or has no sample answer in this
    /// language.
    answers(const std::filesystem::path& content, engine::locale language);

    /// An answer to this question; one for another question if it has none. `turn` varies it.
    /// It is a JSON string, with its quotes.
    [[nodiscard]] const std::string& pick(std::string_view question_id, std::size_t turn) const;

    [[nodiscard]] double mean_bytes() const;

private:
    std::vector<std::string> all_;
    std::map<std::string, std::vector<std::string>, std::less<>> by_question_;
};

}  // namespace bench
