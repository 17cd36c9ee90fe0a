#pragma once

#include "engine/bank/bank.hpp"
#include "engine/bank/finding.hpp"

#include <optional>
#include <string>
#include <vector>

namespace engine {

/// A file of a bank, read by the shell.
struct bank_source {
    std::string path;  ///< with `/`; "…/topics.yaml" or "…/<topic>/<id>.yaml", as findings name it
    std::string text;
    std::string digest;  ///< names this text; becomes `question::content_hash`; may be empty
};

/// A bank, or what keeps it from being one.
struct bank_parse {
    std::optional<bank> value;      ///< set exactly when there are no findings
    std::vector<finding> findings;  ///< by file, then line
};

/// Reads one bank, or several side by side: topics of every `topics.yaml` serve the questions of
/// all. Reports every fault of every file in one go, never throws on account of the text, and takes
/// time linear in it. The result does not depend on the order of the sources.
bank_parse parse_bank(const std::vector<bank_source>& sources);

}  // namespace engine
