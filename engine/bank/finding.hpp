#pragma once

#include <string>

namespace engine {

/// A fault in the bank, told so that an author can mend it.
struct finding {
    std::string file;
    int line = 0;      ///< from 1; 0 where the fault is of the whole file
    std::string what;  ///< what is wrong and how to mend it
    bool operator==(const finding&) const = default;
};

}  // namespace engine
