#include "engine/bank/parse.hpp"

#include "sample_bank.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace engine {
namespace {

using samples::question_text;
using samples::replaced;
using samples::sources_with;

localized_text both(std::string en, std::string zh)
{
    return {{std::move(en), std::move(zh)}};
}

localized_list lists(std::vector<std::string> en, std::vector<std::string> zh)
{
    return {{std::move(en), std::move(zh)}};
}

void fill_rubric(question& q)
{
    q.points = {
        {"template",
         2,
         both("An image is a template.", "映像檔是範本。"),
         both("What is an image for?", "映像檔做什麼用？"),
         lists({"an image is a blueprint"}, {"image 就是藍圖"})},
        {"instance",
         1.5,
         both("A container is an instance.", "容器是實例。"),
         both("What becomes of an image that runs?", "映像檔跑起來變成什麼？"),
         {}}};
    q.misconceptions = {
        {"image-runs",
         "template",
         both("The image runs.", "映像檔在跑。"),
         lists({"the image is running"}, {"image 在跑"}),
         both("A container runs.", "跑的是容器。")}};
    q.outdated = {
        {"docker-scan",
         "instance",
         lists({"docker scan"}, {}),
         both("Docker Scout since 2023.", "2023 年起用 Docker Scout。")}};
}

question expected_question()
{
    question q;
    q.id = "docker-sample";
    q.number = 27;
    q.topic = "docker-basics";
    q.difficulty = 2;
    q.kind = question_kind::comparison;
    q.status = question_status::published;
    q.group = "images";
    q.as_of = "2026-11-23";
    q.reviewed = "2026-11-24";
    q.review_by = "2027-11-30";
    q.applies_to = {"docker-engine>=23"};
    q.prompt = both("What is an image?", "什麼是映像檔？");
    q.model_answer = both("A template.\n\nRead-only.", "範本。");
    q.hints = lists({"Think of a cake form.", "Which one is read-only?"}, {});
    fill_rubric(q);
    using when = followup_condition::kind;
    q.followups = {
        {"docker-other", followup::direction::deeper, {when::missed, "template", 0}},
        {"docker-third", followup::direction::sideways, {when::score_at_least, "", 0.7}},
        {"docker-other", followup::direction::sideways, {}}};
    q.references = {{"Docker overview", "https://docs.docker.com/get-started/"}};
    q.examples[locale::en] = {
        {example::quality::excellent,
         {"template", "instance"},
         "A template, and what runs of it."}};
    q.examples[locale::zh_hant] = {{example::quality::beside, {}, "我不知道。"}};
    q.content_hash = "digest of docker-sample";
    return q;
}

TEST(ParseBank, ReadsEveryField)
{
    const bank_parse parsed = parse_bank(sources_with(question_text));

    ASSERT_TRUE(parsed.value) << samples::to_text(parsed.findings);
    const question* q = parsed.value->find("docker-sample");
    ASSERT_NE(q, nullptr);
    // Field by field, so that a fault shows where it is.
    const question expected = expected_question();
    EXPECT_EQ(q->prompt, expected.prompt);
    EXPECT_EQ(q->model_answer, expected.model_answer);
    EXPECT_EQ(q->hints, expected.hints);
    EXPECT_EQ(q->points, expected.points);
    EXPECT_EQ(q->misconceptions, expected.misconceptions);
    EXPECT_EQ(q->outdated, expected.outdated);
    EXPECT_EQ(q->followups, expected.followups);
    EXPECT_EQ(q->references, expected.references);
    EXPECT_EQ(q->examples, expected.examples);
    EXPECT_EQ(*q, expected);
}

TEST(ParseBank, FillsInWhatIsLeftOut)
{
    const bank_parse parsed = parse_bank(sources_with(question_text));

    ASSERT_TRUE(parsed.value);
    const question& q = *parsed.value->find("docker-other");
    EXPECT_EQ(q.number, std::nullopt);
    EXPECT_EQ(q.status, question_status::published);
    EXPECT_EQ(q.group, "");
    EXPECT_EQ(q.review_by, "");
    EXPECT_TRUE(q.followups.empty() && q.misconceptions.empty() && q.outdated.empty());
}

TEST(ParseBank, ReadsTopicsAndAreas)
{
    const bank_parse parsed = parse_bank(sources_with(question_text));

    ASSERT_TRUE(parsed.value);
    const std::vector<area> areas{
        {"docker", both("Docker", "Docker")}, {"azureml", both("Azure ML", "Azure ML 服務")}};
    const std::vector<topic> topics{
        {"docker-basics", "docker", both("Docker basics", "Docker 基礎")},
        {"docker-images", "docker", both("Images", "映像檔")},
        {"azureml-data", "azureml", both("Data", "資料")}};
    EXPECT_EQ(parsed.value->areas(), areas);
    EXPECT_EQ(parsed.value->topics(), topics);
}

TEST(ParseBank, ReadsEveryCondition)
{
    using when = followup_condition::kind;
    const auto condition = [](std::string_view text) {
        const bank_parse parsed =
            parse_bank(sources_with(replaced(question_text, "{missed: template}", text)));
        return parsed.value ? parsed.value->find("docker-sample")->followups[0].condition
                            : followup_condition{};
    };

    EXPECT_EQ(condition("{missed: instance}"), (followup_condition{when::missed, "instance", 0}));
    EXPECT_EQ(condition("{covered: instance}"), (followup_condition{when::covered, "instance", 0}));
    EXPECT_EQ(condition("{score_at_least: 1}"), (followup_condition{when::score_at_least, "", 1}));
    EXPECT_EQ(condition("{score_below: 0.4}"), (followup_condition{when::score_below, "", 0.4}));
}

TEST(ParseBank, TakesNumbersAsTextOnlyInQuotes)
{
    const auto title = [](std::string_view value) {
        return parse_bank(sources_with(replaced(question_text, "Docker overview", value)));
    };

    EXPECT_FALSE(title("2026").value);
    EXPECT_FALSE(title("true").value);
    ASSERT_TRUE(title("'2026'").value);
    EXPECT_EQ(title("'2026'").value->find("docker-sample")->references[0].title, "2026");
    EXPECT_TRUE(title("1.2.3").value);
}

TEST(ParseBank, LetsBanksShareTopics)
{
    const std::string more = R"(areas:
  - id: ours
    name: {en: Ours, zh-Hant: 我們的}
    topics: [{id: our-tools, name: {en: Tools, zh-Hant: 工具}}]
)";
    std::vector<bank_source> sources = sources_with(question_text);
    sources.push_back({"ours/topics.yaml", more, ""});
    sources.push_back(samples::small_source("our-linter", "our-tools"));
    sources.push_back(samples::small_source("our-registry", "docker-images"));

    const bank_parse parsed = parse_bank(sources);

    ASSERT_TRUE(parsed.value) << samples::to_text(parsed.findings);
    EXPECT_EQ(parsed.value->questions().size(), 5U);
    EXPECT_EQ(parsed.value->areas().size(), 3U);
}

TEST(ParseBank, DoesNotDependOnTheOrderOfSources)
{
    std::vector<bank_source> sources = sources_with(replaced(question_text, "number", "nummer"));
    const std::vector<finding> findings = parse_bank(sources).findings;
    std::reverse(sources.begin(), sources.end());

    EXPECT_EQ(parse_bank(sources).findings, findings);
    EXPECT_EQ(findings.size(), 1U);
}

}  // namespace
}  // namespace engine
