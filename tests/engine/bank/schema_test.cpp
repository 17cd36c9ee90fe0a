#include "engine/bank/question_format.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <ostream>

namespace engine {

void PrintTo(const format_entry& e, std::ostream* out)
{
    *out << "'" << e.path << "' " << e.type << testing::PrintToString(e.keys)
         << testing::PrintToString(e.required) << testing::PrintToString(e.names);
}

namespace {

using nlohmann::json;

const json& question_schema()
{
    static const json schema =
        json::parse(std::ifstream(SOURCE_DIR "/content/schema/question.schema.json"));
    return schema;
}

/// The schema itself, or what its `$ref` leads to.
const json& resolved(const json& schema)
{
    if (!schema.contains("$ref"))
        return schema;
    const std::string to = schema["$ref"];
    return question_schema().at(json::json_pointer(to.substr(to.find('/'))));
}

/// The schema in the words of `question_format`.
void walk(const json& at, const std::string& path, file_format& out)
{
    const json& schema = resolved(at);
    EXPECT_TRUE(at.contains("description") || schema.contains("description")) << path;
    if (schema.contains("oneOf")) {
        for (const json& choice : schema["oneOf"])
            walk(choice, path, out);
        return;
    }
    format_entry entry{path, schema.value("type", "string"), {}, {}, {}};
    entry.names = schema.value("enum", std::vector<std::string>{});
    entry.required = schema.value("required", std::vector<std::string>{});
    const json properties = schema.value("properties", json::object());
    for (const auto& [key, value] : properties.items()) {
        entry.keys.push_back(key);
        walk(value, (path.empty() ? "" : path + ".") + key, out);
    }
    EXPECT_EQ(schema.value("additionalProperties", true), entry.type != "object") << path;
    if (entry.type == "array")
        walk(schema.at("items"), path + "[]", out);
    out.push_back(entry);
}

file_format sorted(file_format format)
{
    for (format_entry& entry : format) {
        std::sort(entry.keys.begin(), entry.keys.end());
        std::sort(entry.required.begin(), entry.required.end());
    }
    std::sort(format.begin(), format.end());
    return format;
}

TEST(Schema, AgreesWithTheParser)
{
    file_format of_schema;
    walk(question_schema(), "", of_schema);

    EXPECT_EQ(sorted(of_schema), sorted(question_format()));
}

TEST(Schema, HoldsTheLimitsOfTheParser)
{
    const json& properties = question_schema()["properties"];

    EXPECT_EQ(properties["difficulty"]["minimum"], 1);
    EXPECT_EQ(properties["difficulty"]["maximum"], 5);
    EXPECT_EQ(properties["number"]["minimum"], 1);
    EXPECT_EQ(properties["points"]["minItems"], 1);
    EXPECT_EQ(question_schema()["$defs"]["id"]["pattern"], "^[a-z0-9-]+$");
}

}  // namespace
}  // namespace engine
