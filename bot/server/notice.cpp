#include "bot/server/notice.hpp"

#include "bot/interviews/credentials.hpp"

namespace bot {

std::string_view notice_text(engine::locale language)
{
    if (language == engine::locale::en)
        return "**This is practice with a machine.** Its questions come from a question bank, and "
               "a "
               "program grades your answers by fixed rules. A score is a help for learning; it "
               "decides "
               "nothing about you.\n\n"
               "- **What is stored:** the name you give, your answers word for word, the scores "
               "with "
               "their reasons, and the times.\n"
               "- **Who can read it:** the mentors and admins of the team that runs this service. "
               "Nothing is sent to anyone else.\n"
               "- **How long:** until the team deletes it. You can ask them for a copy, or to have "
               "it "
               "erased, at any time.\n\n"
               "Please leave secrets and other people's personal data out of your answers.";
    return "**這是與機器進行的練習。**"
           "題目來自題庫，由程式依固定規則評分。分數只供學習參考，不會決定任何與你有關的事。\n\n"
           "- **會儲存的內容：**你填寫的名字、回答的原文、分數與理由，以及時間。\n"
           "- **誰可以閱讀：**架設這項服務的團隊中的導師與管理員，不會傳送給其他人。\n"
           "- **保存多久：**直到團隊刪除為止。你隨時可以向他們索取副本，或要求刪除。\n\n"
           "請不要在回答中寫入機密資訊或他人的個人資料。";
}

std::string notice_version()
{
    std::string all;
    for (const engine::locale l : engine::all_locales)
        all += notice_text(l);
    return hash_token(all).substr(0, 12);
}

}  // namespace bot
