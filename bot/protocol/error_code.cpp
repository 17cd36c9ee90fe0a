#include "bot/protocol/error_code.hpp"

#include <array>
#include <cstddef>

namespace bot {

namespace {

struct entry {
    std::string_view name;
    std::string_view en;
    std::string_view zh_hant;
};

constexpr std::array<entry, error_codes> entries{{
    {"bad_json",
     "The message is not JSON that this service reads; send one JSON object.",
     "訊息不是可以讀取的 JSON，請傳送一個 JSON 物件。"},
    {"bad_message",
     "The message lacks something or has a field of the wrong kind.",
     "訊息缺少欄位，或欄位的型別不正確。"},
    {"unknown_type",
     "This type of message is unknown; see the protocol page.",
     "不認得這種訊息類型，請參考通訊協定說明。"},
    {"unknown_topic",
     "One of the topics is not in the question bank; choose from the list of topics.",
     "題庫裡沒有其中一個主題，請從主題清單中選擇。"},
    {"not_started",
     "No interview is running on this connection; start or resume one first.",
     "這個連線還沒有進行中的面試，請先開始或接續面試。"},
    {"already_started",
     "An interview is running on this connection; end it before starting another.",
     "這個連線已有進行中的面試，請先結束再開始新的。"},
    {"bad_turn",
     "This interview has no such turn; answer the question that is open.",
     "這場面試沒有這一題，請回答目前的問題。"},
    {"turn_closed",
     "This turn is closed; what was recorded stays. Go on with the open question.",
     "這一題已經結束，紀錄不會改變，請繼續回答目前的問題。"},
    {"bad_token",
     "No interview goes with this session and token; start a new one.",
     "找不到與這組憑證相符的面試，請重新開始。"},
    {"too_large",
     "The answer is longer than 16 KB; shorten it and send it again.",
     "回答超過 16 KB，請縮短後再傳送。"},
    {"rate_limited",
     "Too many messages at once; wait a moment and send it again.",
     "訊息太過頻繁，請稍候再傳送。"},
    {"consent_required",
     "Please read the notice and agree to it before the interview begins.",
     "面試開始前，請先閱讀並同意告知事項。"},
    {"busy",
     "It could not be recorded just now, so nothing has changed; send it again in a moment.",
     "目前無法寫入紀錄，內容沒有任何變動，請稍後再傳送一次。"},
    {"internal",
     "Something went wrong on our side; what was recorded is safe. Reconnect and go on.",
     "伺服器發生錯誤，已記錄的內容都在，請重新連線後繼續。"},
}};

const entry& entry_of(error_code code)
{
    return entries[static_cast<std::size_t>(code)];
}

}  // namespace

std::string_view to_string(error_code code)
{
    return entry_of(code).name;
}

std::string_view explain(error_code code, engine::locale language)
{
    return language == engine::locale::en ? entry_of(code).en : entry_of(code).zh_hant;
}

error_code code_of(engine::rejection r)
{
    switch (r) {
        case engine::rejection::not_started:
            return error_code::not_started;
        case engine::rejection::already_started:
            return error_code::already_started;
        case engine::rejection::unknown_topic:
            return error_code::unknown_topic;
        case engine::rejection::bad_turn:
            return error_code::bad_turn;
        case engine::rejection::turn_closed:
            break;
    }
    return error_code::turn_closed;
}

}  // namespace bot
