import assert from 'node:assert/strict';
import test from 'node:test';
import {
  fromTranscript, hintsLeft, isClosed, nothingSaid, openQuestion, progress, receive, settles,
} from '../../bot/web/conversation.js';

const question = (turn, more = {}) => ({ type: 'question', turn, kind: 'main', text: `q${turn}`, ...more });
const answer = (turn) => ({ type: 'answer', turn, text: `a${turn}` });
const assessment = (turn) => ({ type: 'assessment', turn, score: 1, points: [] });
const hint = (turn, left) => ({ type: 'hint', turn, left, text: `h${left}` });
const mentor = (text) => ({ type: 'mentor', from: 'Grace', text });

const tell = (...messages) => messages.reduce(receive, nothingSaid);
const keys = ({ items }) => items.map((item) => item.key);

test('a message that comes twice is shown once', () => {
  const once = tell(question(1), hint(1, 1), answer(1), assessment(1), question(2));
  const twice = [assessment(1), question(2), hint(1, 1)].reduce(receive, once);
  assert.deepEqual(keys(twice), ['question 1', 'hint 1 1', 'answer 1', 'assessment 1', 'question 2']);
});

test('the open question is the newest one that has no answer', () => {
  assert.equal(openQuestion(nothingSaid), null);
  assert.equal(openQuestion(tell(question(1))).turn, 1);
  assert.equal(openQuestion(tell(question(1), answer(1))), null);
  assert.equal(openQuestion(tell(question(1), answer(1), question(2))).turn, 2);
  assert.equal(openQuestion(tell(question(1), { type: 'report' })), null);
});

test('a turn is closed by its answer, its skip, its assessment, a later question or the report', () => {
  for (const last of [answer(1), { type: 'skip', turn: 1 }, assessment(1), question(2), { type: 'report' }]) {
    assert.ok(isClosed(tell(question(1), last), 1), last.type);
  }
  assert.ok(!isClosed(tell(question(1), hint(1, 0)), 1));
});

test('after a resume the hints of the open question follow the question', () => {
  const conversation = fromTranscript([question(1), answer(1), hint(2, 1), hint(2, 0), question(2)]);
  assert.deepEqual(keys(conversation), ['question 1', 'answer 1', 'question 2', 'hint 2 1', 'hint 2 0']);
});

test('a resume keeps the words of mentors where they were', () => {
  const before = tell(question(1), answer(1), mentor('Well done'), question(2), mentor('Think of volumes'));
  const after = fromTranscript([question(1), answer(1), question(2)], before);
  assert.deepEqual(keys(after), keys(before));
});

test('mentors whom the server tells itself are not shown twice', () => {
  const before = tell(question(1), mentor('Hello'));
  const after = fromTranscript([mentor('Hello'), question(1)], before);
  assert.equal(after.items.filter((item) => item.type === 'mentor').length, 1);
});

test('hints left are what the last hint said', () => {
  assert.equal(hintsLeft(tell(question(1)), 1), null);
  assert.equal(hintsLeft(tell(question(1), hint(1, 2), hint(1, 1)), 1), 1);
  const probed = tell(question(1), hint(1, 1), answer(1), question(2, { kind: 'probe', probes: 1 }));
  assert.equal(hintsLeft(probed, 2), 1, 'a follow-up shares its question’s hints');
  assert.equal(hintsLeft(receive(probed, question(3)), 3), null);
});

test('progress is that of the newest question', () => {
  assert.equal(progress(nothingSaid), null);
  const conversation = tell(
    question(1, { progress: { asked: 1, planned: 6 } }),
    question(2, { progress: { asked: 2, planned: 6 } }),
  );
  assert.deepEqual(progress(conversation), { asked: 2, planned: 6 });
});

test('a command is settled by the message that answers it', () => {
  const sent = { type: 'answer', turn: 2, text: 'a' };
  assert.ok(settles(assessment(2), sent));
  assert.ok(settles(question(3), sent), 'with feedback at the end there is no assessment');
  assert.ok(settles({ type: 'report' }, sent));
  assert.ok(!settles(question(2), sent), 'the question itself said again');
  assert.ok(!settles(assessment(1), sent), 'an older assessment');
  assert.ok(settles(hint(2, 0), { type: 'hint', turn: 2 }));
  assert.ok(settles(question(2, { re: '7' }), { type: 'repeat', turn: 2, id: '7' }));
  assert.ok(!settles(question(2), { type: 'end' }));
});
