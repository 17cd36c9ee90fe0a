// Whole interviews, as a person with a mouse and as a person with a keyboard.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { startServer } from './server.mjs';
import { closeBrowser, openBrowser, visit } from './stage.mjs';

before(openBrowser);
after(closeBrowser);

test('an interview from the first choice to the next interview, by mouse', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  const { page } = candidate;
  await page.locator('.chip').first().click();
  assert.equal(await page.locator('.chip input:checked').count(), 1);
  await page.locator('.fields input[name=name]').fill('Ada');

  const first = await candidate.start({ questions: 3 });
  assert.equal(first, 1);
  assert.match(await page.locator('.progress label').innerText(), /1 of 3/);
  assert.ok(await candidate.composer.evaluate((box) => box === document.activeElement), 'ready to type');

  await page.locator('.move').nth(0).click();
  await page.locator('.message-hint').waitFor();
  assert.match(await page.locator('.move').nth(0).innerText(), /\d/, 'says how many hints are left');
  await page.locator('.move').nth(2).click();
  await page.locator('.message-again').waitFor();

  const second = await candidate.answer(first, 'A **volume** is managed by Docker.\n\n```bash\ndocker volume ls\n```');
  const answer = candidate.answersShown('managed by Docker');
  assert.equal(await answer.locator('strong').innerText(), 'volume');
  assert.equal(await answer.locator('pre code').innerText(), 'docker volume ls\n');
  const assessment = page.locator('.message-assessment').first();
  assert.ok((await assessment.locator('.point').count()) > 0);

  await page.locator('.move').nth(1).click();
  const third = await candidate.turnAfter(second);
  assert.equal(await page.locator('.message-skip').count(), 1);
  await candidate.finish(third);

  await candidate.reportTitle.waitFor();
  assert.ok((await page.locator('.ability tbody tr').count()) >= 2, 'overall and at least one topic');
  assert.ok((await page.locator('.ability .estimate').count()) >= 2);
  const turn = page.locator('.turn').first();
  await turn.locator('summary').click();
  assert.match(await turn.locator('.turn-body').innerText(), /managed by Docker/);

  await page.locator('.report .primary').click();
  await page.locator('.start form').waitFor();
  assert.equal(await candidate.start(), 1, 'the next interview begins');
});

test('evidence is quoted from the answer and underlined in it', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  await candidate.page.locator('.chip', { hasText: 'Storage' }).click();
  let turn = await candidate.start({ questions: 3 });
  const text =
    'Docker creates and manages a volume, and a bind mount is a path of the host. Data outlives the container, ' +
    'a volume is portable, and permissions of the host apply to a bind mount. tmpfs stays in memory.';
  while (turn && (await candidate.page.locator('.evidence q').count()) === 0) turn = await candidate.answer(turn, text);
  assert.notEqual(turn, null, 'no question found a word of the answer');
  const answer = await candidate.answersShown('Docker creates').first().innerText();
  const plain = (words) => words.replace(/\s+/g, ' ');
  for (const quote of await candidate.page.locator('.evidence q').allInnerTexts()) {
    assert.ok(plain(answer).includes(plain(quote)), quote);
  }
  assert.ok(await candidate.page.evaluate(() => CSS.highlights.get('evidence').size > 0));
});

