#pragma once

#include "tests/bench/answers.hpp"
#include "tests/bench/script.hpp"

#include <cstdint>
#include <vector>

namespace bench {

/// Candidates in interviews: each answers what it is asked, and after the report begins anew. An
/// answer counts once its assessment and what follows (the next question, or the report) have come.
class interview_script final : public script {
public:
    struct settings {
        std::string locale;
        int questions = 6;
    };

    /// `from` must outlive the script.
    interview_script(const answers& from, settings s, std::size_t connections);

    [[nodiscard]] std::string target() const override { return "/v1/interview"; }
    [[nodiscard]] std::string subprotocol() const override { return "mockingbird.v1"; }
    void say(std::size_t connection, std::string& out) override;
    verdict hear(std::size_t connection, std::string_view message) override;

    /// Answers that were replied to in full, by all connections.
    [[nodiscard]] std::uint64_t turns() const { return turns_; }
    [[nodiscard]] std::uint64_t interviews() const { return interviews_; }

private:
    enum class waiting_for { start, started, first_question, answer, assessment, next };
    struct candidate {
        waiting_for next = waiting_for::start;
        int turn = 0;
        std::string question_id;
        std::uint64_t interviews = 0;
    };

    static bool is_asked(candidate& c, std::string_view message);
    verdict after_assessment(candidate& c, std::string_view type, std::string_view message);

    const answers& answers_;
    settings settings_;
    std::vector<candidate> candidates_;
    std::string message_;
    std::uint64_t turns_ = 0;
    std::uint64_t interviews_ = 0;
};

/// Sends the same kind of answers to a server that sends them back.
class echo_script final : public script {
public:
    /// `from` must outlive the script.
    explicit echo_script(const answers& from) : answers_(from) {}

    [[nodiscard]] std::string target() const override { return "/"; }
    [[nodiscard]] std::string subprotocol() const override { return ""; }
    void say(std::size_t connection, std::string& out) override;
    verdict hear(std::size_t connection, std::string_view message) override;

private:
    const answers& answers_;
    std::string message_;
    std::size_t said_ = 0;
};

}  // namespace bench
