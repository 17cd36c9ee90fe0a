#include "bot/content/content.hpp"

#include "bot/interviews/credentials.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace bot {

namespace fs = std::filesystem;

namespace {

// The parser refuses far smaller files; this keeps a stray dump from being read at all.
constexpr std::uintmax_t max_file_bytes = std::uintmax_t{1024} * 1024;

std::string read_file(const fs::path& file)
{
    if (fs::file_size(file) > max_file_bytes)
        throw std::runtime_error(file.string() + " is larger than 1 MB; no question is that long");
    std::ifstream in(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (!in)
        throw std::runtime_error("cannot read " + file.string() + "; check its permissions");
    return text;
}

bool is_bank_file(const fs::directory_entry& entry)
{
    const auto extension = entry.path().extension();
    return entry.is_regular_file() && (extension == ".yaml" || extension == ".yml");
}

}  // namespace

std::vector<engine::bank_source> read_content(const std::vector<fs::path>& folders)
{
    std::vector<engine::bank_source> sources;
    for (const fs::path& folder : folders) {
        std::error_code error;
        const fs::recursive_directory_iterator entries(folder, error);
        if (error)
            throw std::runtime_error(
                "cannot read the question bank in '" + folder.string() + "': " + error.message() +
                "; give its folder with --content DIR"
            );
        for (const auto& entry : entries) {
            if (!is_bank_file(entry))
                continue;
            auto text = read_file(entry.path());
            auto digest = hash_token(text).substr(0, 16);
            sources.push_back({entry.path().string(), std::move(text), std::move(digest)});
        }
    }
    std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) {
        return a.path < b.path;
    });
    return sources;
}

fs::path default_content_folder()
{
    fs::path here = "content";
    const auto is_bank = [](const fs::path& folder) {
        return fs::exists(folder / "topics.yaml");
    };
    if (is_bank(here))
        return here;
    std::error_code error;
    auto folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (; folder.has_relative_path(); folder = folder.parent_path())
        for (const fs::path below : {"content", "share/mockingbird/content"})
            if (is_bank(folder / below))
                return folder / below;
    return here;
}

}  // namespace bot
