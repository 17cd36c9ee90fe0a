// The program as people and scripts call it.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { program, startServer } from '../browser/server.mjs';
import { connect } from './client.mjs';

/** Runs the program to its end; resolves to `{ status, out, err }`. */
function run(args, { input = '', env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

async function folder(t) {
  const name = await mkdtemp(path.join(tmpdir(), 'mockingbird-cli-'));
  t.after(() => rm(name, { recursive: true, force: true }));
  return name;
}

test('help is there for every command, with an example', async () => {
  const commands = [
    [],
    ['serve'],
    ['chat'],
    ['bank'],
    ['bank', 'check'],
    ['bank', 'list'],
    ['bank', 'show'],
    ['bank', 'stats'],
    ['verify'],
    ['sessions'],
    ['sessions', 'list'],
    ['sessions', 'show'],
    ['version'],
  ];
  for (const command of commands) {
    const { status, out } = await run([...command, '--help']);
    assert.equal(status, 0, command.join(' '));
    assert.match(out, /Example: mockingbird/, command.join(' '));
  }
});

test('wrong usage exits with 2 and says so on stderr', async () => {
  for (const args of [[], ['dance'], ['serve', '--nope'], ['chat', '--level', 'guru'], ['bank', 'show']]) {
    const { status, out, err } = await run(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(out, '');
    assert.ok(err.length > 0);
  }
});

test('work that fails exits with 1 and one line that says what to do', async (t) => {
  const data = await folder(t);
  const failing = [
    ['bank', 'show', 'no-such-question'],
    ['bank', 'list', '--content', path.join(data, 'nowhere')],
    ['verify', '--data', path.join(data, 'nowhere')],
    ['sessions', 'list', '--data', path.join(data, 'nowhere')],
    ['serve', '--listen', 'nonsense', '--data', data],
    ['serve', '--listen', '203.0.113.1:1', '--data', data],
    ['serve', '--data', '/proc/nowhere'],
    ['chat', '--topic', 'cooking', '--data', data],
  ];
  for (const args of failing) {
    const { status, err } = await run(args);
    assert.equal(status, 1, `${args.join(' ')}: ${err}`);
    assert.match(err, /^mockingbird: [^\n]+\n$/);
  }
});

test('version names the compiler and the libraries', async () => {
  const { status, out } = await run(['version', '--json']);
  assert.equal(status, 0);
  const version = JSON.parse(out);
  for (const key of ['version', 'commit', 'compiler', 'boost', 'sqlite', 'icu', 'openssl']) assert.ok(version[key], key);
});

test('the bank of the project has no faults', async () => {
  const { status, out } = await run(['bank', 'check']);
  assert.equal(status, 0, out);
  assert.match(out, /, 0 faults\n$/);
});

test('bank check reports every fault as file:line and exits with 1', async (t) => {
  const bank = await folder(t);
  await mkdir(path.join(bank, 'one'));
  await writeFile(path.join(bank, 'topics.yaml'), 'areas:\n  - id: a\n    name: {en: A, zh-Hant: 甲}\n    topics: []\n');
  await writeFile(path.join(bank, 'one', 'broken.yaml'), 'id: broken\ntopic: one\ndifficulty: 9\n');
  const { status, out } = await run(['bank', 'check', bank]);
  assert.equal(status, 1);
  assert.match(out, /one\/broken\.yaml:3: .*difficulty/);
  assert.match(out, /[1-9]\d* faults\n$/);
});

test('bank list and show print what a script can read', async () => {
  const list = JSON.parse((await run(['bank', 'list', '--json'])).out);
  assert.ok(list.length >= 14);
  for (const question of list) {
    assert.ok(question.id && question.topic && question.kind);
    assert.deepEqual(question.locales, ['en', 'zh-Hant']);
    assert.ok(question.difficulty >= 1 && question.difficulty <= 5);
  }
  assert.ok(list.some(({ number }) => number === 27));
  const shown = JSON.parse((await run(['bank', 'show', list[0].id, '--json'])).out);
  assert.equal(shown.id, list[0].id);
  assert.ok(shown.prompt['zh-Hant']);
  const stats = JSON.parse((await run(['bank', 'stats', '--json'])).out);
  assert.equal(stats.questions, list.length);
});

test('chat holds an interview over a pipe and records it', async (t) => {
  const data = await folder(t);
  const input = 'A container is a running instance of an image.\nhint\nI do not know.\nskip\n';
  const { status, out } = await run(['chat', '--topic', 'docker', '--questions', '2', '--seed', '3', '--data', data], { input });
  assert.equal(status, 0);
  assert.match(out, /^\n\[1\/2\] /);
  assert.match(out, /Score \d+ %/);
  assert.match(out, /Hint: /);
  assert.match(out, /=== Report ===/);

  const sessions = JSON.parse((await run(['sessions', 'list', '--json', '--data', data])).out);
  assert.equal(sessions.length, 1);
  assert.equal(sessions[0].status, 'ended');
  const shown = await run(['sessions', 'show', sessions[0].session, '--data', data]);
  assert.match(shown.out, /A container is a running instance of an image\./);
  const verified = JSON.parse((await run(['verify', '--json', '--data', data])).out);
  assert.deepEqual(verified.faults, []);
  assert.equal(verified.folded, 0);
  assert.ok(verified.decisions >= 4);
});

test('at the end of input, chat ends the interview and prints the report', async (t) => {
  const data = await folder(t);
  const { status, out } = await run(['chat', '--lang', 'zh-Hant', '--data', data]);
  assert.equal(status, 0);
  assert.match(out, /=== 報告 ===\n你結束了面試。/);
});

test('the same seed asks the same in the terminal', async (t) => {
  const data = await folder(t);
  const args = ['chat', '--seed', '5', '--questions', '3', '--data', data];
  const input = 'skip\nskip\nskip\n';
  assert.equal((await run(args, { input })).out, (await run(args, { input })).out);
});

test('a terminal chat writes to the log of a running server', async (t) => {
  const server = await startServer(t);
  const client = await connect(server);
  await client.start();
  const { status } = await run(['chat', '--questions', '1', '--data', server.data], { input: 'skip\n' });
  assert.equal(status, 0);
  await client.ask({ type: 'answer', turn: 1, text: 'still here' }, 2);
  const sessions = JSON.parse((await run(['sessions', 'list', '--json', '--data', server.data])).out);
  assert.equal(sessions.length, 2);
});

test('verify says which event of which session does not fit', async (t) => {
  const data = await folder(t);
  await run(['chat', '--questions', '1', '--data', data], { input: 'a container is a process\n' });
  const tamper = `update events set payload = replace(payload, '"score":', '"score":1,"was":') where type = 'answer_assessed'`;
  await promisify(execFile)('sqlite3', [path.join(data, 'mockingbird.db'), tamper]);
  const { status, out } = await run(['verify', '--data', data]);
  assert.equal(status, 1);
  assert.match(out, /event 3: deciding it again gives other events/);
});

test('an unknown setting is an error that names the nearest', async (t) => {
  const data = await folder(t);
  const config = path.join(data, 'mockingbird.toml');
  await writeFile(config, '[server]\nlisten = "127.0.0.1:0"\n\n[limits]\nmesage_burst = 5\n');
  const { status, err } = await run(['serve', '--config', config, '--data', data]);
  assert.equal(status, 1);
  assert.match(err, /mockingbird\.toml:5: .*did you mean 'limits\.message_burst'\?/);
});

test('flags win over the environment, which wins over the file', async (t) => {
  const data = await folder(t);
  const config = path.join(data, 'mockingbird.toml');
  await writeFile(config, '[server]\nlisten = "203.0.113.1:1"\n');
  const args = ['serve', '--config', config, '--data', data];
  const env = { MOCKINGBIRD_SERVER_LISTEN: '203.0.113.2:2' };
  assert.match((await run(args)).err, /203\.0\.113\.1:1/);
  assert.match((await run(args, { env })).err, /203\.0\.113\.2:2/);
  assert.match((await run([...args, '--listen', '203.0.113.3:3'], { env })).err, /203\.0\.113\.3:3/);
});
