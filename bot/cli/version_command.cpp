#include "bot/cli/commands.hpp"

#include <boost/version.hpp>
#include <nlohmann/json.hpp>
#include <unicode/uversion.h>

#include <iostream>
#include <openssl/crypto.h>
#include <sqlite3.h>

namespace bot {

int version_command(bool as_json)
{
    const nlohmann::ordered_json all{
        {"version", MOCKINGBIRD_VERSION},
        {"commit", MOCKINGBIRD_COMMIT},
        {"compiler", "g++ " __VERSION__},
        {"boost", BOOST_LIB_VERSION},
        {"sqlite", sqlite3_libversion()},
        {"icu", U_ICU_VERSION},
        {"openssl", OpenSSL_version(OPENSSL_VERSION_STRING)}};
    if (as_json) {
        std::cout << all.dump(2) << '\n';
        return 0;
    }
    std::cout << "mockingbird";
    for (const auto& [key, value] : all.items())
        std::cout << (key == "version" ? " " : ", " + key + ' ') << value.get<std::string>();
    std::cout << '\n';
    return 0;
}

}  // namespace bot
