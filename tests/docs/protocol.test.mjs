// The examples of docs/protocol.md, word for word against the real program. The question bank is the one
// that docs/authoring.md shows. Each section of the page is one connection.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { startServer } from '../browser/server.mjs';
import { connect } from '../service/client.mjs';
import { fillIn, match } from './match.mjs';
import { is, isFile, message, readPage, speaker, writeBlock } from './pages.mjs';

const page = await readPage('docs/protocol.md');
const names = new Map(); // what placeholders stand for
const keysSeen = new Set(); // of everything that the service said

const cleanups = [];
const whole = { after: (clean) => cleanups.push(clean) };
after(async () => {
  for (const clean of cleanups.reverse()) await clean();
});

const content = await mkdtemp(path.join(tmpdir(), 'mockingbird-docs-'));
whole.after(() => rm(content, { recursive: true, force: true }));
for (const block of (await readPage('docs/authoring.md')).blocks.filter(isFile)) await writeBlock(content, block);
const env = { MOCKINGBIRD_CONTENT_DIRS: content };
const server = await startServer(whole, { env });

/** The lines `a.b = "c"` of a block as environment variables. */
function settings(text) {
  const lines = text.trim().split('\n');
  const pairs = lines.map((line) => line.match(/^([a-z_.]+) = "?(.*?)"?$/).slice(1));
  return Object.fromEntries(pairs.map(([key, value]) => [`MOCKINGBIRD_${key.replace('.', '_').toUpperCase()}`, value]));
}

function noteKeys(value) {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) keysSeen.add(key);
    noteKeys(inner);
  }
}

function parse(block, text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${page.file}:${block.line}: ${error.message}`);
  }
}

async function checkResponse(response, block) {
  const [head, ...body] = block.text.split('\n\n');
  const [status, ...fields] = head.trim().split('\n');
  assert.equal(`HTTP/1.1 ${response.status} ${response.statusText}`, status);
  for (const field of fields) {
    const [name, value] = field.split(': ');
    assert.equal(response.headers.get(name), value, name);
  }
  const text = await response.text();
  const shown = body.join('\n\n');
  if (!response.headers.get('content-type').includes('json')) return assert.equal(text, shown);
  noteKeys(JSON.parse(text));
  return match(JSON.parse(text), parse(block, shown), names);
}

/** Plays the blocks of one section; resolves when all of them came out as shown. */
async function play(t, blocks) {
  const own = blocks.find((block) => is(block, 'toml', 'settings'));
  const peer = own ? await startServer(t, { env: { ...env, ...settings(own.text) } }) : server;
  const client = blocks.some(speaker) ? await connect(peer) : null;
  let response = null;
  for (const block of blocks) {
    try {
      if (speaker(block) === 'client') client.send(fillIn(message(block), names));
      if (speaker(block) === 'service') {
        const said = await client.next();
        noteKeys(said);
        match(said, parse(block, message(block)), names);
      }
      if (is(block, 'http', 'request')) response = await fetch(new URL(block.text.trim().split(' ')[1], peer.url));
      if (is(block, 'http', 'response')) await checkResponse(response, block);
    } catch (error) {
      error.message = `${page.file}:${block.line}: ${error.message}`;
      throw error;
    }
  }
  if (!client) return;
  assert.equal(client.hasUnread, false, `the service says more than "${blocks[0].section}" shows`);
  await client.close();
}

for (const section of new Set(page.blocks.map((block) => block.section))) {
  const blocks = page.blocks.filter((block) => block.section === section);
  // Where the service says less than is shown, the wait for the rest must end.
  test(`examples of "${section}"`, { timeout: 30_000 }, (t) => play(t, blocks));
}

test('every key that the service sends is on the page', () => {
  const prose = page.prose.map(({ text }) => text).join('\n');
  const missing = [...keysSeen].filter((key) => !prose.includes(`\`${key}\``));
  assert.deepEqual(missing, []);
  assert.ok(keysSeen.size > 30, 'the examples show the messages in full');
});
