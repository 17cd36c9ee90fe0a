// Nobody's words become markup: not a candidate's, not the bank's.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { startServer } from './server.mjs';
import { closeBrowser, openBrowser, visit } from './stage.mjs';

before(openBrowser);
after(closeBrowser);

const payloads = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '<svg onload="window.hacked = 1"><circle r=9></svg>',
  '<svg><script>window.hacked = 1</script></svg>',
  '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hacked=1&gt;">',
  '<form action="https://evil.example/"><input autofocus onfocus="window.hacked = 1"></form>',
  '<details open ontoggle="window.hacked = 1">x</details>',
  '<a href="javascript:window.hacked = 1">x</a>',
  '<style>*{background:url(https://evil.example/c)}</style>',
  '<link rel=stylesheet href=https://evil.example/l><meta http-equiv=refresh content="0;url=https://evil.example/m">',
  '<base href="https://evil.example/">',
  '[click](javascript:window.hacked=1)',
  '[click](  JaVaScRiPt:window.hacked=1)',
  '[click](data:text/html,<script>opener.hacked=1</script>)',
  '![picture](https://evil.example/p.png)',
  '![picture](x" onerror="window.hacked=1)',
  '[a]: javascript:window.hacked=1\n\n[a]',
  '<javascript:window.hacked=1>',
  '```html\n<img src=x onerror="window.hacked = 1">\n```',
  '```"><img src=x onerror=window.hacked=1>\ncode\n```',
  '`<img src=x onerror=window.hacked=1>`',
  '| a |\n|---|\n| <img src=x onerror=window.hacked=1> |',
  '"><img src=x onerror=window.hacked=1>',
  "'-alert(1)-'",
  '${alert(1)} {{constructor.constructor("alert(1)")()}}',
  '&lt;img src=x onerror=alert(1)&gt;',
  '\u202e<script>window.hacked=1</script>\u0000',
];

const allowedTags =
  'a blockquote br code em hr li ol p pre s span strong table tbody td th thead tr ul'.toUpperCase().split(' ');
const allowedAttributes = ['class', 'href', 'rel', 'start', 'tabindex', 'target'];

test('a candidate’s words stay words: in the conversation, after a reload and in the report', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  const { page } = candidate;
  let turn = await candidate.start({ questions: 15, name: '<img src=x onerror="window.hacked = 1">' });
  let sent = 0;
  while (turn !== null && sent < payloads.length) {
    turn = await candidate.answer(turn, payloads[sent]);
    sent += 1;
  }
  assert.ok(sent >= 15);
  if (turn !== null) {
    await isHarmless(page);
    assert.match(await page.locator('.log').innerText(), /<script>window\.hacked = 1<\/script>/);
    await page.reload();
    await candidate.turnAfter(0);
    await isHarmless(page);
    await page.locator('.bar button').last().click();
    await page.locator('dialog .primary').click();
  }
  await candidate.reportTitle.waitFor();
  for (const summary of await page.locator('.turn summary').all()) await summary.click();
  await isHarmless(page);
});

test('no payload gets through the renderer that the bank’s words go through, too', async (t) => {
  const server = await startServer(t);
  const { page } = await visit(t, server.url);
  await page.evaluate(async (texts) => {
    const { renderMarkdown } = await import('/markdown.js');
    for (const text of texts) {
      const block = document.createElement('div');
      block.className = 'markdown';
      block.append(renderMarkdown(text));
      document.body.append(block);
    }
  }, payloads);
  await isHarmless(page);
});

test('emphasis works between Chinese words and Chinese punctuation', async (t) => {
  const server = await startServer(t);
  const { page } = await visit(t, server.url);
  const rendered = await page.evaluate(async () => {
    const { renderMarkdown } = await import('/markdown.js');
    const text = '**這是練習。**題目來自題庫，這是**「重點」**的說明，2**3**4 a**b**c';
    return [...renderMarkdown(text).querySelectorAll('strong')].map((strong) => strong.textContent);
  });
  assert.deepEqual(rendered, ['這是練習。', '「重點」', '3', 'b']);
});

// Waits until the page is quiet: whatever was going to load or to run has done so.
async function isHarmless(page) {
  await page.waitForLoadState('networkidle');
  const found = await page.evaluate(([tags, attributes]) => {
    const elements = [...document.querySelectorAll('.markdown *, .words *')];
    const isBad = (element) =>
      !tags.includes(element.tagName) ||
      [...element.attributes].some(({ name }) => !attributes.includes(name)) ||
      (element.tagName === 'A' && !/^(https?|mailto):/.test(element.protocol));
    return { hacked: window.hacked, bad: elements.filter(isBad).map((element) => element.outerHTML) };
  }, [allowedTags, allowedAttributes]);
  assert.deepEqual(found, { hacked: undefined, bad: [] });
}
