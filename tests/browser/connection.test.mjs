// What happens to an interview when the page, the network or the server goes away in the middle.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { startProxy } from './proxy.mjs';
import { startServer } from './server.mjs';
import { closeBrowser, openBrowser, visit } from './stage.mjs';

before(openBrowser);
after(closeBrowser);

const WORDS = 'Docker manages a volume; a bind mount is a path of the host.';

test('a reload brings back the conversation and the draft', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  const second = await candidate.answer(await candidate.start(), WORDS);
  await candidate.page.locator('.move').first().click();
  await candidate.page.locator('.message-hint').waitFor();
  await candidate.composer.fill('Half a thought');
  const before = await candidate.transcript();

  await candidate.page.reload();
  assert.equal(await candidate.turnAfter(0), second);
  assert.deepEqual(await candidate.transcript(), before);
  assert.equal(await candidate.composer.inputValue(), 'Half a thought');
});

test('an answer sent while the network is away is sent once when it is back', async (t) => {
  const candidate = await throughProxy(t);
  const { proxy } = candidate;
  const first = await candidate.start();
  proxy.cut();
  await hasStatus(candidate, /Connection lost/);
  await candidate.say(WORDS);
  await candidate.answersShown(WORDS).locator('.note').waitFor();

  proxy.restore();
  await candidate.turnAfter(first);
  await hasStatus(candidate, /^$/);
  await wasRecordedOnce(candidate);
});

test('an answer whose reply got lost is recorded once and shown once', async (t) => {
  const candidate = await throughProxy(t);
  const { proxy } = candidate;
  const first = await candidate.start();
  const lost = proxy.swallowReplies();
  await candidate.say(WORDS);
  await lost;
  proxy.cut();
  proxy.restore();
  await candidate.turnAfter(first);
  await wasRecordedOnce(candidate);
});

test('an answer sent without a network survives a reload, too', async (t) => {
  const candidate = await throughProxy(t);
  const { proxy } = candidate;
  const first = await candidate.start();
  proxy.cut();
  await hasStatus(candidate, /Connection lost/);
  await candidate.say(WORDS);
  proxy.restore();
  await candidate.page.reload();
  await candidate.turnAfter(first);
  await wasRecordedOnce(candidate);
});

test('typing goes on while the connection is away, and the focus stays', async (t) => {
  const candidate = await throughProxy(t);
  const { proxy } = candidate;
  await candidate.start();
  await candidate.page.keyboard.type('Before ');
  proxy.cut();
  await hasStatus(candidate, /Connection lost/);
  await candidate.page.keyboard.type('during ');
  proxy.restore();
  await hasStatus(candidate, /^$/);
  await candidate.page.keyboard.type('after');
  assert.equal(await candidate.composer.inputValue(), 'Before during after');
});

test('an interview goes on after the server was killed and started again', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  const second = await candidate.answer(await candidate.start(), WORDS);
  const before = await candidate.transcript();
  await candidate.composer.fill('A draft');

  await server.kill();
  await hasStatus(candidate, /Connection lost/);
  await server.start();
  await hasStatus(candidate, /^$/);
  assert.deepEqual(await candidate.transcript(), before);
  assert.equal(await candidate.composer.inputValue(), 'A draft');

  await candidate.finish(second, 'After the restart');
  assert.equal(await candidate.page.locator('.turn', { hasText: WORDS }).count(), 1);
});

test('an answer given while the server is down is taken by the next one', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  const first = await candidate.start();
  await server.kill();
  await hasStatus(candidate, /Connection lost/);
  await candidate.say(WORDS);
  await server.start();
  await candidate.turnAfter(first);
  await wasRecordedOnce(candidate);
});

test('a start that meets no server waits for it', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  await candidate.page.locator('.notice .markdown p').first().waitFor();
  await server.kill();
  await candidate.page.locator('.start-button button').click();
  await candidate.page.locator('#start-status', { hasText: 'Connection lost' }).waitFor();
  await server.start();
  assert.equal(await candidate.turnAfter(0), 1);
});

test('the report comes back after a reload', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  await candidate.finish(await candidate.start());
  await candidate.page.reload();
  await candidate.reportTitle.waitFor();
  assert.ok((await candidate.page.locator('.turn').count()) >= 3);
});

test('an interview that the server does not know ends in a friendly line', async (t) => {
  const server = await startServer(t);
  const candidate = await visit(t, server.url);
  await candidate.start();
  await candidate.page.evaluate(() => {
    const session = JSON.parse(localStorage.getItem('mockingbird.session'));
    localStorage.setItem('mockingbird.session', JSON.stringify({ ...session, token: 'somebody-else' }));
  });
  await candidate.page.reload();
  assert.match(await candidate.page.locator('.problem').innerText(), /Start a new one/);
  assert.equal(await candidate.start(), 1);
});

test('two windows of one interview do not lose or double an answer', async (t) => {
  const server = await startServer(t);
  const here = await visit(t, server.url);
  const first = await here.start();
  const there = await here.openSecondWindow();
  assert.equal(await there.turnAfter(0), first);
  const second = await here.answer(first, WORDS);
  await there.say('Something else');
  assert.equal(await there.turnAfter(first), second);
  await there.page.locator('.message-unsent', { hasText: 'Something else' }).waitFor();
  assert.deepEqual(await here.recordedAnswers(), [WORDS]);
});

async function throughProxy(t) {
  const server = await startServer(t);
  const proxy = await startProxy(t, server.port);
  const candidate = await visit(t, proxy.url);
  return Object.assign(candidate, { proxy });
}

async function hasStatus(candidate, pattern) {
  await candidate.page.waitForFunction(
    ([source]) => new RegExp(source).test(document.querySelector('.dock [role=status]').textContent),
    [pattern.source],
  );
}

async function wasRecordedOnce(candidate) {
  assert.deepEqual(await candidate.recordedAnswers(), [WORDS]);
  assert.equal(await candidate.answersShown(WORDS).count(), 1);
  const shown = await candidate.transcript();
  assert.equal(new Set(shown).size, shown.length, 'nothing is shown twice');
}
