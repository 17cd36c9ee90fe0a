#include "engine/bank/bank.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>

namespace engine {

namespace {

template <class T>
const T* find_by_id(const std::vector<T>& items, std::string_view id)
{
    const auto match =
        std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
    return match == items.end() ? nullptr : &*match;
}

/// FNV-1a, 64 bits: enough to tell versions apart by accident, and nobody gains by forging one.
class fingerprint {
public:
    void add(std::string_view text)
    {
        for (const char c : text)
            mix(static_cast<unsigned char>(c));
        mix(0);  // so that "ab", "c" is not "a", "bc"
    }

    [[nodiscard]] std::string hex() const
    {
        std::string out;
        for (int shift = 60; shift >= 0; shift -= 4)
            out += "0123456789abcdef"[(state_ >> shift) & 0xF];
        return out;
    }

private:
    void mix(std::uint64_t byte) { state_ = (state_ ^ byte) * 0x100000001b3; }

    std::uint64_t state_ = 0xcbf29ce484222325;
};

/// Needs `questions` sorted.
std::string name_version(const std::vector<question>& questions, std::vector<std::string> hashes)
{
    fingerprint print;
    for (const question& q : questions) {
        print.add(q.id);
        print.add(q.content_hash);
    }
    std::sort(hashes.begin(), hashes.end());
    for (const std::string& hash : hashes)
        print.add(hash);
    return print.hex();
}

}  // namespace

bank::bank(bank_contents contents)
    : questions_(std::move(contents.questions)),
      topics_(std::move(contents.topics)),
      areas_(std::move(contents.areas))
{
    std::sort(questions_.begin(), questions_.end(), [](const question& a, const question& b) {
        return a.id < b.id;
    });
    for (std::size_t i = 0; i < questions_.size(); ++i)
        if (questions_[i].status == question_status::published)
            published_[questions_[i].topic].push_back(i);
    version_ = name_version(questions_, std::move(contents.topics_hashes));
}

const question* bank::find(std::string_view question_id) const
{
    const auto match = std::lower_bound(
        questions_.begin(),
        questions_.end(),
        question_id,
        [](const question& q, std::string_view id) { return q.id < id; }
    );
    return match != questions_.end() && match->id == question_id ? &*match : nullptr;
}

std::span<const std::size_t> bank::published(std::string_view topic_id) const
{
    const auto match = published_.find(topic_id);
    return match == published_.end() ? std::span<const std::size_t>() : match->second;
}

const topic* bank::find_topic(std::string_view id) const
{
    return find_by_id(topics_, id);
}

const area* bank::find_area(std::string_view id) const
{
    return find_by_id(areas_, id);
}

std::string bank::topic_name(std::string_view id, locale l) const
{
    if (const topic* t = find_topic(id))
        return t->name[l];
    if (const area* a = find_area(id))
        return a->name[l];
    return std::string(id);
}

boost::system::result<std::vector<std::string>, unusable_subject> bank::expand(
    std::span<const std::string> ids
) const
{
    std::vector<std::string> out;
    // Adds the topics that `is_meant` picks; says whether any has a question.
    const auto add = [&](const auto& is_meant) {
        bool has_any = false;
        for (const topic& t : topics_) {
            if (!is_meant(t) || published(t.id).empty())
                continue;
            has_any = true;
            if (std::find(out.begin(), out.end(), t.id) == out.end())
                out.push_back(t.id);
        }
        return has_any;
    };
    if (ids.empty())
        add([](const topic&) { return true; });
    for (const std::string& id : ids) {
        if (find_topic(id) == nullptr && find_area(id) == nullptr)
            return unusable_subject(id, unusable_subject::reason::unknown);
        if (!add([&](const topic& t) { return t.id == id || t.area == id; }))
            return unusable_subject(id, unusable_subject::reason::nothing_to_ask);
    }
    return out;
}

}  // namespace engine
