#include "sample_question.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

namespace engine {

namespace {

rubric_point bare_point(std::string id, double weight)
{
    rubric_point p;
    p.id = std::move(id);
    p.weight = weight;
    return p;
}

rubric_point publish_point()
{
    rubric_point p = bare_point("publish", 3);
    p.text[locale::en] = "The option -p maps a host port to a port of the container.";
    p.text[locale::zh_hant] = "用 -p 把主機的連接埠對應到容器的連接埠。";
    p.probe[locale::en] = "Which option do you start it with, and what does that do?";
    p.probe[locale::zh_hant] = "啟動時要加什麼選項？它做了什麼事？";
    p.paraphrases[locale::en] = {
        "With -p 8080:80 traffic to the host's 8080 is forwarded to 80 inside.",
        "You publish it with -p, which forwards a host port."};
    p.paraphrases[locale::zh_hant] = {
        "加上 -p 8080:80，連到主機 8080 的流量會轉送到容器的 80。",
        "用 -p publish 出去，就是轉送主機的 port。"};
    return p;
}

rubric_point expose_point()
{
    rubric_point p = bare_point("expose", 2);
    p.text[locale::en] = "EXPOSE does not publish anything; it only documents the port.";
    p.text[locale::zh_hant] = "EXPOSE 不會發布任何東西，只是文件說明。";
    p.probe[locale::en] = "What does the EXPOSE line in the Dockerfile change?";
    p.probe[locale::zh_hant] = "Dockerfile 裡的 EXPOSE 會改變什麼？";
    p.paraphrases[locale::en] = {
        "EXPOSE is documentation.", "EXPOSE alone doesn't publish the port to the outside."};
    p.paraphrases[locale::zh_hant] = {
        "EXPOSE 只是寫給人看的說明。", "只寫 EXPOSE 並不會真的發布到外面。"};
    return p;
}

rubric_point network_point()
{
    rubric_point p = bare_point("network", 2);
    p.text[locale::en] = "Containers on the same network reach each other by name without it.";
    p.text[locale::zh_hant] = "同一個網路上的容器可以直接用名稱互相連線。";
    p.probe[locale::en] = "And how does another container talk to it?";
    p.probe[locale::zh_hant] = "另一個容器要怎麼跟它溝通？";
    p.paraphrases[locale::en] = {
        "Inside one Docker network the service name is enough to connect.",
        "On a shared user-defined network they find each other through DNS names."};
    p.paraphrases[locale::zh_hant] = {
        "在同一個 Docker network 裡用 service name 就能連到。", "自訂網路會用 DNS 名稱找到彼此。"};
    return p;
}

rubric_point loopback_point()
{
    rubric_point p = bare_point("loopback", 1);
    p.text[locale::en] = "Binding to 127.0.0.1 keeps it off the public interfaces of the machine.";
    p.text[locale::zh_hant] = "綁定在 127.0.0.1 就不會開放到機器的對外介面。";
    p.probe[locale::en] = "How would you keep it private to the machine?";
    p.probe[locale::zh_hant] = "要怎麼讓它只留在這台機器上？";
    p.paraphrases[locale::en] = {
        "-p 127.0.0.1:8080:80 listens on localhost alone.",
        "With the loopback address nobody from outside can connect."};
    p.paraphrases[locale::zh_hant] = {
        "-p 127.0.0.1:8080:80 就只監聽 localhost。", "綁 loopback 位址，外部就連不進來。"};
    return p;
}

misconception expose_publishes()
{
    misconception m;
    m.id = "expose-publishes";
    m.point = "expose";
    m.claim[locale::en] = "EXPOSE in the Dockerfile publishes the port.";
    m.claim[locale::zh_hant] = "Dockerfile 裡的 EXPOSE 會發布連接埠。";
    m.sounds_like[locale::en] = {
        "The EXPOSE instruction opens the port to the outside.",
        "With EXPOSE the port is published automatically."};
    m.sounds_like[locale::zh_hant] = {
        "寫了 EXPOSE 就會自動發布到外面。", "EXPOSE 會把連接埠打開給外部連線。"};
    m.correction[locale::en] = "EXPOSE is a note for the reader, and only -p opens anything.";
    m.correction[locale::zh_hant] = "EXPOSE 只是給人看的註記，真正打開的是 -p。";
    return m;
}

misconception needs_restart()
{
    misconception m;
    m.id = "needs-restart";
    m.claim[locale::en] = "The Docker daemon must be restarted for every new mapping.";
    m.claim[locale::zh_hant] = "每次新增對應都要重新啟動 Docker daemon。";
    m.sounds_like[locale::en] = {"After each new mapping you restart the daemon."};
    m.sounds_like[locale::zh_hant] = {"每次加新的對應，都得重啟 daemon。"};
    m.correction[locale::en] = "A mapping takes effect when its container starts.";
    m.correction[locale::zh_hant] = "容器啟動時對應就會生效。";
    return m;
}

outdated_claim links()
{
    outdated_claim o;
    o.id = "links";
    o.point = "network";
    o.sounds_like[locale::en] = {
        "You connect two containers with the --link flag.",
        "docker run --link db gives the web container the address of the database."};
    o.sounds_like[locale::zh_hant] = {"用 --link 參數把兩個容器連起來。"};
    o.replaced_by[locale::en] = "Links are a legacy feature, so use a user-defined network now.";
    o.replaced_by[locale::zh_hant] = "--link 已經是舊功能，現在改用自訂網路。";
    return o;
}

}  // namespace

question port_question()
{
    question q;
    q.id = "docker-ports";
    q.kind = question_kind::procedure;
    q.prompt[locale::en] = "How does a service in a container become reachable on its port?";
    q.prompt[locale::zh_hant] = "容器裡的服務要怎麼讓別人連到它的連接埠？";
    q.points = {publish_point(), expose_point(), network_point(), loopback_point()};
    q.misconceptions = {expose_publishes(), needs_restart()};
    q.outdated = {links()};
    return q;
}

const point_assessment& point(const assessment& a, std::string_view id)
{
    static const point_assessment missing;
    const auto at = std::ranges::find(a.points, id, &point_assessment::id);
    EXPECT_NE(at, a.points.end()) << "no point " << id;
    return at == a.points.end() ? missing : *at;
}

coverage covered(const assessment& a, std::string_view id)
{
    return point(a, id).covered;
}

std::vector<std::string> quotes(const assessment& a, std::string_view id, std::string_view answer)
{
    std::vector<std::string> out;
    for (const text_span& s : point(a, id).evidence)
        out.emplace_back(answer.substr(s.begin, s.end - s.begin));
    return out;
}

bool has(const assessment& a, answer_flag flag)
{
    return std::ranges::find(a.flags, flag) != a.flags.end();
}

}  // namespace engine
