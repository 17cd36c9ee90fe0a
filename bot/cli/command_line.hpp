#pragma once

namespace bot {

/// Runs `mockingbird COMMAND …` and returns its exit status: 0 done; 1 the work failed or the input
/// is bad (one line on stderr says what, where and what to do); 2 wrong usage.
int run_command_line(int argc, char** argv);

}  // namespace bot
