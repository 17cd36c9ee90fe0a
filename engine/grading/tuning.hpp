#pragma once

#include <cstddef>

/// The numbers of the grading formula, in one place. They were chosen on the sample answers of the
/// bank and hold for all of them; none belongs to a single question.
namespace engine::tuning {

/// A word that the question itself uses proves little: .3 was worth +.02 correlation on Mohler's
/// short answers (2011) against 1, and no less than 0.
inline constexpr double given_word = .3;
/// After a probe its words are given as well, and an answer leaves most of them out.
inline constexpr double probe_word = .1;

/// "All", "every", "same": grammar beside a noun, but the point of many a claim.
inline constexpr double amount_word = .5;

/// Chinese has no spaces: characters and pairs of neighbours count instead of words. A word of two
/// characters weighs .25 + .25 + .35, a little less than an English one.
inline constexpr double han_character = .25;
inline constexpr double han_pair = .35;

/// Likeness of a word and the same word with a typing error.
inline constexpr double misspelt = .9;
/// Shorter words are too often a typing error away from another word ("layer", "later").
inline constexpr std::size_t shortest_misspelt = 6;
/// From this length two errors are forgiven.
inline constexpr std::size_t two_errors = 9;

/// Weight of recall against precision in the F-measure: what a candidate says besides is no fault,
/// but words scattered over a long passage are no statement.
inline constexpr double beta = 2;
/// A wrong claim is often made of the right words, so it is recognised by its wording more
/// strictly.
inline constexpr double claim_beta = 1.5;
/// What a passage loses whose words come in the opposite order: "the image runs, the container is
/// the package" has all the words of its opposite.
inline constexpr double order_in_point = .15;
inline constexpr double order_in_claim = .6;
/// What is left of a claim without its first term, its subject: "installs the packages during the
/// build" is wrong of CMD and right of RUN.
inline constexpr double without_subject = .7;
/// A statement may spread over this many sentences…
inline constexpr std::size_t window_sentences = 3;
inline constexpr std::size_t claim_sentences = 1;
/// …and over so many words: this many times the words of the paraphrase, and a few.
inline constexpr double window_stretch = 3;
inline constexpr double window_slack = 4;

/// Borders of the verdicts on a point, as F-measures.
inline constexpr double yes = .53;
inline constexpr double partly = .45;
/// By so much "not X" must fit better than what is left without X, to be the opposite of X.
inline constexpr double opposing_margin = .2;
/// A misconception or an outdated claim must be recognised this well…
inline constexpr double claimed = .6;
/// …and that much better than the point which it contradicts.
inline constexpr double claim_margin = .05;

}  // namespace engine::tuning
