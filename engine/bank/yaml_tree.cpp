#include "engine/bank/yaml_tree.hpp"

#include "engine/text/utf8.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <exception>
#include <sstream>
#include <utility>

namespace engine {

namespace {

int line_of(const YAML::Mark& mark)
{
    return mark.line + 1;
}

yaml_node make_node(yaml_node::kind type, const YAML::Mark& mark)
{
    yaml_node node;
    node.type = type;
    node.line = line_of(mark);
    return node;
}

/// Builds the tree from the parser's events. Events rather than YAML::Node, because a Node drops
/// anchors, holds on to reference-counted memory and takes a third more time.
class tree_builder : public YAML::EventHandler {
public:
    explicit tree_builder(fault_log& log) : log_(log) {}

    yaml_node take_root() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override
    {
        add(make_node(yaml_node::kind::empty, mark));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        refuse_anchor(mark);
        add(make_node(yaml_node::kind::empty, mark));
    }

    void OnAnchor(const YAML::Mark& mark, const std::string&) override { refuse_anchor(mark); }

    void OnScalar(
        const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value
    ) override
    {
        refuse_tag(mark, tag);
        const auto type = tag == "?" ? yaml_node::kind::plain : yaml_node::kind::quoted;
        yaml_node node = make_node(type, mark);
        node.text = value;
        add(std::move(node));
    }

    void OnSequenceStart(
        const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value
    ) override
    {
        open(yaml_node::kind::list, mark, tag);
    }

    void OnMapStart(
        const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value
    ) override
    {
        open(yaml_node::kind::map, mark, tag);
    }

    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    struct frame {
        yaml_node node;
        std::optional<yaml_node> key;  ///< in a map, the key whose value comes next
    };

    void open(yaml_node::kind type, const YAML::Mark& mark, const std::string& tag)
    {
        // The parser calls itself for every level, so this also keeps its stack small.
        if (frames_.size() == deepest_nesting)
            throw YAML::ParserException(
                mark, "it is nested deeper than " + std::to_string(deepest_nesting) + " levels"
            );
        refuse_tag(mark, tag);
        frames_.push_back({make_node(type, mark), std::nullopt});
    }

    void close()
    {
        yaml_node done = std::move(frames_.back().node);
        frames_.pop_back();
        add(std::move(done));
    }

    void add(yaml_node node)
    {
        if (frames_.empty()) {
            root_ = std::move(node);
            return;
        }
        frame& top = frames_.back();
        if (top.node.type == yaml_node::kind::map) {
            if (!top.key) {
                if (!node.items.empty())
                    log_.add(node.line, "a list or map stands where a key must be; give a word");
                top.key = std::move(node);
                return;
            }
            node.line = top.key->line;
            node.key = std::move(top.key->text);
            top.key.reset();
        }
        top.node.items.push_back(std::move(node));
    }

    void refuse_anchor(const YAML::Mark& mark)
    {
        log_.add(
            line_of(mark),
            "anchors and aliases are not supported; write the text out, in quotes if it starts "
            "with & or *"
        );
    }

    void refuse_tag(const YAML::Mark& mark, const std::string& tag)
    {
        // "?" and "!" are what the parser says of untagged plain and quoted text; "" of the rest.
        if (!tag.empty() && tag != "?" && tag != "!")
            log_.add(
                line_of(mark),
                "the tag " + quoted(tag) +
                    " is not supported; leave it out, or put text that starts with ! in quotes"
            );
    }

    fault_log& log_;
    std::vector<frame> frames_;
    yaml_node root_;
};

/// False, with a fault, where the parser must not see the text: it takes bytes that are no UTF-8
/// for other encodings and U+0004 for the end of the file.
bool check_characters(const std::string& text, fault_log& log)
{
    int line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, length] = read_utf8(text, at);
        // U+FFFD stands for what could not be read, here or already by the author's editor.
        if (c == 0xFFFD) {
            log.add(line, "holds bytes that are not UTF-8; save the file as UTF-8");
            return false;
        }
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) {
            log.add(line, "holds a control character; delete it");
            return false;
        }
        line += c == '\n' ? 1 : 0;
        at += length;
    }
    return true;
}

bool check_source(const std::string& text, fault_log& log)
{
    if (text.size() > longest_source_bytes) {
        log.add(
            0,
            "the file has " + std::to_string(text.size()) + " bytes, more than " +
                std::to_string(longest_source_bytes) + "; make it shorter"
        );
        return false;
    }
    return check_characters(text, log);
}

std::optional<yaml_node> read_document(const std::string& text, fault_log& log)
{
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    tree_builder builder(log);
    if (!parser.HandleNextDocument(builder)) {
        log.add(0, "the file is empty; give it content or delete it");
        return std::nullopt;
    }
    // The parser also stops, without a word, at text that does not belong to the document.
    std::vector<finding> unwanted;
    fault_log nowhere({}, unwanted);
    tree_builder rest(nowhere);
    if (parser.HandleNextDocument(rest))
        log.add(
            rest.take_root().line,
            "something follows the end of the document; mend its indentation, or keep one "
            "document in a file"
        );
    return builder.take_root();
}

}  // namespace

std::optional<yaml_node> parse_yaml(const std::string& text, fault_log& log)
{
    if (!check_source(text, log))
        return std::nullopt;
    // The parser tells syntax errors as exceptions; none leaves this function.
    try {
        return read_document(text, log);
    } catch (const YAML::Exception& e) {
        log.add(
            line_of(e.mark),
            "this is not YAML: " + e.msg +
                "; check the indentation, and put text with : # ? or brackets in quotes or in a "
                "block after |"
        );
    } catch (const std::exception& e) {
        log.add(0, std::string("this cannot be read as YAML: ") + e.what());
    }
    return std::nullopt;
}

}  // namespace engine
