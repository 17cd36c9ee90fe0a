#include "engine/bank/parse.hpp"

#include "engine/bank/cross_check.hpp"
#include "engine/bank/fault_log.hpp"
#include "engine/bank/question_file.hpp"
#include "engine/bank/topics_format.hpp"
#include "engine/bank/yaml_tree.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

namespace engine {

namespace {

bool is_topics_file(std::string_view path)
{
    return path.substr(path.rfind('/') + 1) == "topics.yaml";
}

/// A question that cannot be read counts as there, so that links to it are no further faults.
question_file unreadable_question(const std::string& path)
{
    question_file file;
    file.path = path;
    file.value.id = file_stem(path);
    return file;
}

void read_source(const bank_source& source, parsed_files& files, std::vector<finding>& findings)
{
    fault_log log(source.path, findings);
    const std::optional<yaml_node> root = parse_yaml(source.text, log);
    if (is_topics_file(source.path)) {
        if (root)
            files.topics.push_back(read_topics(source.path, *root, log));
        else
            files.has_all_topics = false;
        return;
    }
    files.questions.push_back(
        root ? read_question(source.path, *root, log) : unreadable_question(source.path)
    );
    files.questions.back().value.content_hash = source.digest;
}

std::vector<const bank_source*> by_path(const std::vector<bank_source>& sources)
{
    std::vector<const bank_source*> out;
    out.reserve(sources.size());
    for (const bank_source& source : sources)
        out.push_back(&source);
    std::stable_sort(out.begin(), out.end(), [](const auto* a, const auto* b) {
        return a->path < b->path;
    });
    return out;
}

bank make_bank(parsed_files files, const std::vector<const bank_source*>& sources)
{
    bank_contents contents;
    for (question_file& file : files.questions)
        contents.questions.push_back(std::move(file.value));
    for (topics_file& file : files.topics) {
        std::move(file.topics.begin(), file.topics.end(), std::back_inserter(contents.topics));
        std::move(file.areas.begin(), file.areas.end(), std::back_inserter(contents.areas));
    }
    for (const bank_source* source : sources)
        if (is_topics_file(source->path))
            contents.topics_hashes.push_back(source->digest);
    return bank(std::move(contents));
}

}  // namespace

bank_parse parse_bank(const std::vector<bank_source>& sources)
{
    bank_parse result;
    parsed_files files;
    const std::vector<const bank_source*> sorted = by_path(sources);
    for (const bank_source* source : sorted)
        read_source(*source, files, result.findings);
    cross_check(files, result.findings);

    std::sort(result.findings.begin(), result.findings.end(), [](const auto& a, const auto& b) {
        return std::tie(a.file, a.line, a.what) < std::tie(b.file, b.line, b.what);
    });
    if (result.findings.empty())
        result.value = make_bank(std::move(files), sorted);
    return result;
}

}  // namespace engine
