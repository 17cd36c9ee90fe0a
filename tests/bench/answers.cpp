#include "tests/bench/answers.hpp"

#include "bot/content/content.hpp"
#include "engine/bank/parse.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace bench {

answers::answers(const std::filesystem::path& content, engine::locale language)
{
    const auto parsed = engine::parse_bank(bot::read_content({content}));
    if (!parsed.value)
        throw std::runtime_error("the bank in " + content.string() + " has faults");
    for (const engine::question& q : parsed.value->questions()) {
        for (const engine::example& e : q.examples[language]) {
            const auto text = nlohmann::json(e.answer).dump();
            by_question_[q.id].push_back(text);
            all_.push_back(text);
        }
    }
    if (all_.empty())
        throw std::runtime_error("the bank in " + content.string() + " has no sample answers");
}

const std::string& answers::pick(std::string_view question_id, std::size_t turn) const
{
    const auto own = by_question_.find(question_id);
    const auto& pool = own == by_question_.end() ? all_ : own->second;
    return pool[turn % pool.size()];
}

double answers::mean_bytes() const
{
    double bytes = 0;
    for (const std::string& a : all_)
        bytes += static_cast<double>(a.size() - 2);
    return bytes / static_cast<double>(all_.size());
}

}  // namespace bench
