#pragma once

#include "engine/bank/question.hpp"
#include "engine/bank/reader.hpp"
#include "engine/bank/shapes.hpp"

namespace engine {

/// Reads a question field by field. Faults go to the log; what has none is filled in. Lists keep
/// an entry for every item of the file.
void read_question_fields(const reader& at, question& out);

/// All that a question file may hold; `content/schema/question.schema.json` must say the same.
file_format question_format();

}  // namespace engine
