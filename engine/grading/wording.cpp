#include "engine/grading/wording.hpp"

namespace engine {

namespace {

constexpr per_locale<wording> wordings{{{
    {
        .strong = "That is a strong answer.",
        .fair = "You are on the right track.",
        .weak = "That is a start.",
        .nothing = "I could not find the key points in this answer yet.",
        .mistaken = "Let us get one or two ideas straight first.",
        .quote = "This part was clear: “{}”.",
        .half_quote = "“{}” points in the right direction.",
        .correction = "One thing to put right: {}",
        .next_correction = "And one more: {}",
        .check = "One part looks turned around, so check it again: {}",
        .outdated = "One part used to be true: {}",
        .nudge = "To take it further: {}",
        .probe_yes = "Yes, that is what I was after.",
        .probe_partly = "That is part of it.",
        .probe_no = "That is not quite it; the sample answer will show you later.",
        .ellipsis = "…",
        .between = " ",
        .flags =
            {"This seems to answer a different question.",
             "This mostly repeats the question, so put it into your own words.",
             "These are the right kind of words, but say in full sentences how they belong "
             "together.",
             "That is very short; one or two full sentences would help.",
             "I can follow answers in English and in Chinese.",
             "That is fine, saying so honestly is a good habit.",
             "I only look at what an answer says about the question."},
    },
    {
        .strong = "答得很完整。",
        .fair = "方向是對的。",
        .weak = "有抓到一部分。",
        .nothing = "這個回答還沒有講到重點。",
        .mistaken = "先來釐清一下觀念。",
        .quote = "「{}」這一段講得很清楚。",
        .half_quote = "「{}」的方向是對的，可以再講完整一點。",
        .correction = "有一點要更正：{}",
        .next_correction = "還有一點：{}",
        .check = "有個地方好像說反了，再想一下：{}",
        .outdated = "有個說法以前是對的，現在不一樣了：{}",
        .nudge = "可以再想想：{}",
        .probe_yes = "沒錯，我想問的就是這個。",
        .probe_partly = "講到一部分了。",
        .probe_no = "還差一點，之後可以看參考答案。",
        .ellipsis = "…",
        .between = "",
        .flags =
            {"這好像是在回答另一個問題。",
             "這大多是題目原本的字，試著用自己的話說說看。",
             "關鍵字有了，再用完整的句子說明它們之間的關係。",
             "回答有點短，多說一兩句會更清楚。",
             "請用中文或英文回答。",
             "沒關係，老實說不知道也很好。",
             "我只看回答的內容和題目有沒有關係。"},
    },
}}};

}  // namespace

const wording& wording_in(locale language)
{
    return wordings[language];
}

}  // namespace engine
