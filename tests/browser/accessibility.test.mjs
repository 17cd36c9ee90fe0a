// axe-core finds nothing on any page, in both languages, light and dark; and a phone's width is enough.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import test, { after, before } from 'node:test';
import { startServer } from './server.mjs';
import { closeBrowser, openBrowser, visit } from './stage.mjs';

before(openBrowser);
after(closeBrowser);

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ANSWER =
  'A **volume** is managed by Docker.\n\n```yaml\nvolumes:\n  data: {}\n```\n\n| a | b |\n|---|--:|\n| 1 | 2 |';

for (const locale of ['en-US', 'zh-TW']) {
  for (const colorScheme of ['light', 'dark']) {
    test(`no barriers: ${locale}, ${colorScheme}`, async (t) => {
      const server = await startServer(t);
      // Colours are measured at rest.
      const candidate = await visit(t, server.url, { locale, colorScheme, reducedMotion: 'reduce' });
      await walk(candidate, (place) => hasNoBarriers(candidate.page, place));
    });
  }
}

for (const locale of ['en-US', 'zh-TW']) {
  test(`nothing is wider than a phone of 360 px: ${locale}`, async (t) => {
    const server = await startServer(t);
    const phone = { locale, viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
    const candidate = await visit(t, server.url, phone);
    await walk(candidate, async (place) => {
      const { width, targets } = await candidate.page.evaluate(measure);
      assert.ok(width <= 360, `${place} is ${width} px wide`);
      assert.deepEqual(targets, [], `${place}: too small to hit`);
    });
  });
}

// Shows every page and window once, and calls `look` at each.
async function walk(candidate, look) {
  const { page } = candidate;
  await page.locator('.chip').first().waitFor();
  await page.locator('.notice .markdown p').first().waitFor();
  await look('start page');
  await page.locator('.start-footer button').click();
  await page.locator('dialog[open]').waitFor();
  await look('help');
  await page.keyboard.press('Escape');

  const first = await candidate.start();
  await page.locator('.move').first().click();
  await page.locator('.message-hint').waitFor();
  const second = await candidate.answer(first, ANSWER);
  await look('conversation');
  await candidate.composer.fill('x'.repeat(17_000));
  await look('conversation with a long draft');
  await page.locator('.bar button').last().click();
  await page.locator('dialog[open]').waitFor();
  await look('question whether to end');
  await page.keyboard.press('Escape');

  await candidate.finish(second);
  for (const turn of await page.locator('.turn summary').all()) await turn.click();
  await look('report');
}

async function hasNoBarriers(page, place) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  assert.deepEqual(found, [], place);
}

// Runs in the page.
function measure() {
  const controls = [...document.querySelectorAll('button, summary, label:has(input), textarea')];
  const targets = controls
    .filter((control) => control.checkVisibility() && !control.matches('.visually-hidden'))
    .map((control) => ({ name: control.outerHTML.slice(0, 80), box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 24 || box.width < 24)
    .map(({ name }) => name);
  return { width: document.documentElement.scrollWidth, targets };
}
