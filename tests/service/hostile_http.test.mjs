// Requests that attack the parser, the limits or the routes. After each, the service must still serve.

import assert from 'node:assert/strict';
import net from 'node:net';
import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import { startServer } from '../browser/server.mjs';
import { exchange, statusOf } from './raw.mjs';

const host = 'Host: localhost\r\n';
const chunked = 'Transfer-Encoding: chunked\r\n';
const get = (path, fields = host) => `GET ${path} HTTP/1.1\r\n${fields}\r\n`;
const post = (fields, body = '') => `POST /healthz HTTP/1.1\r\n${host}${fields}\r\n${body}`;

const refused = [
  ['Transfer-Encoding and Content-Length', post(`${chunked}Content-Length: 5\r\n`, '0\r\n\r\n'), 400],
  ['Content-Length and Transfer-Encoding', post(`Content-Length: 5\r\n${chunked}`, '0\r\n\r\n'), 400],
  ['two lengths that differ', post('Content-Length: 3\r\nContent-Length: 4\r\n', 'abcd'), 400],
  ['two lengths that agree', post('Content-Length: 3\r\nContent-Length: 3\r\n', 'abc'), 400],
  ['a length with a sign', post('Content-Length: +3\r\n', 'abc'), 400],
  ['a negative length', post('Content-Length: -1\r\n'), 400],
  ['a length beyond 64 bits', post('Content-Length: 99999999999999999999999\r\n'), 400],
  ['a transfer coding that is not chunked', post('Transfer-Encoding: gzip\r\n'), 400],
  ['chunked, then identity', post('Transfer-Encoding: chunked, identity\r\n', '0\r\n\r\n'), 400],
  ['two Transfer-Encoding fields', post(chunked + chunked, '0\r\n\r\n'), 400],
  ['a transfer coding on HTTP/1.0', `POST /healthz HTTP/1.0\r\n${host}${chunked}\r\n0\r\n\r\n`, 400],
  ['no Host', get('/healthz', ''), 400],
  ['two Hosts', get('/healthz', host + host), 400],
  ['an absolute target', get('http://elsewhere/healthz'), 400],
  ['an authority as target', `CONNECT elsewhere:80 HTTP/1.1\r\n${host}\r\n`, 400],
  ['a folded field', get('/healthz', `${host}X-A: one\r\n two\r\n`), 400],
  ['a folded field with a tab', get('/healthz', `${host}X-A: one\r\n\ttwo\r\n`), 400],
  ['a bare line feed', get('/healthz', `${host}X-A: one\nX-B: two\r\n`), 400],
  ['a bare carriage return', get('/healthz', `${host}X-A: one\rX-B: two\r\n`), 400],
  ['white space before the colon', get('/healthz', `${host}X-A : one\r\n`), 400],
  ['a NUL in a field', get('/healthz', `${host}X-A: o\0ne\r\n`), 400],
  ['a control character in the target', get('/health\x01z'), 400],
  ['no HTTP at all', 'hello there\r\n\r\n', 400],
  ['another protocol version', `GET / HTTP/3.0\r\n${host}\r\n`, 400],
  ['a head over 8 KB', get('/healthz', `${host}X-A: ${'a'.repeat(9000)}\r\n`), 431],
  ['two thousand fields', get('/healthz', host + 'X: y\r\n'.repeat(2000)), 431],
  ['a target over 8 KB', get(`/${'a'.repeat(9000)}`), 431],
  ['a body over 64 KB', post('Content-Length: 70000\r\n', 'a'.repeat(70000)), 413],
  ['chunks over 64 KB', post(chunked, `${'4000\r\n' + 'a'.repeat(0x4000)}\r\n`.repeat(5)), 413],
  ['a chunk extension of 200 KB', post(chunked, `5;x=${'a'.repeat(200_000)}\r\nhello\r\n0\r\n\r\n`), 400],
  ['a trailer field over 64 KB', post(chunked, `5\r\nhello\r\n0\r\nX-T: ${'a'.repeat(70_000)}\r\n\r\n`), 400],
  ['a malformed chunk', post(chunked, 'zz\r\nhello\r\n'), 400],
  ['a path that climbs', get('/../../etc/passwd'), 404],
  ['a path that climbs, escaped', get('/%2e%2e/%2e%2e/etc/passwd'), 404],
  ['a path with a backslash', get('/..\\..\\etc\\passwd'), 404],
  ['a method that changes things', `DELETE /healthz HTTP/1.1\r\n${host}\r\n`, 405],
  ['an upgrade elsewhere', get('/healthz2', `${host}Connection: Upgrade\r\nUpgrade: websocket\r\n`), 404],
];

