#pragma once

#include "engine/grading/grader.hpp"
#include "engine/grading/reading.hpp"
#include "engine/grading/vocabulary.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace engine {

/// One term of a paraphrase.
struct slot {
    term_id term = 0;
    double weight = 0;        ///< what it counts in an answer to the question…
    double probe_weight = 0;  ///< …and in one to the probe into its point
    bool given = false;       ///< the question already says it
    bool negated = false;     ///< a negator reaches it
    bool beside_negator = false;
    bool heads = false;   ///< a negator is about it
    bool either = false;  ///< right with "not" and without: there both ways, or beside an "only"
};

enum class claim_kind { point, misconception, outdated };

/// One way to say a point, a misconception or an outdated claim.
struct paraphrase {
    claim_kind kind = claim_kind::point;
    std::size_t owner = 0;  ///< index of the point, misconception or outdated claim
    std::vector<slot> slots;
    double weight = 0;  ///< of all slots
    double probe_weight = 0;
    double words = 0;  ///< its length, every word counted in full
};

/// Where a term occurs in the rubric.
struct occurrence {
    std::size_t paraphrase = 0;
    std::size_t slot = 0;
};

/// What feedback needs to know about a point.
struct prepared_point {
    std::string id;
    double weight = 1;
    localized_text text;
    localized_text probe;
};

/// A misconception or an outdated claim.
struct prepared_claim {
    std::string id;
    std::optional<std::size_t> point;  ///< index of the point that it is about
    localized_text reply;              ///< the correction, or what replaced it
};

/// Everything about a question that grading needs, in the form that it needs.
struct rubric::prepared {
    explicit prepared(const question& q);

    question_kind kind;
    std::vector<prepared_point> points;
    std::vector<prepared_claim> misconceptions;
    std::vector<prepared_claim> outdated;
    std::vector<paraphrase> paraphrases;
    vocabulary words;
    std::vector<std::vector<occurrence>> occurrences;  ///< by term
    std::vector<bool> given;                           ///< by term: the question says it
};

}  // namespace engine
