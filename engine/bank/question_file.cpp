#include "engine/bank/question_file.hpp"

#include "engine/bank/question_format.hpp"
#include "engine/bank/reader.hpp"

#include <cstddef>
#include <unordered_map>
#include <unordered_set>

namespace engine {

namespace {

/// Ids that must differ within their list.
void check_own_ids(const reader& root)
{
    for (const std::string_view ids : {"points[].id", "misconceptions[].id", "outdated[].id"}) {
        std::unordered_map<std::string_view, int> lines;
        visit(root, ids, [&](const reader& id) {
            const auto [first, is_new] = lines.try_emplace(id.node().text, id.node().line);
            if (!is_new && !id.node().text.empty())
                id.fault(
                    "is " + quoted(id.node().text) + ", as on line " +
                    std::to_string(first->second) + "; give each an id of its own"
                );
        });
    }
}

/// Whatever names a point must name one of the question's own.
void check_point_names(const reader& root, const std::vector<rubric_point>& points)
{
    std::vector<std::string_view> known;
    for (const rubric_point& p : points)
        if (!p.id.empty())
            known.push_back(p.id);
    // Points that could not be read have their faults already.
    if (known.empty() || known.size() < points.size())
        return;
    const std::unordered_set<std::string_view> set(known.begin(), known.end());
    for (const std::string_view names :
         {"misconceptions[].point",
          "outdated[].point",
          "followups[].when.missed",
          "followups[].when.covered",
          "examples.*[].covers[]"})
        visit(root, names, [&](const reader& name) {
            const std::string& id = name.node().text;
            if (id.empty() || set.contains(id))
                return;
            const std::string meant = name.log().suggest(id, known);
            name.fault(
                "is " + quoted(id) + ", which is no point of this question" +
                (meant.empty() ? "; name one of `points`" : meant)
            );
        });
}

/// A question is found by its place, so the place must say what the file says.
void check_place(const reader& root, const question_file& file)
{
    visit(root, "id", [&](const reader& id) {
        if (!file.value.id.empty() &&
            file.path.substr(file.path.rfind('/') + 1) != file.value.id + ".yaml")
            id.fault(
                "is " + quoted(file.value.id) + ", but the file is not named " +
                quoted(file.value.id + ".yaml") + "; rename one of them"
            );
    });
    visit(root, "topic", [&](const reader& topic) {
        if (!file.value.topic.empty() && file.value.topic != folder_name(file.path))
            topic.fault(
                "is " + quoted(file.value.topic) + ", but the file lies in the folder " +
                quoted(folder_name(file.path)) + "; move it, or mend the topic"
            );
    });
}

/// Needs `file.value` read: only edges whose id is one count as mentions.
void note_followups(const reader& root, question_file& file)
{
    std::size_t place = 0;
    visit(root, "followups[]", [&](const reader& edge) {
        const std::string& id = file.value.followups[place++].id;
        const bool is_map = edge.node().type == yaml_node::kind::map;
        if (!id.empty())
            visit(edge, is_map ? "id" : "", [&](const reader& at) {
                file.followups.push_back({id, at.node().line, at.path()});
            });
    });
}

int line_of(const reader& root, std::string_view key)
{
    int line = 0;
    visit(root, key, [&](const reader& at) { line = at.node().line; });
    return line;
}

}  // namespace

std::string_view folder_name(std::string_view path)
{
    const std::size_t end = path.rfind('/');
    if (end == std::string_view::npos)
        return {};
    const std::string_view folder = path.substr(0, end);
    return folder.substr(folder.rfind('/') + 1);
}

std::string_view file_stem(std::string_view path)
{
    path = path.substr(path.rfind('/') + 1);
    return path.substr(0, path.rfind('.'));
}

question_file read_question(const std::string& path, const yaml_node& root, fault_log& log)
{
    const reader at(root, log);
    question_file file;
    file.path = path;
    read_question_fields(at, file.value);
    check_place(at, file);
    check_own_ids(at);
    check_point_names(at, file.value.points);
    file.id_line = line_of(at, "id");
    file.number_line = line_of(at, "number");
    file.topic_line = line_of(at, "topic");
    note_followups(at, file);
    return file;
}

}  // namespace engine
