// A kill does not lose what lies in the page cache; a power cut does. So the system calls are looked at:
// between reading an answer and writing its reply, the log must have been synced to disk.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { startServer } from '../browser/server.mjs';
import { connect } from '../service/client.mjs';

const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

test('every reply to an answer follows a sync of the log', { skip: canTrace ? false : 'strace cannot trace here' }, async (t) => {
  const server = await startServer(t);
  const client = await connect(server);
  await client.start({ questions: 30, feedback: 'each' });

  const output = path.join(server.data, 'trace');
  const calls = 'trace=read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg,fsync,fdatasync';
  const tracer = spawn('strace', ['-f', '-yy', '-s', '96', '-e', calls, '-o', output, '-p', String(server.pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await once(tracer.stderr, 'data'); // "Process N attached"

  let answers = 0;
  for (let next = { turn: 1 }; next.type !== 'report'; ++answers) {
    const { turn } = next;
    [, next] = await client.ask({ type: 'answer', turn, text: 'I do not know.' }, 2);
  }
  const gone = once(tracer, 'exit');
  tracer.kill('SIGINT');
  await gone;

  let isSynced = false;
  let told = 0;
  for (const line of (await readFile(output, 'utf8')).split('\n')) {
    if (/(fsync|fdatasync)\(\d+<[^>]*mockingbird\.db-wal>/.test(line) || /(fsync|fdatasync) resumed/.test(line)) isSynced = true;
    if (!/(write|writev|sendto|sendmsg)\(\d+<TCP/.test(line)) continue;
    if (line.includes('assessment')) {
      assert.ok(isSynced, `a reply left before its answer was on disk: ${line}`);
      isSynced = false;
      told += 1;
    }
  }
  assert.equal(told, answers, 'every assessment was seen in the trace');
  t.diagnostic(`${told} replies, each after a sync`);
});
