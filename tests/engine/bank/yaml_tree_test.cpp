#include "engine/bank/yaml_tree.hpp"

#include "sample_bank.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace engine {
namespace {

using testing::HasSubstr;
using kind = yaml_node::kind;

struct parsed {
    std::optional<yaml_node> root;
    std::vector<finding> findings;
};

parsed parse(const std::string& text)
{
    parsed out;
    fault_log log("f.yaml", out.findings);
    out.root = parse_yaml(text, log);
    return out;
}

/// "f.yaml:LINE: …" of the only fault.
std::string only_fault(const std::string& text)
{
    const parsed p = parse(text);
    EXPECT_EQ(p.findings.size(), 1U);
    return samples::to_text(p.findings);
}

std::string repeated(std::size_t count, const std::string& part)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += part;
    return out;
}

TEST(YamlTree, KeepsKindsLinesAndOrder)
{
    const parsed p = parse("b: 1\n\na:\n  - 'x'\n  -\n  - {}\nc: |\n  t\n");

    ASSERT_TRUE(p.root && p.findings.empty());
    EXPECT_EQ(p.root->type, kind::map);
    EXPECT_EQ(p.root->line, 1);
    ASSERT_EQ(p.root->items.size(), 3U);
    const yaml_node& b = p.root->items[0];
    EXPECT_EQ(b.key, "b");
    EXPECT_EQ(b.type, kind::plain);
    EXPECT_EQ(b.text, "1");
    const yaml_node& a = p.root->items[1];
    EXPECT_EQ(a.line, 3);
    ASSERT_EQ(a.items.size(), 3U);
    EXPECT_EQ(a.items[0].type, kind::quoted);
    EXPECT_EQ(a.items[0].line, 4);
    EXPECT_EQ(a.items[1].type, kind::empty);
    EXPECT_EQ(a.items[2].type, kind::map);
    EXPECT_EQ(a.items[2].line, 6);
    const yaml_node& c = p.root->items[2];
    EXPECT_EQ(c.type, kind::quoted);
    EXPECT_EQ(c.text, "t\n");
    EXPECT_EQ(c.line, 7);
}

TEST(YamlTree, TakesWindowsLineEndsAndAByteOrderMark)
{
    const parsed p = parse(
        "\xEF\xBB\xBF"
        "a: |\r\n  x\r\n  y\r\nb: 中\r\n"
    );

    ASSERT_TRUE(p.root && p.findings.empty());
    ASSERT_EQ(p.root->items.size(), 2U);
    EXPECT_EQ(p.root->items[0].text, "x\ny\n");
    EXPECT_EQ(p.root->items[1].text, "中");
    EXPECT_EQ(p.root->items[1].line, 4);
}

TEST(YamlTree, TellsTheLineOfASyntaxError)
{
    EXPECT_THAT(only_fault("a: b\nc: [d\n"), HasSubstr("f.yaml:3: this is not YAML: "));
    EXPECT_THAT(only_fault("a: b: c\n"), HasSubstr("f.yaml:1: this is not YAML: "));
}

TEST(YamlTree, RefusesAnchorsAliasesAndTags)
{
    const std::string anchors = samples::to_text(parse("a: &x b\nc: *x\n").findings);

    EXPECT_THAT(anchors, HasSubstr("f.yaml:1: anchors and aliases are not supported"));
    EXPECT_THAT(anchors, HasSubstr("f.yaml:2: anchors and aliases are not supported"));
    EXPECT_THAT(only_fault("a:\n- !x b\n"), HasSubstr("f.yaml:2: the tag '!x' is not supported"));
    EXPECT_THAT(only_fault("a: !!str 5\n"), HasSubstr("is not supported; leave it out"));
    EXPECT_THAT(only_fault("a: !x [b]\n"), HasSubstr("the tag '!x' is not supported"));
}

TEST(YamlTree, RefusesAnythingAfterTheDocument)
{
    EXPECT_THAT(only_fault("a: b\n---\nc: d\n"), HasSubstr("f.yaml:3: something follows the end"));
    EXPECT_THAT(only_fault("{a: b}\nc\n"), HasSubstr("f.yaml:2: something follows the end"));
    EXPECT_TRUE(parse("---\na: b\n...\n").findings.empty());
}

TEST(YamlTree, RefusesEmptyFiles)
{
    EXPECT_THAT(only_fault(""), HasSubstr("f.yaml:0: the file is empty"));
    EXPECT_THAT(only_fault("# nothing\n"), HasSubstr("f.yaml:0: the file is empty"));
}

TEST(YamlTree, RefusesWhatIsNotUtf8)
{
    EXPECT_THAT(only_fault("a: b\nc: \xFF\n"), HasSubstr("f.yaml:2: holds bytes that are not"));
    EXPECT_THAT(only_fault("a: \xED\xA0\x80"), HasSubstr("f.yaml:1: holds bytes that are not"));
    EXPECT_THAT(only_fault("\xFE\xFF a"), HasSubstr("f.yaml:1: holds bytes that are not"));
}

TEST(YamlTree, RefusesControlCharacters)
{
    using namespace std::string_literals;
    EXPECT_THAT(only_fault("a: b\n\0"s), HasSubstr("f.yaml:2: holds a control character"));
    EXPECT_THAT(only_fault("a: \x04"), HasSubstr("f.yaml:1: holds a control character"));
}

TEST(YamlTree, RefusesLongFiles)
{
    EXPECT_TRUE(parse("a: " + std::string(longest_source_bytes - 3, 'b')).findings.empty());
    EXPECT_THAT(
        only_fault("a: " + std::string(longest_source_bytes - 2, 'b')),
        HasSubstr("f.yaml:0: the file has 262145 bytes")
    );
}

TEST(YamlTree, RefusesDeepNesting)
{
    for (const std::string open : {"[", "{", "- ", "? ", ": ", "{a: ", "[{a: "})
        EXPECT_THAT(
            only_fault(repeated(100'000 / open.size(), open)),
            HasSubstr("f.yaml:1: this is not YAML")
        ) << open;
    EXPECT_THAT(
        only_fault(repeated(deepest_nesting + 1, "[")), HasSubstr("nested deeper than 32 levels")
    );
    EXPECT_TRUE(
        parse(repeated(deepest_nesting, "[") + repeated(deepest_nesting, "]")).findings.empty()
    );
}

TEST(YamlTree, RefusesKeysThatAreNoWords)
{
    EXPECT_THAT(only_fault("? [a, b]\n: c\n"), HasSubstr("f.yaml:1: a list or map stands where"));
}

}  // namespace
}  // namespace engine
