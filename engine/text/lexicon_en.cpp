#include "engine/text/lexicon_words.hpp"

#include <array>

namespace engine {

namespace {

constexpr std::array lists{
    word_list{
        word_role::negator,
        "not no never without cannot can't cant won't wont don't dont doesn't doesnt didn't "
        "didnt isn't isnt aren't arent wasn't weren't hasn't haven't hadn't shouldn't couldn't "
        "wouldn't mustn't needn't ain't neither nor none nobody nothing non hardly myth "
        "misconception mistakenly wrongly falsely"},
    word_list{
        word_role::amount,
        "all every each any always often same many several multiple one single more most less "
        "least both"},
    word_list{word_role::limit, "only just unless until except instead"},
    word_list{
        word_role::turn,
        "but however because so since while whereas although though when whenever if then "
        "therefore thus hence which"},
    word_list{
        word_role::stop,
        "a an the this that these those it its it's itself they them their theirs he she his "
        "her i i'm i'd i've i'll me my we we're our us you you're you'd you'll your yours "
        "someone something anything everything thing things stuff there there's here who whom "
        "whose what what's that's where why how is am are was were be been being do does did "
        "done doing has have had having can could may might must shall should will would 'll "
        "'ve 're 's let lets let's get gets got getting of in on at to for from by with about "
        "into onto as than through during before after above below between out up down over "
        "under within upon per via toward towards across along around and or also too either "
        "some such other others another own much few very really quite rather pretty even "
        "still yet already again usually sometimes maybe perhaps probably longer later ever "
        "basically actually simply essentially generally typically normally obviously "
        "certainly kind sort like well ok okay yes yeah yep um uh hmm oh so-called etc e.g i.e "
        "eg ie vs think guess believe suppose know mean means say says said call called calls "
        "want wants go goes going come comes make makes made put puts take takes took true "
        "correct right case able necessarily bit lot lots way ways first second next finally"},
};

}  // namespace

std::span<const word_list> english_words()
{
    return lists;
}

}  // namespace engine
