// What the page does when the server says no, or says something unasked. The real server seldom does
// either, so here a go-between on the WebSocket speaks in its place.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { startServer } from './server.mjs';
import { closeBrowser, openBrowser, visit } from './stage.mjs';

before(openBrowser);
after(closeBrowser);

const WORDS = 'A volume is managed by Docker.';

for (const code of ['busy', 'rate_limited']) {
  test(`${code}: the answer is sent again by itself`, async (t) => {
    const { candidate, refuse } = await withGoBetween(t);
    const first = await candidate.start();
    refuse('answer', code);
    await candidate.say(WORDS);
    await candidate.page.locator('.dock [role=status]', { hasText: 'Trying again' }).waitFor();
    await candidate.turnAfter(first);
    assert.deepEqual(await candidate.recordedAnswers(), [WORDS]);
  });
}

for (const code of ['internal', 'too_large', 'bad_message', 'something_new']) {
  test(`${code}: the words come back, with a reason`, async (t) => {
    const { candidate, refuse } = await withGoBetween(t);
    const first = await candidate.start();
    refuse('answer', code);
    await candidate.say(WORDS);
    await candidate.page.locator('.dock .problem').waitFor();
    assert.equal(await candidate.composer.inputValue(), WORDS);
    await candidate.sendButton.click();
    await candidate.turnAfter(first);
    assert.equal(await candidate.page.locator('.dock .problem').count(), 0);
    assert.deepEqual(await candidate.recordedAnswers(), [WORDS]);
  });
}

for (const code of ['turn_closed', 'bad_turn', 'not_started', 'already_started']) {
  test(`${code}: the page catches up with the server and goes on`, async (t) => {
    const { candidate, refuse } = await withGoBetween(t);
    const first = await candidate.start();
    refuse('answer', code);
    await candidate.say(WORDS);
    await candidate.turnAfter(first);
    assert.deepEqual(await candidate.recordedAnswers(), [WORDS]);
  });
}

for (const code of ['unknown_topic', 'internal', 'consent_required']) {
  test(`${code}: the start form says why and can be sent again`, async (t) => {
    const { candidate, refuse } = await withGoBetween(t);
    refuse('start', code);
    await candidate.page.locator('.notice .markdown p').first().waitFor();
    await candidate.page.locator('.start-button button').click();
    await candidate.page.locator('.start .problem').waitFor();
    assert.equal(await candidate.start(), 1);
  });
}

test('a mentor’s words are shown, and stay when the connection breaks', async (t) => {
  const { candidate, inject, cut } = await withGoBetween(t);
  const first = await candidate.start();
  await inject({ type: 'mentor', from: 'Grace', text: 'Think **aloud**.' });
  const words = candidate.page.locator('.message-mentor');
  await words.waitFor();
  assert.match(await words.innerText(), /Grace/);
  const before = await candidate.transcript();
  await cut();
  await candidate.page.locator('.dock [role=status]', { hasText: 'Connection lost' }).waitFor();
  await candidate.page.locator('.dock [role=status]', { hasText: /^$/ }).waitFor({ state: 'attached' });
  assert.deepEqual(await candidate.transcript(), before);
  await candidate.finish(first);
  await candidate.page.locator('.report .message-mentor', { hasText: 'aloud' }).waitFor();
});

test('where consent is required, nothing starts without it', async (t) => {
  const server = await startServer(t, { env: { MOCKINGBIRD_CONSENT_REQUIRED: 'true' } });
  const candidate = await visit(t, server.url);
  const button = candidate.page.locator('.start-button button');
  await candidate.page.locator('.notice .markdown p').first().waitFor();
  assert.ok(await button.isDisabled());
  await candidate.page.locator('input[name=consent]').check();
  assert.ok(await button.isEnabled());
  assert.equal(await candidate.start(), 1);
});

// `refuse(type, code)`: the next message of this type gets this error and does not reach the server.
// `inject(message)`: the page hears this message. `cut()`: the server restarts, as the page sees it.
async function withGoBetween(t) {
  const server = await startServer(t);
  const refusals = new Map();
  let page = null; // the page's end of the newest connection
  const say = (message) => page.send(JSON.stringify(message));
  const listen = (tab) =>
    tab.routeWebSocket(/\/v1\/interview$/, (socket) => {
      const real = socket.connectToServer();
      page = socket;
      socket.onMessage((text) => {
        const { type, id } = JSON.parse(text);
        const code = refusals.get(type);
        refusals.delete(type);
        if (code) say({ type: 'error', code, message: code, re: id });
        else real.send(text);
      });
    });
  const candidate = await visit(t, server.url, {}, listen);
  return {
    candidate,
    refuse: (type, code) => refusals.set(type, code),
    inject: say,
    cut: () => page.close({ code: 1012 }),
  };
}
