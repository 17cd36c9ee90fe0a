// The promises of docs/protocol.md, kept by the real program.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '../browser/server.mjs';
import { connect } from './client.mjs';

const answer = (turn, text = 'An image is a read-only template and a container is a running instance of it.') => ({
  type: 'answer',
  turn,
  text,
});

async function session(t, options) {
  const server = await startServer(t);
  const client = await connect(server);
  const [started, question] = await client.start(options);
  return { server, client, started, question };
}

test('start answers with the session, a token and the first question', async (t) => {
  const { client, started, question } = await session(t, { topics: ['docker'], id: 'a1' });

  assert.equal(started.type, 'started');
  assert.match(started.session, /^[0-9a-f-]{36}$/);
  assert.ok(started.token.length >= 43, 'at least 256 bits');
  assert.equal(started.locale, 'en');
  assert.equal(started.plan.questions, 2);
  assert.equal(started.re, 'a1');
  assert.equal(question.type, 'question');
  assert.equal(question.turn, 1);
  assert.equal(question.kind, 'main');
  assert.deepEqual(question.progress, { asked: 1, planned: 2 });
  assert.ok(question.topic.startsWith('docker'));
  assert.ok(question.difficulty >= 1 && question.difficulty <= 5);
  assert.ok(question.text.length > 0);
  assert.equal(question.re, 'a1');
  assert.equal(client.socket.protocol, 'mockingbird.v1');
});

test('an answer is assessed point by point, and something follows', async (t) => {
  const { client } = await session(t, {});
  const [assessment, next] = await client.ask({ ...answer(1), id: 'b' }, 2);

  assert.equal(assessment.type, 'assessment');
  assert.equal(assessment.turn, 1);
  assert.ok(assessment.score >= 0 && assessment.score <= 1);
  assert.ok(assessment.points.length > 0);
  for (const point of assessment.points) {
    assert.ok(point.id && point.text);
    assert.ok(['yes', 'partly', 'no', 'wrong'].includes(point.covered));
    for (const quote of point.evidence ?? []) assert.ok(answer(1).text.includes(quote));
  }
  assert.ok(assessment.feedback.length > 0);
  assert.equal(assessment.re, 'b');
  assert.equal(next.type, 'question');
  assert.equal(next.turn, 2);
});

test('a whole interview ends with a report', async (t) => {
  const { client, started } = await session(t, { questions: 2 });
  let report;
  for (let turn = 1; !report; ++turn) {
    const [, next] = await client.ask(answer(turn), 2);
    if (next.type === 'report') report = next;
    else assert.equal(next.turn, turn + 1);
  }
  assert.equal(report.session, started.session);
  assert.ok(report.overall.low <= report.overall.ability && report.overall.ability <= report.overall.high);
  assert.ok(['junior', 'mid', 'senior'].includes(report.overall.level));
  assert.equal(report.turns.filter((turn) => turn.kind === 'main').length, 2);
  assert.equal(report.reason, 'complete');
  for (const turn of report.turns.filter(({ kind }) => kind === 'main')) {
    assert.ok(turn.model_answer.length > 0);
    assert.ok(turn.reading.every(({ url }) => url.startsWith('https://')));
  }
  assert.ok(Array.isArray(report.strengths) && Array.isArray(report.next_steps));
});

test('with feedback at the end, assessments come only in the report', async (t) => {
  const { client } = await session(t, { feedback: 'end', questions: 1 });
  let next = await client.ask(answer(1));
  for (let turn = 2; next.type === 'question'; ++turn) next = await client.ask(answer(turn));
  assert.equal(next.type, 'report');
  assert.ok(next.turns[0].points.length > 0);
  assert.equal(client.hasUnread, false);
});

test('the same answer again gets the same words and records nothing', async (t) => {
  const { server, client, started } = await session(t, {});
  const first = await client.ask(answer(1), 2);
  const again = await client.ask(answer(1), 2);
  assert.deepEqual(again, first);

  const other = await connect(server);
  const [resumed] = await other.ask({ type: 'resume', session: started.session, token: started.token }, 2);
  assert.equal(resumed.transcript.filter(({ type }) => type === 'answer').length, 1);
});

test('another answer to a closed turn is refused', async (t) => {
  const { client } = await session(t, {});
  await client.ask(answer(1), 2);
  const error = await client.ask({ ...answer(1, 'something else'), id: 'c' });
  assert.equal(error.type, 'error');
  assert.equal(error.code, 'turn_closed');
  assert.equal(error.turn, 1);
  assert.equal(error.re, 'c');
});

test('resume brings back everything and the open question, on a new connection', async (t) => {
  const { server, client, started } = await session(t, {});
  const [assessment, question] = await client.ask(answer(1), 2);
  const hint = await client.ask({ type: 'hint', turn: 2 });
  client.socket.terminate();

  const other = await connect(server);
  const [resumed, open] = await other.ask({ type: 'resume', session: started.session, token: started.token }, 2);
  assert.equal(resumed.type, 'resumed');
  assert.equal(resumed.session, started.session);
  assert.deepEqual(
    resumed.transcript.map(({ type, turn }) => `${type} ${turn}`),
    ['question 1', 'answer 1', 'assessment 1', 'hint 2'],
  );
  assert.deepEqual(resumed.transcript[2], assessment);
  assert.deepEqual(resumed.transcript[3], hint);
  assert.deepEqual(open, question);
});

test('resume after SIGKILL goes on where the candidate was', async (t) => {
  const { server, client, started } = await session(t, {});
  const [, question] = await client.ask(answer(1), 2);
  await server.kill();
  await server.start();

  const other = await connect(server);
  const [, open] = await other.ask({ type: 'resume', session: started.session, token: started.token }, 2);
  assert.deepEqual(open, question);
});

