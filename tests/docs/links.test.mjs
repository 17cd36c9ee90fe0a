// Every link, anchor and path in the documentation leads somewhere.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { allPages, readPage, root } from './pages.mjs';

const pages = new Map();
for (const file of await allPages()) pages.set(file, await readPage(file));

/** The anchors of a page, as GitHub makes them. */
function anchors({ headings }) {
  const seen = new Map();
  return headings.map(({ title }) => {
    const plain = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = plain.replace(/[^\p{Letter}\p{Number} _-]/gu, '').replaceAll(' ', '-');
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before ? `${anchor}-${before}` : anchor;
  });
}

/** `target` of a link in `file`, or what is wrong with it. */
function fault(file, target) {
  if (/^https:\/\//.test(target)) return null;
  if (/^[a-z]+:/.test(target)) return 'is no https address';
  const [place, anchor] = target.split('#');
  const to = place === '' ? file : path.join(path.dirname(file), place);
  if (!existsSync(path.join(root, to))) return 'does not exist';
  if (anchor !== undefined && !anchors(pages.get(to) ?? { headings: [] }).includes(anchor)) return 'has no such anchor';
  return null;
}

for (const [file, page] of pages) {
  test(`links of ${file}`, () => {
    const faults = [];
    for (const { line, text } of page.prose) {
      for (const [, target] of text.replace(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)[^)]*\)/g)) {
        const what = fault(file, target);
        if (what) faults.push(`${file}:${line}: ${target} ${what}`);
      }
    }
    assert.deepEqual(faults, []);
  });

  test(`paths in ${file}`, () => {
    const faults = [];
    for (const { line, text } of page.prose) {
      // Names with a wildcard or a word to fill in are no paths.
      for (const [, name] of text.matchAll(/`(?:\.\/)?([\w.-]+\/[\w./-]*)`/g)) {
        const isOurs = /^(\.ci|bot|content|deploy|docs|engine|tests)\//.test(name);
        if (isOurs && !existsSync(path.join(root, name))) faults.push(`${file}:${line}: ${name}`);
      }
    }
    assert.deepEqual(faults, []);
  });
}

test('every page can be reached from the README', () => {
  const reached = new Set();
  const visit = (file) => {
    if (reached.has(file) || !pages.has(file)) return;
    reached.add(file);
    for (const { text } of pages.get(file).prose)
      for (const [, target] of text.matchAll(/\]\(([^)\s#]+\.md)[^)]*\)/g)) visit(path.join(path.dirname(file), target));
  };
  visit('README.md');
  assert.deepEqual([...pages.keys()].filter((file) => !reached.has(file)), []);
});
