#pragma once

#include "engine/bank/question.hpp"
#include "engine/text/locale.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace engine {

/// What a bank is made of.
struct bank_contents {
    std::vector<question> questions;
    std::vector<topic> topics;
    std::vector<area> areas;
    std::vector<std::string> topics_hashes;  ///< name the texts that topics and areas came from
};

/// An id that cannot be chosen for an interview, and why.
class unusable_subject {
public:
    enum class reason {
        unknown,         ///< neither a topic nor an area
        nothing_to_ask,  ///< none of its questions is published
    };

    unusable_subject() = default;  // `result::error` of Boost 1.81 wants it
    unusable_subject(std::string id, reason why) : id_(std::move(id)), why_(why) {}

    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] reason why() const { return why_; }
    bool operator==(const unusable_subject&) const = default;

private:
    std::string id_;
    reason why_ = reason::unknown;
};

/// All questions with their topics and areas. Immutable, so any number of threads may read it.
/// Lifetime: what it hands out lives as long as the bank stays where it is.
class bank {
public:
    /// Needs ids that differ, and questions whose topics are among `contents.topics`: what
    /// `parse_bank` has made sure of.
    explicit bank(bank_contents contents);

    /// Sorted by id: the order does not depend on how the files were found.
    [[nodiscard]] const std::vector<question>& questions() const { return questions_; }

    /// nullptr if there is none.
    [[nodiscard]] const question* find(std::string_view question_id) const;

    /// The published questions of a topic: indexes into `questions()`, ascending. Empty for an
    /// unknown topic.
    [[nodiscard]] std::span<const std::size_t> published(std::string_view topic_id) const;

    /// In the order of the files, which is the order to show them in.
    [[nodiscard]] const std::vector<topic>& topics() const { return topics_; }
    [[nodiscard]] const std::vector<area>& areas() const { return areas_; }

    /// nullptr if there is none.
    [[nodiscard]] const topic* find_topic(std::string_view id) const;
    [[nodiscard]] const area* find_area(std::string_view id) const;

    /// What people call a topic or an area; the id itself if it is neither.
    [[nodiscard]] std::string topic_name(std::string_view id, locale l) const;

    /// Topics to ask from. Each of `ids` is a topic or an area, which stands for those of its
    /// topics that have a published question; no ids at all stand for all such topics. Without
    /// repeats, in the order of `ids`. Fails on the first id that is neither, or that leaves
    /// nothing to ask.
    [[nodiscard]] boost::system::result<std::vector<std::string>, unusable_subject> expand(
        std::span<const std::string> ids
    ) const;

    /// Names the whole content: 16 hexadecimal digits that change with any file's hash. The order
    /// of the files has no part in it.
    [[nodiscard]] const std::string& version() const { return version_; }

private:
    std::vector<question> questions_;
    std::vector<topic> topics_;
    std::vector<area> areas_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> published_;  ///< by topic
    std::string version_;
};

}  // namespace engine
