#pragma once

#include "engine/bank/parse.hpp"

#include <filesystem>
#include <vector>

namespace bot {

/// All files of question banks below these folders, with their digests. Throws std::runtime_error
/// that names the folder if one cannot be read.
std::vector<engine::bank_source> read_content(const std::vector<std::filesystem::path>& folders);

/// Where the bank of this program lies: `content` in the working folder, else next to the program
/// or above it, else where packages put it. `content` if there is none.
std::filesystem::path default_content_folder();

}  // namespace bot
