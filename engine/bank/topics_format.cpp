#include "engine/bank/topics_format.hpp"

#include "engine/bank/reader.hpp"
#include "engine/bank/shapes.hpp"

#include <array>
#include <utility>

namespace engine {

namespace {

using namespace shapes;

/// The file nests topics in their area; the bank keeps them side by side.
struct area_entry {
    std::string id;
    localized_text name;
    std::vector<topic> topics;
};

struct area_list {
    std::vector<area_entry> areas;
};

constexpr std::array topic_fields{
    field<topic>::required<&topic::id, slug>("id"),
    field<topic>::required<&topic::name, localized<text>>("name"),
};

constexpr std::array area_fields{
    field<area_entry>::required<&area_entry::id, slug>("id"),
    field<area_entry>::required<&area_entry::name, localized<text>>("name"),
    field<area_entry>::required<&area_entry::topics, list_of_some<record<topic_fields>>>("topics"),
};

constexpr std::array file_fields{
    field<area_list>::required<&area_list::areas, list_of_some<record<area_fields>>>("areas"),
};

}  // namespace

topics_file read_topics(const std::string& path, const yaml_node& root, fault_log& log)
{
    const reader at(root, log);
    area_list list;
    record<file_fields>::read(at, list);

    topics_file file{.path = path, .areas = {}, .topics = {}, .mentions = {}};
    for (area_entry& entry : list.areas) {
        for (topic& t : entry.topics) {
            t.area = entry.id;
            file.topics.push_back(std::move(t));
        }
        file.areas.push_back({std::move(entry.id), std::move(entry.name)});
    }
    const auto note = [&](const reader& id) {
        if (!id.node().text.empty())
            file.mentions.push_back({id.node().text, id.node().line, id.path()});
    };
    visit(at, "areas[].id", note);
    visit(at, "areas[].topics[].id", note);
    return file;
}

}  // namespace engine
