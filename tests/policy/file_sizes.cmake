# A file has one reason to change; one that outgrows these figures has several.
# Usage: cmake -D ROOT=source-tree -P file_sizes.cmake
function(limit pattern most)
    file(GLOB_RECURSE sources ${ROOT}/engine/${pattern} ${ROOT}/bot/${pattern} ${ROOT}/tests/${pattern})
    list(FILTER sources EXCLUDE REGEX "/node_modules/")
    foreach(source IN LISTS sources)
        execute_process(COMMAND wc -l ${source} OUTPUT_VARIABLE count COMMAND_ERROR_IS_FATAL ANY)
        string(REGEX MATCH "^[0-9]+" count ${count})
        if(count GREATER most)
            message(SEND_ERROR "${source} has ${count} lines, ${most} are allowed: which of its jobs can go elsewhere?")
        endif()
    endforeach()
endfunction()

limit(*.hpp 250)
limit(*.cpp 400)
limit(*.js 400)
limit(*.mjs 400)
