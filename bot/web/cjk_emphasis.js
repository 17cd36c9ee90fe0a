// CommonMark asks for white space or punctuation beside ** next to punctuation. Chinese has no spaces
// between words, so **重點。**後面 would show its asterisks. Here a CJK neighbour is as good as a space
// (the rule of https://github.com/tats-u/markdown-cjk-friendly).

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** Teaches this MarkdownIt the rule. */
export function allowCjkEmphasis(markdown) {
  const { State } = markdown.inline;
  markdown.inline.State = class extends State {
    scanDelims(start, canSplitWord) {
      const run = super.scanDelims(start, canSplitWord);
      if (!canSplitWord) return run;
      const before = [...this.src.slice(Math.max(0, start - 2), start)].at(-1) ?? ' ';
      const after = [...this.src.slice(start + run.length, start + run.length + 2)][0] ?? ' ';
      return {
        ...run,
        can_open: run.can_open || (CJK.test(before) && after.trim() !== ''),
        can_close: run.can_close || (CJK.test(after) && before.trim() !== ''),
      };
    }
  };
}