test('an interview by keyboard alone', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  const { page } = candidate;
  const { keyboard } = page;
  await page.locator('.chip').first().waitFor();
  await page.locator('.notice .markdown p').first().waitFor();

  await tabTo(page, '.area-name input');
  await keyboard.press('Space');
  await tabTo(page, 'input[name=questions]');
  await keyboard.press('ArrowRight');
  assert.equal(await page.locator('input[name=questions]:checked').inputValue(), '10');
  await tabTo(page, '.start-button button');
  await keyboard.press('Enter');
  const first = await candidate.turnAfter(0);

  await keyboard.type('Is a ? in the text just a question mark? Yes.');
  assert.equal(await page.locator('dialog').count(), 0, '? is text in a text field');
  await keyboard.press('Shift+Enter');
  await keyboard.type('Second line');
  await keyboard.press('Enter');
  const second = await candidate.turnAfter(first);
  assert.match(await candidate.answersShown('Second line').innerText(), /Yes\.\s+Second line/);
  assert.ok(await candidate.composer.evaluate((box) => box === document.activeElement), 'the focus stayed');

  await keyboard.type('```');
  await keyboard.press('Enter');
  await keyboard.type('FROM scratch');
  await keyboard.press('Enter');
  await keyboard.type('```');
  assert.equal(await candidate.composer.inputValue(), '```\nFROM scratch\n```', 'Enter in code is a new line');
  await keyboard.press('Enter');
  const third = await candidate.turnAfter(second);

  await tabTo(page, '.move:nth-child(2)');
  await keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
  await keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  const skip = page.locator('.move').nth(1);
  assert.ok(await skip.evaluate((button) => button === document.activeElement), 'focus came back');
  await keyboard.press('Enter');
  assert.ok(await candidate.turnAfter(third));

  await tabTo(page, '.bar button:last-of-type', 'Shift+Tab');
  await keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  await keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  assert.equal(await candidate.reportTitle.count(), 0, 'Esc does not end the interview');
  await keyboard.press('Enter');
  await tabTo(page, 'dialog .primary');
  await keyboard.press('Enter');
  await candidate.reportTitle.waitFor();
  assert.ok(await candidate.reportTitle.evaluate((title) => title === document.activeElement));
  await tabTo(page, '.turn summary');
  await keyboard.press('Enter');
  assert.ok(await page.locator('.turn').first().evaluate((turn) => turn.open));
});

test('Enter makes a new line where the candidate wants it so', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  const first = await candidate.start();
  await candidate.page.locator('.composer-note input').uncheck();
  await candidate.composer.focus();
  await candidate.page.keyboard.type('one');
  await candidate.page.keyboard.press('Enter');
  await candidate.page.keyboard.type('two');
  assert.equal(await candidate.composer.inputValue(), 'one\ntwo');
  await candidate.page.keyboard.press('Control+Enter');
  assert.ok(await candidate.turnAfter(first));
  await candidate.page.reload();
  await candidate.turnAfter(0);
  assert.ok(!(await candidate.page.locator('.composer-note input').isChecked()), 'the choice is remembered');
});

test('with feedback at the end there is none on the way', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  let turn = await candidate.start({ feedback: 'end' });
  for (let open = turn; open !== null; turn = open) {
    assert.equal(await candidate.page.locator('.assessment').count(), 0);
    open = await candidate.answer(open, `Volumes are managed by Docker. (${open})`);
  }
  await candidate.page.locator('.turn summary').first().click();
  assert.ok((await candidate.page.locator('.turn .assessment').count()) > 0);
});

test('an answer over the limit is not sent, and says so', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  const first = await candidate.start();
  await candidate.composer.fill('字'.repeat(5500)); // 16,500 bytes
  await candidate.composer.press('Control+Enter');
  assert.match(await candidate.page.locator('.too-long').innerText(), /16 KB/);
  assert.equal(await candidate.page.locator('.message-answer').count(), 0);
  await candidate.composer.fill('字'.repeat(5400));
  assert.equal(await candidate.page.locator('.too-long').innerText(), '');
  await candidate.sendButton.click();
  assert.ok(await candidate.turnAfter(first), 'one just below the limit is taken');
});

test('the language is chosen once and remembered', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  const { page } = candidate;
  await page.locator('.start-header label', { hasText: '繁體中文' }).click();
  assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hant');
  await page.reload();
  await page.locator('.start form').waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hant');
  await candidate.start();
  assert.match(await page.locator('.message-question').innerText(), /第 1 題/);
  assert.match(await page.locator('.message-question .markdown').innerText(), /\p{Script=Han}/u);
});

// Presses Tab until the focus is on an element that matches.
async function tabTo(page, selector, key = 'Tab') {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`Tab never reached ${selector}`);
}
