# Fails when an archive of the engine reaches for the outside world.
# Usage: cmake -D NM=nm -D ARCHIVES=a.a;b.a -P engine_is_pure.cmake
set(names
    # Demangled C++ names, then C functions, with the version that a shared library may add.
    "system_clock::now|steady_clock::now|high_resolution_clock::now|std::random_device"
    "basic_[io]?fstream|basic_filebuf|std::filesystem|std::thread|std::jthread|pthread_create"
    "std::cout|std::cerr|std::cin|sqlite3_|boost::asio")
set(functions time clock gettimeofday clock_gettime getenv setlocale fopen open openat read write stat
    socket connect bind accept send recv printf puts rand srand random getrandom arc4random fork system)
list(JOIN functions "|" functions)
list(JOIN names "|" names)
foreach(archive IN LISTS ARCHIVES)
    execute_process(COMMAND ${NM} --undefined-only --demangle ${archive}
        OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL "${names}| U (${functions})(@[^\n]*)?\n" found "${symbols}")
    if(found)
        # A notice, because an error message is broken into lines.
        message(NOTICE "${archive} is not pure, it references: ${found}")
        message(FATAL_ERROR "the engine reaches for the outside world")
    endif()
endforeach()