test('resume of an interview that is over brings the report', async (t) => {
  const { server, client, started } = await session(t, {});
  const report = await client.ask({ type: 'end' });
  assert.equal(report.type, 'report');
  assert.equal(report.reason, 'asked_for');

  const other = await connect(server);
  const [, again] = await other.ask({ type: 'resume', session: started.session, token: started.token }, 2);
  assert.deepEqual(again, report);
});

test('a wrong token and an unknown session look the same', async (t) => {
  const { server, started } = await session(t, {});
  const other = await connect(server);
  const wrong = await other.ask({ type: 'resume', session: started.session, token: 'x'.repeat(43) });
  const unknown = await other.ask({ type: 'resume', session: 'nobody', token: started.token });
  assert.equal(wrong.code, 'bad_token');
  assert.deepEqual(unknown, wrong);
});

test('two devices hold one interview without doubling anything', async (t) => {
  const { server, client, started } = await session(t, {});
  const other = await connect(server);
  await other.ask({ type: 'resume', session: started.session, token: started.token }, 2);

  const [, question] = await client.ask(answer(1), 2);
  // The other device does not know yet that turn 1 is answered; the log does.
  const refused = await other.ask(answer(1, 'late and different'));
  assert.equal(refused.code, 'turn_closed');
  const [, next] = await other.ask(answer(2), 2);
  assert.ok(next.type === 'report' || next.turn === question.turn + 1);
});

test('hint, repeat and skip', async (t) => {
  const { client, question } = await session(t, {});
  const first = await client.ask({ type: 'hint', turn: 1 });
  const second = await client.ask({ type: 'hint', turn: 1 });
  assert.equal(first.type, 'hint');
  assert.equal(second.left, first.left - 1);
  assert.notEqual(first.text, second.text);
  const none = await client.ask({ type: 'hint', turn: 1 });
  assert.deepEqual([none.type, none.left], ['hint', 0]);

  assert.deepEqual(await client.ask({ type: 'repeat', turn: 1 }), question);
  const next = await client.ask({ type: 'skip', turn: 1 });
  assert.equal(next.turn, 2);
  assert.equal(next.kind, 'main');
  assert.equal((await client.ask({ type: 'skip', turn: 1 })).code, 'turn_closed');
});

test('questions come in the language of the interview', async (t) => {
  const { question } = await session(t, { locale: 'zh-Hant' });
  assert.match(question.text, /\p{Script=Han}/u);
});

test('the same seed asks the same questions', async (t) => {
  const server = await startServer(t);
  const asked = [];
  for (let i = 0; i < 2; ++i) {
    const client = await connect(server);
    const ids = [(await client.start({ questions: 5, seed: 99 }))[1].question_id];
    for (let turn = 1; turn < 5; ++turn) ids.push((await client.ask({ type: 'skip', turn })).question_id);
    asked.push(ids);
  }
  assert.deepEqual(asked[0], asked[1]);
  assert.equal(new Set(asked[0]).size, 5, 'no question twice');
});

test('every error code that a client can cause', async (t) => {
  const server = await startServer(t);
  const client = await connect(server);
  const code = async (message) => {
    const error = await client.ask(message);
    assert.equal(error.type, 'error', JSON.stringify(error));
    assert.ok(error.message.length > 10);
    return error.code;
  };
  assert.equal(await code('{'), 'bad_json');
  assert.equal(await code('[]'), 'bad_message');
  assert.equal(await code({ type: 'start' }), 'bad_message');
  assert.equal(await code({ type: 'fly' }), 'unknown_type');
  assert.equal(await code(answer(1)), 'not_started');
  assert.equal(await code({ type: 'end' }), 'not_started');
  assert.equal(await code({ type: 'start', locale: 'en', topics: ['cooking'] }), 'unknown_topic');
  await client.start();
  assert.equal(await code({ type: 'start', locale: 'en' }), 'already_started');
  assert.equal(await code({ type: 'resume', session: 'a', token: 'b' }), 'already_started');
  assert.equal(await code(answer(9)), 'bad_turn');
  assert.equal(await code(answer(0)), 'bad_turn');
  assert.equal(await code({ type: 'hint', turn: 2 }), 'bad_turn');
  assert.equal(await code(answer(1, 'x'.repeat(16 * 1024 + 1))), 'too_large');
  const [assessment] = await client.ask(answer(1, 'x'.repeat(16 * 1024)), 2);
  assert.equal(assessment.type, 'assessment', 'the largest answer is an answer');
});

test('after a report the same connection may hold another interview', async (t) => {
  const { client, started } = await session(t, {});
  await client.ask({ type: 'end' });
  const [again] = await client.start();
  assert.notEqual(again.session, started.session);
});

test('with consent required, nothing begins without the current version', async (t) => {
  const server = await startServer(t, { env: { MOCKINGBIRD_CONSENT_REQUIRED: 'true' } });
  const client = await connect(server);
  const error = await client.ask({ type: 'start', locale: 'zh-Hant' });
  assert.equal(error.code, 'consent_required');
  assert.match(error.message, /\p{Script=Han}/u);
  assert.equal((await client.ask({ type: 'start', locale: 'en', consent: 'old' })).code, 'consent_required');

  const notice = await (await fetch(`${server.url}v1/notice?locale=zh-Hant`)).json();
  assert.equal(notice.required, true);
  assert.match(notice.text, /\p{Script=Han}/u);
  const [started] = await client.start({ consent: notice.version });
  assert.equal(started.type, 'started');
});

