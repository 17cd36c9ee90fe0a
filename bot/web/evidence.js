// Underlines, inside the candidate's own answer, the words that earned points. It paints ranges of text
// (CSS custom highlights) instead of changing the elements, and does nothing where a browser can't.

const NAME = 'evidence';

/** Returns a function that takes the underlining back. */
export function markEvidence(element, quotes) {
  if (!element || quotes.length === 0 || !globalThis.CSS?.highlights) return undefined;
  const marks = CSS.highlights.get(NAME) ?? new Highlight();
  CSS.highlights.set(NAME, marks);
  const ranges = quotes.map((quote) => findText(element, quote)).filter(Boolean);
  for (const range of ranges) marks.add(range);
  return () => ranges.forEach((range) => marks.delete(range));
}

// A quote may cross elements, as bold words or code do. Markdown's own signs are in the quote but not on
// the page, so both sides are compared without them and without white space.
function findText(element, quote) {
  const letters = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    [...node.data].reduce((offset, letter) => {
      if (!isIgnored(letter)) letters.push({ letter, node, offset });
      return offset + letter.length;
    }, 0);
  }
  const wanted = [...quote].filter((letter) => !isIgnored(letter));
  const start = indexOf(letters, wanted);
  if (start < 0) return null;
  const last = letters[start + wanted.length - 1];
  const range = new Range();
  range.setStart(letters[start].node, letters[start].offset);
  range.setEnd(last.node, last.offset + last.letter.length);
  return range;
}

function isIgnored(letter) {
  return /[\s`*_~#>\\-]/.test(letter);
}

function indexOf(letters, wanted) {
  if (wanted.length === 0) return -1;
  const text = letters.map(({ letter }) => letter).join('\u0000');
  const at = text.indexOf(wanted.join('\u0000'));
  return at < 0 ? -1 : text.slice(0, at).split('\u0000').length - 1;
}
