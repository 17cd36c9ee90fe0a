// Frames and messages that break the protocol's rules, and handshakes from elsewhere.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startServer } from '../browser/server.mjs';
import { connect } from './client.mjs';
import { RawWebSocket } from './raw.mjs';

const text = 1;
const binary = 2;
const ping = 9;

const broken = [
  ['a binary frame', (s) => s.write(binary, 'x'), 1003],
  ['invalid UTF-8', (s) => s.write(text, Buffer.from([0x22, 0xc3, 0x28, 0x22])), 1007],
  ['a UTF-8 character cut at the end', (s) => s.write(text, Buffer.from([0xe4, 0xb8])), 1007],
  ['a surrogate in UTF-8', (s) => s.write(text, Buffer.from([0xed, 0xa0, 0x80])), 1007],
  ['a frame over 64 KB', (s) => s.write(text, 'a'.repeat(65537)), 1009],
  ['a frame announced with 70,000 bytes', (s) => s.write(text, '', { length: 70000n }), 1009],
  ['a frame announced with 2^63-1 bytes', (s) => s.write(text, '', { length: 2n ** 63n - 1n }), 1009],
  ['a length with its highest bit set', (s) => s.write(text, '', { length: 2n ** 63n + 1n }), 1009],
  [
    'fragments that add up to more than 64 KB',
    (s) => {
      s.write(text, 'a'.repeat(40000), { fin: false });
      s.write(0, 'a'.repeat(40000));
    },
    1009,
  ],
  ['a frame without a mask', (s) => s.write(text, '{}', { mask: false }), 1002],
  ['a reserved bit', (s) => s.write(text, '{}', { reserved: 0x40 }), 1002],
  ['an unknown opcode', (s) => s.write(5, '{}'), 1002],
  ['a continuation of nothing', (s) => s.write(0, '{}'), 1002],
  ['a ping over 125 bytes', (s) => s.write(ping, 'a'.repeat(126)), 1002],
  ['a fragmented ping', (s) => s.write(ping, 'a', { fin: false }), 1002],
];

describe('broken frames', () => {
  let server;
  const cleanups = [];
  before(async () => (server = await startServer({ after: (f) => cleanups.push(f) })));
  after(async () => {
    for (const clean of cleanups) await clean();
  });

  for (const [name, send, code] of broken) {
    test(`${name}: close ${code}`, async () => {
      const socket = await RawWebSocket.open(server);
      send(socket);
      assert.equal(await socket.closed, code);
      assert.equal((await fetch(`${server.url}healthz`)).status, 200);
    });
  }

  test('the largest frame is a message', async () => {
    const client = await connect(server);
    const error = await client.ask('x'.repeat(65536));
    assert.equal(error.code, 'bad_json');
  });

  test('refused messages leave the connection open and are counted by code', async () => {
    const client = await connect(server);
    for (const message of ['[[[[[[[[[[[[[[[[[[', '{"a":1,"a":2}', '\u0000', '"\\ud800"', '1e999']) {
      assert.equal((await client.ask(message)).type, 'error');
    }
    const [started] = await client.start({ name: 'canary-name-51' });
    assert.equal(started.type, 'started');
    await client.ask({ type: 'answer', turn: 1, text: 'canary-answer-52' }, 2);
    const metrics = await (await fetch(`${server.url}metrics`)).text();
    assert.match(metrics, /mockingbird_rejected_messages_total\{code="bad_json"\} [1-9]/);
    assert.match(metrics, /mockingbird_turns_total 1\n/);
    assert.match(metrics, /mockingbird_open_interviews 1\n/);
    assert.match(metrics, /mockingbird_grading_seconds_count 1\n/);
    assert.match(metrics, /mockingbird_commit_batch_size_count [1-9]/);
    assert.match(metrics, /mockingbird_commit_seconds_count [1-9]/);
    assert.doesNotMatch(metrics, /canary/);
  });

  test('a name or an answer full of markup comes back as the same text', async () => {
    const client = await connect(server);
    const payload = '<img src=x onerror=alert(1)> \u202e\u0000 ]]> ${7*7} \'; drop table events; --';
    const [started] = await client.start({ name: payload });
    await client.ask({ type: 'answer', turn: 1, text: payload }, 2);
    const other = await connect(server);
    const [resumed] = await other.ask({ type: 'resume', session: started.session, token: started.token }, 2);
    assert.equal(resumed.transcript.find(({ type }) => type === 'answer').text, payload);
  });

  test('compression is not offered', async () => {
    const client = await connect(server);
    assert.equal(client.socket.extensions, '');
  });

  for (const origin of [
    'http://evil.example',
    'null',
    'https://127.0.0.1.evil.example',
    'http://127.0.0.1',
    'file://',
    'http://127.0.0.1:1',
  ]) {
    test(`a page of ${origin} may not connect`, async () => {
      await assert.rejects(connect(server, { headers: { origin } }), /403/);
    });
  }

  test('its own page may, and so may a client that is no page', async () => {
    const own = await connect(server, { headers: { origin: `http://127.0.0.1:${server.port}` } });
    assert.equal((await own.start())[0].type, 'started');
    assert.equal((await (await connect(server)).start())[0].type, 'started');
  });

  test('another subprotocol is refused', async () => {
    await assert.rejects(connect(server, { protocols: ['mockingbird.v9'] }), /400/);
  });
});

test('an allowed origin may connect', async (t) => {
  const server = await startServer(t, { env: { MOCKINGBIRD_SERVER_ORIGINS: 'https://team.example' } });
  const client = await connect(server, { headers: { origin: 'https://team.example' } });
  assert.equal((await client.start())[0].type, 'started');
});

test('a flood is refused message by message, then closed', async (t) => {
  const env = {
    MOCKINGBIRD_LIMITS_MESSAGE_BURST: '5',
    MOCKINGBIRD_LIMITS_MESSAGES_PER_SECOND: '0.001',
  };
  const server = await startServer(t, { env });
  const client = await connect(server);
  const [started] = await client.start();
  for (let i = 0; i < 4; ++i) assert.equal((await client.ask({ type: 'repeat', turn: 1 })).type, 'question');
  assert.equal((await client.ask({ type: 'repeat', turn: 1 })).code, 'rate_limited');
  for (let i = 0; i < 500; ++i) client.send('{}');
  assert.equal(await client.closed, 1008);

  // The interview itself is untouched.
  const other = await connect(server);
  const [resumed] = await other.ask({ type: 'resume', session: started.session, token: started.token }, 2);
  assert.equal(resumed.type, 'resumed');
});

test('a client that gives no sign of life is let go', async (t) => {
  const server = await startServer(t, { env: { MOCKINGBIRD_LIMITS_IDLE_SECONDS: '0.2' } });
  // The raw socket answers no pings.
  const socket = await RawWebSocket.open(server);
  await socket.closed;
});
