// SIGTERM: what is in flight is finished, clients are told, the exit status is 0.

import assert from 'node:assert/strict';
import net from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';
import { startServer } from '../browser/server.mjs';
import { connect } from './client.mjs';

test('SIGTERM closes with 1001 and exits with 0', async (t) => {
  const server = await startServer(t);
  const idle = await connect(server);
  const talking = await connect(server);
  await talking.start();
  const browser = net.connect(server.port, '127.0.0.1');
  browser.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(browser, 'data');

  const status = server.terminate();
  assert.equal(await idle.closed, 1001);
  assert.equal(await talking.closed, 1001);
  assert.equal(await status, 0);
});

test('answers in flight when it stops are recorded and replied to', async (t) => {
  const server = await startServer(t);
  const clients = await Promise.all(Array.from({ length: 20 }, () => connect(server)));
  const sessions = [];
  for (const client of clients) sessions.push((await client.start())[0]);

  for (const client of clients) client.send({ type: 'answer', turn: 1, text: 'a container is a running image' });
  const status = server.terminate();
  const told = await Promise.all(
    clients.map(async (client) => {
      const replies = [];
      try {
        for (;;) replies.push(await client.next());
      } catch {
        return replies.map(({ type }) => type);
      }
    }),
  );
  assert.equal(await status, 0);

  await server.start();
  for (const [i, client] of clients.entries()) {
    assert.equal(await client.closed, 1001);
    const again = await connect(server);
    const { session, token } = sessions[i];
    const [resumed] = await again.ask({ type: 'resume', session, token }, 2);
    const recorded = resumed.transcript.some(({ type }) => type === 'answer');
    // An answer may have come too late to be read; then it was neither recorded nor replied to.
    assert.equal(recorded, told[i].includes('assessment'));
  }
});

/** A WebSocket client that never answers the close, which keeps the drain waiting. */
async function stubbornClient(server) {
  const socket = net.connect(server.port, '127.0.0.1');
  socket.write(
    'GET /v1/interview HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await once(socket, 'data');
  return socket;
}

test('a client that does not let go is cut off after the grace', async (t) => {
  const server = await startServer(t, { env: { MOCKINGBIRD_SERVER_DRAIN_SECONDS: '0.1' } });
  const stubborn = await stubbornClient(server);
  assert.equal(await server.terminate(), 0);
  stubborn.destroy();
});

test('a second signal ends it at once, on any number of threads', async (t) => {
  const env = { MOCKINGBIRD_SERVER_DRAIN_SECONDS: '600', MOCKINGBIRD_SERVER_THREADS: '2' };
  const server = await startServer(t, { env });
  const stubborn = await stubbornClient(server);
  const status = server.terminate();
  await once(stubborn, 'data');
  server.signal('SIGTERM');
  assert.equal(await status, 1);
  stubborn.destroy();
});
