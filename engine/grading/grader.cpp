#include "engine/grading/grader.hpp"

#include "engine/grading/answer.hpp"
#include "engine/grading/feedback.hpp"
#include "engine/grading/flags.hpp"
#include "engine/grading/match.hpp"
#include "engine/grading/prepared.hpp"
#include "engine/grading/tuning.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace engine {

namespace {

double credit(coverage c)
{
    if (c == coverage::yes)
        return 1;
    return c == coverage::partly ? .5 : 0;
}

/// How far `score` is from the nearer end of `low` to `high`, as a share of half that way.
double certainty(double score, double low, double high)
{
    const double nearer = std::min(score - low, high - score);
    return std::clamp(2 * nearer / (high - low), 0.0, 1.0);
}

bool overlap(const passage& a, const passage& b)
{
    return a.first <= b.last && b.first <= a.last;
}

/// Grades one answer: first point by point, then as a whole.
class grading {
public:
    grading(
        const rubric::prepared& r,
        std::string_view text,
        locale language,
        std::optional<std::size_t> probed
    )
        : rubric_(r),
          text_(text),
          language_(language),
          probed_(probed),
          answer_(r, text),
          found_(find_claims(r, answer_, probed))
    {
    }

    assessment run() &&
    {
        for (std::size_t i = 0; i < rubric_.points.size(); ++i)
            judge(i);
        for (std::size_t i = 0; i < rubric_.misconceptions.size(); ++i)
            judge_misconception(i);
        for (std::size_t i = 0; i < rubric_.outdated.size(); ++i)
            judge_outdated(i);
        const bool covers = std::ranges::any_of(out_.points, [](const point_assessment& p) {
            return credit(p.covered) > 0;
        });
        out_.flags = find_flags(rubric_, answer_, covers);
        out_.score = score() * discount();
        auto text = write_feedback(rubric_, out_, text_, language_, probed_);
        out_.feedback = std::move(text.said);
        out_.nudge = std::move(text.nudge);
        if (probed_)
            keep_probed(*probed_);
        return std::move(out_);
    }

private:
    void judge(std::size_t i)
    {
        const prepared_point& point = rubric_.points[i];
        const auto [agreeing, opposing] = found_.points[i];
        point_assessment p;
        p.id = point.id;
        p.text = point.text[language_];
        p.weight = point.weight;
        const double score = agreeing.score;
        if (opposing.score >= tuning::yes && opposing.score > score &&
            (score < tuning::yes ||
             (overlap(agreeing, opposing) && opposing.score > score + tuning::opposing_margin))) {
            p.covered = coverage::wrong;
            p.confidence = certainty(opposing.score, tuning::yes, 2 - tuning::yes);
            p.evidence = evidence(rubric_, answer_, opposing);
        } else if (score >= tuning::yes) {
            p.covered = coverage::yes;
            p.confidence = certainty(score, tuning::yes, 2 - tuning::yes);
        } else if (score >= tuning::partly) {
            p.covered = coverage::partly;
            p.confidence = certainty(score, tuning::partly, tuning::yes);
        } else {
            p.confidence = certainty(score, -tuning::partly, tuning::partly);
        }
        if (credit(p.covered) > 0)
            p.evidence = evidence(rubric_, answer_, agreeing);
        out_.points.push_back(std::move(p));
    }

    /// How well the answer makes the point that `claim` is about; if it is about none, the point
    /// that the same words make best.
    [[nodiscard]] double rival(const prepared_claim& claim, const passage& said) const
    {
        if (claim.point)
            return found_.points[*claim.point].agreeing.score;
        double best = 0;
        for (const match& m : found_.points)
            if (overlap(m.agreeing, said))
                best = std::max(best, m.agreeing.score);
        return best;
    }

    [[nodiscard]] bool holds(const prepared_claim& claim, const passage& said) const
    {
        return said.score >= tuning::claimed &&
               said.score > rival(claim, said) + tuning::claim_margin;
    }

    void judge_misconception(std::size_t i)
    {
        const prepared_claim& claim = rubric_.misconceptions[i];
        const passage& said = found_.misconceptions[i].agreeing;
        if (!holds(claim, said))
            return;
        out_.misconceptions.push_back(claim.id);
        for (std::size_t p = 0; p < out_.points.size(); ++p)
            if (claim.point != p && is_part_of(found_.points[p].agreeing, said))
                take_back(out_.points[p]);
        if (claim.point)
            decide(out_.points[*claim.point], coverage::wrong, said);
    }

    /// Whether what made a point seem made is rather words of a wrong claim.
    static bool is_part_of(const passage& point, const passage& claim)
    {
        return overlap(point, claim) && point.score < claim.score;
    }

    static void take_back(point_assessment& p)
    {
        if (credit(p.covered) == 0)
            return;
        p.covered = coverage::no;
        p.confidence = 0;
        p.evidence.clear();
    }

    void judge_outdated(std::size_t i)
    {
        const prepared_claim& claim = rubric_.outdated[i];
        const passage& said = found_.outdated[i].agreeing;
        if (!holds(claim, said))
            return;
        out_.outdated.push_back(claim.id);
        if (claim.point && credit(out_.points[*claim.point].covered) == 0)
            decide(out_.points[*claim.point], coverage::partly, said);
    }

    void decide(point_assessment& p, coverage verdict, const passage& said) const
    {
        p.covered = verdict;
        p.confidence = certainty(said.score, tuning::claimed, 2 - tuning::claimed);
        p.evidence = evidence(rubric_, answer_, said);
    }

    [[nodiscard]] double score() const
    {
        if (probed_)
            return credit(out_.points[*probed_].covered);
        double earned = 0;
        double possible = 0;
        for (const point_assessment& p : out_.points) {
            earned += p.weight * credit(p.covered);
            possible += p.weight;
        }
        return possible > 0 ? earned / possible : 0;
    }

    /// What the way of answering leaves of the points.
    [[nodiscard]] double discount() const
    {
        constexpr double for_keywords = .5;
        constexpr double for_copying = .25;
        double factor = 1;
        for (const answer_flag flag : out_.flags) {
            if (flag == answer_flag::keyword_list)
                factor *= for_keywords;
            if (flag == answer_flag::question_copied)
                factor *= for_copying;
        }
        return factor;
    }

    /// Leaves the probed point and those that the answer makes besides.
    void keep_probed(std::size_t probed)
    {
        const std::string& id = rubric_.points[probed].id;
        std::erase_if(out_.points, [&](const point_assessment& p) {
            return p.id != id && credit(p.covered) == 0;
        });
    }

    const rubric::prepared& rubric_;
    std::string_view text_;
    locale language_;
    std::optional<std::size_t> probed_;
    answer answer_;
    matches found_;
    assessment out_;
};

}  // namespace

assessment grade(const rubric& r, std::string_view answer, locale language)
{
    return grading(r.data(), answer, language, std::nullopt).run();
}

assessment grade_probe(
    const rubric& r, std::string_view point_id, std::string_view answer, locale language
)
{
    const auto& points = r.data().points;
    const auto at = std::ranges::find(points, point_id, &prepared_point::id);
    assert(at != points.end());
    return grading(r.data(), answer, language, static_cast<std::size_t>(at - points.begin())).run();
}

}  // namespace engine
