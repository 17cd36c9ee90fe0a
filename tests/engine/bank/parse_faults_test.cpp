#include "sample_bank.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace engine {
namespace {

using samples::question_text;
using samples::replaced;
using samples::sources_with;

/// A change of the sample question, and the one fault that must come of it.
struct fault_case {
    std::string_view from;
    std::string_view to;
    int line;
    std::string_view what;  ///< a part of the message
};

void PrintTo(const fault_case& c, std::ostream* out)
{
    *out << c.from << " -> " << c.to;
}

class QuestionFault : public testing::TestWithParam<fault_case> {};

TEST_P(QuestionFault, IsToldWithItsLine)
{
    const fault_case& c = GetParam();

    const bank_parse parsed = parse_bank(sources_with(replaced(question_text, c.from, c.to)));

    EXPECT_FALSE(parsed.value);
    ASSERT_EQ(parsed.findings.size(), 1U) << samples::to_text(parsed.findings);
    EXPECT_EQ(parsed.findings[0].file, "docker-basics/docker-sample.yaml");
    EXPECT_EQ(parsed.findings[0].line, c.line);
    EXPECT_THAT(parsed.findings[0].what, testing::HasSubstr(c.what));
}

INSTANTIATE_TEST_SUITE_P(
    Keys,
    QuestionFault,
    testing::Values(
        fault_case{
            "number:", "numbr:", 2, "the file has the unknown key 'numbr'; did you mean 'number'?"},
        fault_case{"number:", "colour:", 2, "has the unknown key 'colour'; use id, number,"},
        fault_case{
            "    weight: 2\n",
            "    weight: 2\n    wait: 3\n",
            27,
            "points[0] has the unknown key 'wait'"},
        fault_case{
            "{title:",
            "{titel: x, title:",
            58,
            "references[0] has the unknown key 'titel'; did you"},
        fault_case{
            "number: 27\n",
            "number: 27\nnumber: 28\n",
            3,
            "number is there twice, first on line 2; keep one"},
        fault_case{
            "    weight: 2\n",
            "    weight: 2\n    weight: 3\n",
            27,
            "points[0].weight is there twice"},
        fault_case{"difficulty: 2\n", "", 1, "difficulty is missing; add it"},
        fault_case{"    weight: 1.5\n", "", 32, "points[1].weight is missing; add it"},
        fault_case{"  zh-Hant: 什麼是映像檔？\n", "", 12, "prompt.zh-Hant is missing; add it"},
        fault_case{
            "  zh-Hant: 什麼是映像檔？\n",
            "  zh-Hant: 什麼是映像檔？\n  zh-Hans: 什么？\n",
            15,
            "prompt has the unknown key 'zh-Hans'; did you mean 'zh-Hant'?"},
        fault_case{", zh-Hant: []}\nmis", "}\nmis", 40, "points[1].paraphrases.zh-Hant is missing"},
        fault_case{"{quality: beside, ", "{", 65, "examples.zh-Hant[0].quality is missing"}
    )
);

INSTANTIATE_TEST_SUITE_P(
    Types,
    QuestionFault,
    testing::Values(
        fault_case{"en: What is an image?", "en: ", 13, "prompt.en is empty; give text"},
        fault_case{"en: What is an image?", "en: '  '", 13, "prompt.en is empty; give text"},
        fault_case{"en: What is an image?", "en: [a]", 13, "prompt.en is a list; give text"},
        fault_case{
            "en: What is an image?", "en: {a: b}", 13, "prompt.en is a map of keys; give text"},
        fault_case{"en: What is an image?", "en: 42", 13, "prompt.en is 42; give text, in quotes"},
        fault_case{
            "en: What is an image?", "en: \"a\\0b\"", 13, "prompt.en holds a control character"},
        fault_case{
            "[an image is a blueprint]", "[a, '']", 30, "points[0].paraphrases.en[1] is empty"},
        fault_case{
            "[an image is a blueprint]",
            "one",
            30,
            "points[0].paraphrases.en is 'one'; give a list"},
        fault_case{
            "applies_to: [\"docker-engine>=23\"]",
            "applies_to:",
            11,
            "applies_to is empty; give a list"},
        fault_case{
            "{title: Docker overview",
            "[x]\n  - {title: D",
            58,
            "references[0] is a list; give a map with title or url"},
        fault_case{"number: 27", "number: '27'", 2, "number is '27'; give a whole number"},
        fault_case{"number: 27", "number: 0", 2, "number is 0; give a whole number from 1"}
    )
);

INSTANTIATE_TEST_SUITE_P(
    Values,
    QuestionFault,
    testing::Values(
        fault_case{
            "difficulty: 2",
            "difficulty: 6",
            4,
            "difficulty is 6; give a whole number from 1 to 5"},
        fault_case{"difficulty: 2", "difficulty: 2.5", 4, "difficulty is 2.5; give a whole number"},
        fault_case{
            "difficulty: 2", "difficulty: hard", 4, "difficulty is 'hard'; give a whole number"},
        fault_case{
            "kind: comparison",
            "kind: compare",
            5,
            "kind is 'compare'; give definition, comparison, procedure"},
        fault_case{
            "status: published",
            "status: done",
            6,
            "status is 'done'; give draft, published or retracted"},
        fault_case{
            "direction: deeper",
            "direction: up",
            53,
            "followups[0].direction is 'up'; give deeper or sideways"},
        fault_case{
            "quality: excellent",
            "quality: good",
            61,
            "examples.en[0].quality is 'good'; give excellent, partial,"},
        fault_case{
            "weight: 2", "weight: 0", 26, "points[0].weight is 0; give a number greater than 0"},
        fault_case{
            "weight: 2", "weight: -1", 26, "points[0].weight is -1; give a number greater than 0"},
        fault_case{"weight: 2", "weight: 1e999", 26, "points[0].weight is '1e999'; give a number"},
        fault_case{"weight: 2", "weight: .nan", 26, "points[0].weight is '.nan'; give a number"},
        fault_case{
            "as_of: 2026-11-23",
            "as_of: 2026-02-29",
            8,
            "as_of is '2026-02-29'; give a day of the calendar"},
        fault_case{
            "reviewed: 2026-11-24",
            "reviewed: 24.11.2026",
            9,
            "reviewed is '24.11.2026'; give a day"},
        fault_case{
            "review_by: 2027-11-30",
            "review_by: 2027-13-01",
            10,
            "review_by is '2027-13-01'; give a day"},
        fault_case{
            "review_by: 2027-11-30",
            "review_by: 2027-1--30",
            10,
            "review_by is '2027-1--30'; give a day"},
        fault_case{
            "https://docs",
            "http://docs",
            58,
            "references[0].url is 'http://docs.docker.com/get-started/'; give an address that "
            "starts with https://"},
        fault_case{
            "https://docs.docker.com/get-started/",
            "https://",
            58,
            "references[0].url is 'https://'"},
        fault_case{
            "group: images",
            "group: Images",
            7,
            "group is 'Images'; give an id of lower-case letters"}
    )
);

INSTANTIATE_TEST_SUITE_P(
    Ids,
    QuestionFault,
    testing::Values(
        fault_case{
            "id: docker-sample",
            "id: docker_sample",
            1,
            "id is 'docker_sample'; give an id of lower-case"},
        fault_case{
            "id: docker-sample",
            "id: docker-simple",
            1,
            "id is 'docker-simple', but the file is not named 'docker-simple.yaml'"},
        fault_case{
            "topic: docker-basics",
            "topic: docker-images",
            3,
            "topic is 'docker-images', but the file lies in the folder 'docker-basics'"},
        fault_case{
            "id: image-runs\n    point: template",
            "id: image-runs\n    point: templat",
            43,
            "misconceptions[0].point is 'templat', which is no point of this question; did you "
            "mean 'template'?"},
        fault_case{
            "point: instance",
            "point: nowhere",
            49,
            "outdated[0].point is 'nowhere', which is no point of this question; name one of "
            "`points`"},
        fault_case{
            "{missed: template}",
            "{missed: temple}",
            53,
            "followups[0].when.missed is 'temple', which is no point"},
        fault_case{
            "{missed: template}",
            "{covered: temple}",
            53,
            "followups[0].when.covered is 'temple', which is no point"},
        fault_case{
            "covers: [template, instance]",
            "covers: [template, instant]",
            62,
            "examples.en[0].covers[1] is 'instant', which is no point"},
        fault_case{
            "{id: docker-other,",
            "{id: docker-othr,",
            53,
            "followups[0].id is 'docker-othr', which is no question of the bank; did you mean "
            "'docker-other'?"},
        fault_case{
            "  - docker-other",
            "  - nothing-at-all",
            56,
            "followups[2] is 'nothing-at-all', which is no question of the bank"},
        fault_case{
            "{id: docker-other,",
            "{id: docker-sample,",
            53,
            "followups[0].id leads from the question to itself"}
    )
);

INSTANTIATE_TEST_SUITE_P(
    Conditions,
    QuestionFault,
    testing::Values(
        fault_case{
            "{missed: template}",
            "{mised: template}",
            53,
            "followups[0].when has the unknown key 'mised'; did you mean 'missed'?"},
        fault_case{
            "{missed: template}",
            "{}",
            53,
            "followups[0].when holds 0 conditions; give exactly one"},
        fault_case{
            "{missed: template}",
            "{missed: template, score_below: 0.4}",
            53,
            "followups[0].when holds 2 conditions"},
        fault_case{
            "{missed: template}",
            "always",
            53,
            "followups[0].when is 'always'; give a map with missed, covered"},
        fault_case{
            "{score_at_least: 0.7}",
            "{score_at_least: 70}",
            55,
            "followups[1].when.score_at_least is 70; give a number from 0 to 1"},
        fault_case{
            "{score_at_least: 0.7}",
            "{score_below: low}",
            55,
            "followups[1].when.score_below is 'low'; give a number"}
    )
);

INSTANTIATE_TEST_SUITE_P(
    Files,
    QuestionFault,
    testing::Values(
        fault_case{"kind: comparison", "kind: [comparison", 6, "this is not YAML"},
        fault_case{
            "kind: comparison", "kind: &k comparison", 5, "anchors and aliases are not supported"},
        fault_case{"kind: comparison", "kind: \xC3\x28", 5, "holds bytes that are not UTF-8"},
        fault_case{"id: docker-sample\n", "", 1, "id is missing"},
        fault_case{
            "answer: 我不知道。}\n",
            "answer: 我不知道。}\n---\n- x\n",
            67,
            "something follows the end of the document"}
    )
);

TEST(QuestionFaults, AreAllToldInTheOrderOfTheFile)
{
    std::string text = replaced(question_text, "difficulty: 2", "difficulty: 0");
    text = replaced(text, "weight: 1.5", "weight: 0");
    text = replaced(text, "number:", "nummer:");
    text = replaced(text, "https:", "ftp:");
    std::vector<bank_source> sources = sources_with(text);
    sources.push_back({"a/broken.yaml", "a: [", ""});

    const bank_parse parsed = parse_bank(sources);

    EXPECT_FALSE(parsed.value);
    EXPECT_EQ(
        samples::to_text(parsed.findings),
        "a/broken.yaml:1: this is not YAML: end of sequence flow not found; check the "
        "indentation, and put text with : # ? or brackets in quotes or in a block after |\n"
        "docker-basics/docker-sample.yaml:2: the file has the unknown key 'nummer'; did you mean "
        "'number'?\n"
        "docker-basics/docker-sample.yaml:4: difficulty is 0; give a whole number from 1 to 5\n"
        "docker-basics/docker-sample.yaml:33: points[1].weight is 0; give a number greater than 0\n"
        "docker-basics/docker-sample.yaml:58: references[0].url is "
        "'ftp://docs.docker.com/get-started/'; give an address that starts with https://\n"
    );
}

TEST(QuestionFaults, NameIdsThatComeTwice)
{
    const auto fault_of = [](std::string_view from, std::string_view to) {
        return samples::to_text(parse_bank(sources_with(replaced(question_text, from, to))).findings
        );
    };

    // The renamed point is missing where it is referred to, so the first fault is not the only one.
    EXPECT_THAT(
        fault_of("- id: instance", "- id: template"),
        testing::HasSubstr(":32: points[1].id is 'template', as on line 25; give each an id")
    );
    EXPECT_THAT(
        fault_of(
            "outdated:\n",
            "  - {id: image-runs, claim: {en: a, zh-Hant: a}, sounds_like: {en: [], zh-Hant: []}, "
            "correction: {en: a, zh-Hant: a}}\noutdated:\n"
        ),
        testing::HasSubstr(":47: misconceptions[1].id is 'image-runs', as on line 42")
    );
}

TEST(QuestionFaults, AreToldOfAListThatComesTwice)
{
    const bank_parse parsed =
        parse_bank(sources_with(question_text + "followups: [nowhere, nowhere]\n"));

    EXPECT_EQ(
        samples::to_text(parsed.findings),
        "docker-basics/docker-sample.yaml:66: followups is there twice, first on line 52; keep "
        "one\n"
    );
}

TEST(QuestionFaults, ArePlainWhereTheFileIsNoQuestion)
{
    const auto fault_of = [](const std::string& text) {
        return samples::to_text(parse_bank(sources_with(text)).findings);
    };

    EXPECT_THAT(
        fault_of("[]"), testing::HasSubstr(":1: the file is an empty list; give a map with id, ")
    );
    EXPECT_THAT(fault_of("hello"), testing::HasSubstr(":1: the file is 'hello'; give a map with"));
    EXPECT_THAT(
        fault_of(replaced(question_text, question_text.substr(question_text.find("points:")), "")),
        testing::HasSubstr(":1: points is missing; add it")
    );
    EXPECT_THAT(
        fault_of(replaced(question_text, "points:\n", "points: []\nrest:\n")),
        testing::HasSubstr(":24: points is an empty list; give at least one item")
    );
}

}  // namespace
}  // namespace engine
