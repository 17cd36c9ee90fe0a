#include "engine/selection/selection.hpp"

#include "engine/selection/random.hpp"

#include <algorithm>
#include <utility>

namespace engine {

namespace {

/// How many of the best questions the choice is left to chance among.
constexpr std::size_t choices = 3;

struct running_question {
    const question* item = nullptr;
    double information = 0;
};

/// What an interview has asked so far.
class asked_before {
public:
    asked_before(const bank& b, const std::vector<std::string>& ids)
    {
        for (const std::string& id : ids)
            if (const question* q = b.find(id))
                questions_.push_back(q);
    }

    [[nodiscard]] bool rules_out(const question& q) const
    {
        return std::any_of(questions_.begin(), questions_.end(), [&](const question* before) {
            return before == &q || (!q.group.empty() && before->group == q.group);
        });
    }

    [[nodiscard]] int of_topic(const std::string& topic) const
    {
        return static_cast<int>(std::count_if(
            questions_.begin(),
            questions_.end(),
            [&](const question* q) { return q->topic == topic; }
        ));
    }

private:
    std::vector<const question*> questions_;
};

/// The questions of a topic that may still be asked.
std::vector<running_question> in_the_running(
    const bank& b, const std::string& topic, const asked_before& before, double ability
)
{
    std::vector<running_question> running;
    for (const std::size_t at : b.published(topic)) {
        const question& q = b.questions()[at];
        if (!before.rules_out(q))
            running.push_back({&q, information(ability, q.difficulty)});
    }
    return running;
}

}  // namespace

std::optional<selection> select_question(const bank& b, const selection_request& request)
{
    const asked_before before(b, request.asked);
    std::vector<running_question> running;
    int fewest = 0;
    for (const std::string& topic : request.topics) {
        auto of_topic = in_the_running(b, topic, before, request.ability.mean);
        const int asked = before.of_topic(topic);
        if (of_topic.empty() || (!running.empty() && asked > fewest))
            continue;
        if (asked < fewest)
            running.clear();
        fewest = asked;
        running.insert(running.end(), of_topic.begin(), of_topic.end());
    }
    if (running.empty())
        return std::nullopt;

    random_source random(request.seed);
    // Shuffled first, so that questions of equal information come up equally often.
    for (std::size_t i = running.size() - 1; i > 0; --i)
        std::swap(running[i], running[random.below(i + 1)]);
    std::stable_sort(running.begin(), running.end(), [](const auto& a, const auto& c) {
        return a.information > c.information;
    });
    running.resize(std::min(running.size(), choices));

    selection out;
    out.chosen = running[random.below(running.size())].item;
    out.reason.ability = request.ability.mean;
    out.reason.standard_error = request.ability.standard_error;
    out.reason.asked_of_topic = before.of_topic(out.chosen->topic);
    for (const running_question& r : running)
        out.reason.considered.push_back({r.item->id, r.information});
    return out;
}

}  // namespace engine
