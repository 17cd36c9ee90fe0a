# Which includes each folder may write: data flows one way.
# Usage: cmake -D ROOT=source-tree -P layers.cmake
function(forbid folder pattern why)
    file(GLOB_RECURSE sources ${ROOT}/${folder}/*.hpp ${ROOT}/${folder}/*.cpp)
    foreach(source IN LISTS sources)
        file(STRINGS ${source} lines REGEX "^#include ${pattern}")
        if(lines)
            # A notice, because an error message is broken into lines.
            message(NOTICE "${source}: ${why}: ${lines}")
            message(SEND_ERROR "an include crosses a layer")
        endif()
    endforeach()
endfunction()

forbid(engine "\"(bot|tests)/" "the engine knows nothing of the shell")
forbid(engine "<(boost/(asio|beast)|SQLiteCpp|sqlite3|fstream|iostream|thread|mutex|random|filesystem|sys/|unistd)"
    "the engine does no I/O")
forbid(engine/text "\"engine/(bank|grading|ability|selection|interview)/" "text is the lowest part")
forbid(engine/bank "\"engine/(grading|ability|selection|interview)/" "the bank knows only text")
forbid(engine/grading "\"engine/(ability|selection|interview)/" "grading knows only bank and text")
forbid(engine/ability "\"engine/(bank|grading|selection|interview)/" "ability is arithmetic")
forbid(engine/selection "\"engine/(grading|interview)/" "selection knows bank and ability")
forbid(bot "\"tests/" "shipped code does not use tests")
forbid(bot/store "(<boost/beast|\"engine/|\"bot/[^s])" "the store knows neither HTTP nor interviews")
forbid(bot/protocol "(<boost/(asio|beast)|\"bot/(server|store|cli)/)" "the protocol is text in, values out")
forbid(bot/interviews "(<boost/beast|\"bot/(server|cli)/)" "the desk does not know how a candidate came in")
forbid(bot/server "\"bot/cli/" "the server does not know the command line")
