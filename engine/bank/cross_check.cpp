#include "engine/bank/cross_check.hpp"

#include "engine/bank/fault_log.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace engine {

namespace {

/// Areas and topics are chosen by the same field, so they share their ids.
void check_topic_ids(const std::vector<topics_file>& files, std::vector<finding>& findings)
{
    struct place {
        std::string_view file;
        int line;
    };
    std::unordered_map<std::string_view, place> taken;
    for (const topics_file& file : files) {
        fault_log log(file.path, findings);
        for (const mention& id : file.mentions) {
            const auto [first, is_new] = taken.try_emplace(id.id, place{file.path, id.line});
            if (!is_new)
                log.add(
                    id.line,
                    id.path + " is " + quoted(id.id) + ", which is taken at " +
                        std::string(first->second.file) + ":" + std::to_string(first->second.line) +
                        "; give every area and topic an id of its own"
                );
        }
    }
}

void check_question_ids(const std::vector<question_file>& files, std::vector<finding>& findings)
{
    std::unordered_map<std::string_view, const question_file*> taken;
    for (const question_file& file : files) {
        if (file.value.id.empty())
            continue;
        const auto [first, is_new] = taken.try_emplace(file.value.id, &file);
        if (!is_new)
            fault_log(file.path, findings)
                .add(
                    file.id_line,
                    "id is " + quoted(file.value.id) + ", which is taken by " +
                        first->second->path + "; give every question an id of its own"
                );
    }
}

void check_numbers(const std::vector<question_file>& files, std::vector<finding>& findings)
{
    std::unordered_map<int, const question_file*> taken;
    for (const question_file& file : files) {
        if (!file.value.number)
            continue;
        const auto [first, is_new] = taken.try_emplace(*file.value.number, &file);
        if (!is_new)
            fault_log(file.path, findings)
                .add(
                    file.number_line,
                    "number is " + std::to_string(*file.value.number) + ", which is taken by " +
                        first->second->path + "; give every question a number of its own, or none"
                );
    }
}

void check_topics(const parsed_files& files, std::vector<finding>& findings)
{
    // Without all topics, a topic that seems unknown may be one that could not be read.
    if (!files.has_all_topics || files.topics.empty())
        return;
    std::vector<std::string_view> known;
    for (const topics_file& file : files.topics)
        for (const topic& t : file.topics)
            known.push_back(t.id);
    const std::unordered_set<std::string_view> set(known.begin(), known.end());
    for (const question_file& file : files.questions) {
        if (file.value.topic.empty() || set.contains(file.value.topic))
            continue;
        fault_log log(file.path, findings);
        const std::string meant = log.suggest(file.value.topic, known);
        log.add(
            file.topic_line,
            "topic is " + quoted(file.value.topic) + ", which is in no topics.yaml" +
                (meant.empty() ? "; add it there, or name one that is" : meant)
        );
    }
}

void check_followups(const std::vector<question_file>& files, std::vector<finding>& findings)
{
    std::vector<std::string_view> known;
    std::unordered_set<std::string_view> set;
    for (const question_file& file : files) {
        // A file named otherwise than its id has that fault already; either name will do here.
        for (const std::string_view id : {std::string_view(file.value.id), file_stem(file.path)})
            if (set.insert(id).second)
                known.push_back(id);
    }
    for (const question_file& file : files) {
        fault_log log(file.path, findings);
        for (const mention& to : file.followups) {
            if (to.id == file.value.id)
                log.add(
                    to.line, to.path + " leads from the question to itself; name another question"
                );
            else if (!set.contains(to.id))
                log.add(
                    to.line,
                    to.path + " is " + quoted(to.id) + ", which is no question of the bank" +
                        log.suggest(to.id, known)
                );
        }
    }
}

void check_content(const parsed_files& files, std::vector<finding>& findings)
{
    if (files.topics.empty() && files.has_all_topics)
        findings.push_back(
            {"topics.yaml", 0, "is missing; list the areas and topics of the bank in it"}
        );
    const bool has_published =
        std::any_of(files.questions.begin(), files.questions.end(), [](const question_file& file) {
            return file.value.status == question_status::published;
        });
    if (!has_published)
        findings.push_back(
            {files.topics.empty() ? "topics.yaml" : files.topics.front().path,
             0,
             "the bank has no published question; add one, or set `status: published`"}
        );
}

}  // namespace

void cross_check(const parsed_files& files, std::vector<finding>& findings)
{
    check_topic_ids(files.topics, findings);
    check_question_ids(files.questions, findings);
    check_numbers(files.questions, findings);
    check_topics(files, findings);
    check_followups(files.questions, findings);
    check_content(files, findings);
}

}  // namespace engine
