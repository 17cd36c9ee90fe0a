// The real program is killed with SIGKILL under load, again and again, at moments that nobody chose.
// What a client was told must be there afterwards, once, and every interview goes on at its turn.
//
// KILL_CYCLES sets how often (default 100).

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { program, startServer } from '../browser/server.mjs';
import { connect } from '../service/client.mjs';

const cycles = Number(process.env.KILL_CYCLES ?? 100);
const candidates = 24;
const longestLife = 120; // milliseconds between the start of the load and the kill

const sayings = [
  'A container is a running instance of an image.',
  '映像檔是唯讀的範本，容器是執行中的實例。',
  'I do not know.',
  'Volumes are managed by docker and bind mounts are a path of the host.',
];

/** One candidate: what was sent, and what the service acknowledged. */
class Candidate {
  constructor(number) {
    this.number = number;
    this.session = null;
    this.acknowledged = new Map(); // turn -> { text, assessment }
    this.open = null; // the question that the service asked last
    this.pending = null; // an answer without an acknowledgement: { turn, text }
    this.finished = 0;
  }

  async join(server) {
    this.client = await connect(server);
    if (!this.session) return this.begin();
    const { session, token } = this.session;
    const [resumed, open] = await this.client.ask({ type: 'resume', session, token }, 2);
    this.check(resumed, open);
    this.open = open.type === 'question' ? open : null;
    if (!this.open) await this.begin();
    return undefined;
  }

  async begin() {
    this.acknowledged.clear();
    this.pending = null;
    this.session = null;
    const [started, question] = await this.client.start({ questions: 5, seed: this.number, minutes: 600 });
    this.session = started;
    this.open = question;
  }

  /** Answers until the connection breaks. */
  async talk() {
    for (let i = 0; ; ++i) {
      const { turn } = this.open;
      // The same turn always gets the same words, as a client sends again what was not acknowledged.
      this.pending ??= { turn, text: sayings[(turn + this.number) % sayings.length] };
      const [assessment, next] = await this.client.ask({ type: 'answer', ...this.pending }, 2);
      assert.equal(assessment.type, 'assessment', JSON.stringify(assessment));
      this.acknowledged.set(turn, { text: this.pending.text, assessment });
      this.pending = null;
      this.open = next.type === 'question' ? next : null;
      if (!this.open) {
        this.finished += 1;
        await this.begin();
      }
    }
  }

  check(resumed, open) {
    const where = `candidate ${this.number}`;
    const answers = resumed.transcript.filter(({ type }) => type === 'answer');
    const turns = answers.map(({ turn }) => turn);
    assert.deepEqual(turns, [...new Set(turns)], `${where}: an answer is there twice`);

    for (const [turn, { text, assessment }] of this.acknowledged) {
      assert.equal(answers.find((a) => a.turn === turn)?.text, text, `${where}: turn ${turn} is lost`);
      const told = resumed.transcript.find((m) => m.type === 'assessment' && m.turn === turn);
      assert.deepEqual({ ...told, re: undefined }, { ...assessment, re: undefined });
    }
    // One more answer than was acknowledged may have made it: the one whose reply was cut off.
    const unknown = turns.filter((turn) => !this.acknowledged.has(turn));
    assert.ok(unknown.length <= 1, `${where}: ${unknown.length} answers that nobody waits for`);
    if (unknown.length === 1) {
      assert.equal(unknown[0], this.pending?.turn);
      this.acknowledged.set(unknown[0], {
        text: this.pending.text,
        assessment: resumed.transcript.find((m) => m.type === 'assessment' && m.turn === unknown[0]),
      });
      this.pending = null;
    }
    if (open.type === 'question') assert.equal(open.turn, this.acknowledged.size + 1, `${where} is at the wrong turn`);
  }
}

test(`${cycles} kills lose and double nothing`, async (t) => {
  const server = await startServer(t);
  const all = Array.from({ length: candidates }, (_, i) => new Candidate(i + 1));
  let killed = 0;
  for (let cycle = 0; cycle < cycles; ++cycle) {
    if (cycle > 0) await server.start();
    await Promise.all(all.map((c) => c.join(server)));
    const talks = all.map((c) => c.talk().catch((error) => error));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * longestLife));
    await server.kill();
    killed += 1;
    for (const error of await Promise.all(talks)) assert.match(error.message, /closed/, error.stack);
  }
  assert.equal(killed, cycles);
  const finished = all.reduce((sum, c) => sum + c.finished, 0);
  const { stdout } = await promisify(execFile)(program, ['verify', '--json', '--data', server.data]);
  const verified = JSON.parse(stdout);
  assert.deepEqual(verified.faults, []);
  assert.equal(verified.folded, 0);
  t.diagnostic(`${killed} kills, ${finished} interviews finished, ${verified.decisions} decisions replayed`);
});