describe('hostile requests', () => {
  let server;
  const cleanups = [];
  before(async () => (server = await startServer({ after: (f) => cleanups.push(f) })));
  after(async () => {
    for (const clean of cleanups) await clean();
  });
  const isAlive = async () => (await fetch(`${server.url}healthz`)).status === 200;

  for (const [name, bytes, status] of refused) {
    test(`${name}: ${status}`, async () => {
      const response = await exchange(server, bytes, { end: true });
      assert.equal(statusOf(response), status, response.slice(0, 200));
      assert.ok(await isAlive());
    });
  }

  test('HTTP/1.0 without Host is served, as health checks send it', async () => {
    assert.equal(statusOf(await exchange(server, 'GET /healthz HTTP/1.0\r\n\r\n')), 200);
  });

  test('requests in one packet are answered in order', async () => {
    const last = get('/v1/topics', `${host}Connection: close\r\n`);
    const response = await exchange(server, get('/healthz') + get('/nowhere') + last);
    const statuses = [...response.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => status);
    assert.deepEqual(statuses, ['200', '404', '200']);
  });

  test('a request a byte at a time is served', async () => {
    const response = await exchange(server, [...get('/healthz', `${host}Connection: close\r\n`)]);
    assert.equal(statusOf(response), 200);
  });

  test('HEAD answers like GET, without the body', async () => {
    const response = await fetch(`${server.url}`, { method: 'HEAD' });
    assert.equal(response.status, 200);
    assert.ok(Number(response.headers.get('content-length')) > 100);
    assert.equal(await response.text(), '');
  });

  test('every answer carries the security headers', async () => {
    for (const path of ['', 'healthz', 'nowhere', 'v1/topics', 'v1/notice?locale=fr']) {
      const response = await fetch(server.url + path);
      const policy = response.headers.get('content-security-policy');
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    }
  });

  test('errors are problem details', async () => {
    const response = await fetch(`${server.url}nowhere`);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const problem = await response.json();
    assert.equal(problem.status, 404);
    assert.ok(problem.title && problem.detail);
  });

  test('ready means that a write reached the disk', async () => {
    assert.equal((await fetch(`${server.url}readyz`)).status, 200);
  });

  test('refusals are counted by status, without a word of the request', async () => {
    await exchange(server, get('/healthz', `${host}${host}X-Secret: canary-7f3a\r\n`), { end: true });
    const metrics = await (await fetch(`${server.url}metrics`)).text();
    assert.match(metrics, /mockingbird_rejected_requests_total\{status="400"\} [1-9]/);
    assert.doesNotMatch(metrics, /canary-7f3a/);
  });
});

test('a client that sends nothing, or too slowly, is let go', async (t) => {
  const server = await startServer(t, { env: { MOCKINGBIRD_LIMITS_HANDSHAKE_SECONDS: '0.2' } });
  for (const bytes of ['', 'GET /heal', post('Content-Length: 10\r\n', 'abc')]) {
    const response = await exchange(server, bytes);
    assert.ok(response === '' || statusOf(response) === 400, response);
  }
});

test('connections of one address are limited', async (t) => {
  const server = await startServer(t, { env: { MOCKINGBIRD_LIMITS_CONNECTIONS_PER_ADDRESS: '3' } });
  const sockets = [];
  for (let i = 0; i < 3; ++i) {
    const socket = net.connect(server.port, '127.0.0.1');
    socket.write(get('/healthz'));
    await once(socket, 'data');
    sockets.push(socket);
  }
  assert.equal(await exchange(server, get('/healthz')), '', 'the fourth gets nothing');

  sockets[0].destroy();
  let response = '';
  // The place is free as soon as the service has seen the connection go.
  while (response === '') response = await exchange(server, get('/healthz', `${host}Connection: close\r\n`));
  assert.equal(statusOf(response), 200);
  for (const socket of sockets) socket.destroy();
});
