#include "engine/grading/grader.hpp"
#include "engine/text/tokens.hpp"
#include "sample_question.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace engine {
namespace {

using namespace std::string_literals;

constexpr std::size_t long_answer = 16 * 1024;

/// splitmix64: the same numbers on every machine.
class numbers {
public:
    explicit numbers(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next()
    {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t n) { return next() % n; }

private:
    std::uint64_t state_;
};

bool is_boundary(std::string_view text, std::size_t at)
{
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void expect_sound(const assessment& a, std::string_view answer)
{
    EXPECT_GE(a.score, 0);
    EXPECT_LE(a.score, 1);
    EXPECT_LE(tokenize(a.feedback).sentences, 5U) << a.feedback;
    for (const point_assessment& p : a.points) {
        EXPECT_GE(p.confidence, 0);
        EXPECT_LE(p.confidence, 1);
        std::size_t end = 0;
        for (const text_span& s : p.evidence) {
            EXPECT_GE(s.begin, end);
            EXPECT_LT(s.begin, s.end);
            ASSERT_LE(s.end, answer.size());
            EXPECT_TRUE(is_boundary(answer, s.begin));
            EXPECT_TRUE(is_boundary(answer, s.end));
            end = s.end;
        }
    }
}

std::string repeat(std::string_view text)
{
    std::string out;
    while (out.size() + text.size() <= long_answer)
        out += text;
    return out;
}

/// Words, marks and bytes in any order.
std::string scramble(numbers& random)
{
    static const std::array<std::string, 24> pieces{
        "EXPOSE ", "publish ", "port", " not ", "不會",      "發布",        "連接埠", "，",
        "。",      ". ",       "\n",   "-p ",   "127.0.0.1", "name",        "網路",   "documents",
        "\xFF",    "\xE5\xAE", "\0"s,  "😀",     "\u0301",    "--link flag", "ﬁ",      "Ｅ"};
    std::string out;
    for (std::size_t n = random.below(60); n > 0; --n)
        out += pieces[random.below(pieces.size())];
    return out;
}

class Robustness : public testing::Test {
protected:
    rubric rubric_{port_question()};
};

TEST_F(Robustness, TakesAnEmptyAnswer)
{
    const auto a = grade(rubric_, "", locale::en);

    EXPECT_EQ(a.score, 0);
    expect_sound(a, "");
}

TEST_F(Robustness, TakesLongAnswersOfAnyKind)
{
    for (const std::string& answer :
         {repeat("x"),
          repeat("word "),
          repeat("publish "),
          repeat("publish, "),
          repeat("容"),
          repeat("網路。"),
          repeat("a-"),
          repeat("-"),
          repeat("不"),
          repeat("not "),
          repeat("e\u0301\u0316"),
          repeat("\u0301"),
          repeat("😀"),
          repeat("\xFF"),
          repeat("\0"s),
          repeat("publsih documnetation "),
          repeat("EXPOSE does not publish the port to the outside. ")})
        expect_sound(grade(rubric_, answer, locale::zh_hant), answer);
}

TEST_F(Robustness, TakesRandomBytes)
{
    numbers random(1);
    for (int i = 0; i < 200; ++i) {
        std::string answer(random.below(400), '\0');
        for (char& c : answer)
            c = static_cast<char>(random.below(256));
        expect_sound(grade(rubric_, answer, locale::en), answer);
    }
}

TEST_F(Robustness, TakesRandomPiecesOfAnswers)
{
    numbers random(2);
    for (int i = 0; i < 500; ++i) {
        const std::string answer = scramble(random);
        expect_sound(grade(rubric_, answer, locale::en), answer);
        expect_sound(grade_probe(rubric_, "expose", answer, locale::zh_hant), answer);
    }
}

TEST_F(Robustness, ReadsWordsBetweenMalformedBytes)
{
    const std::string answer = "\xFF EXPOSE\xE5 is \0 documentation \xC0\xAF"s;

    EXPECT_EQ(covered(grade(rubric_, answer, locale::en), "expose"), coverage::yes);
}

TEST_F(Robustness, GivesTheSameAssessmentEveryTime)
{
    const std::string answer = "EXPOSE documents, -p forwards a host port, 用名稱互相連線。";

    const rubric again{port_question()};

    EXPECT_EQ(grade(rubric_, answer, locale::en), grade(rubric_, answer, locale::en));
    EXPECT_EQ(grade(rubric_, answer, locale::en), grade(again, answer, locale::en));
}

TEST_F(Robustness, GradesOnManyThreadsWithOneRubric)
{
    numbers random(3);
    std::vector<std::string> answers;
    std::vector<assessment> expected;
    for (int i = 0; i < 50; ++i) {
        answers.push_back("EXPOSE is documentation. " + scramble(random));
        expected.push_back(grade(rubric_, answers.back(), locale::en));
    }

    std::array<bool, 4> same{};
    std::vector<std::thread> threads;
    for (bool& result : same)
        threads.emplace_back([&] {
            result = true;
            for (std::size_t i = 0; i < answers.size(); ++i)
                result = result && grade(rubric_, answers[i], locale::en) == expected[i];
        });
    for (std::thread& t : threads)
        t.join();

    for (const bool result : same)
        EXPECT_TRUE(result);
}

TEST_F(Robustness, GradesWithARubricThatWasMoved)
{
    rubric moved = std::move(rubric_);
    rubric_ = rubric{question{}};

    EXPECT_EQ(
        covered(grade(moved, "EXPOSE is documentation.", locale::en), "expose"), coverage::yes
    );
}

}  // namespace
}  // namespace engine
