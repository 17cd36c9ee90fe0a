#include "engine/bank/parse.hpp"
#include "sample_bank.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace engine {
namespace {

namespace fs = std::filesystem;

/// The bank in the repository, with paths from its root.
std::vector<bank_source> shipped_bank()
{
    std::vector<bank_source> sources;
    const fs::path root = SOURCE_DIR;
    const auto add = [&](const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        sources.push_back(
            {fs::relative(file, root).generic_string(),
             std::string(std::istreambuf_iterator<char>(in), {}),
             ""}
        );
    };
    add(root / "content/topics.yaml");
    // Questions lie in the folders of their topics; other YAML lies beside the folders.
    for (const fs::directory_entry& folder : fs::directory_iterator(root / "content"))
        if (folder.is_directory())
            for (const fs::directory_entry& file : fs::directory_iterator(folder))
                if (file.path().extension() == ".yaml")
                    add(file.path());
    return sources;
}

TEST(Content, HasNoFaults)
{
    const bank_parse parsed = parse_bank(shipped_bank());

    EXPECT_TRUE(parsed.value);
    EXPECT_EQ(samples::to_text(parsed.findings), "");
}

}  // namespace
}  // namespace engine
