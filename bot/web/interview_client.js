// One candidate's interview: what was said, what is on its way, and how both outlive a reload, a lost
// network and a restarted server. At most one command is on its way at a time; it is remembered until
// the server's messages show that it was carried out, and sent again after every `resume` until then.
// That is safe, because the server records the same answer to the same turn once.

import { Connection } from './connection.js';
import {
  fromTranscript,
  hintsLeft,
  nothingSaid,
  openQuestion,
  receive,
  recordedAnswer,
  settles,
} from './conversation.js';
import { OUT_OF_STEP_ERRORS, PASSING_ERRORS } from './protocol.js';

const REPLY_LIMIT_MS = 10_000;
const RETRY_PAUSE_MS = 3_000;

export class InterviewClient {
  #connection;
  #memory;
  #listener = () => {};
  #lastId = 0;
  #timer = 0;
  #inStep = false; // whether this connection already speaks of this interview
  #transcript = null; // came with `resumed`; complete when the open question or the report follows

  constructor(url, memory) {
    this.#memory = memory;
    this.#connection = new Connection(url, {
      onOpen: () => this.#greet(),
      onMessage: (message) => this.#receive(message),
      onLost: () => this.#lost(),
    });
    const session = memory.read('session');
    this.state = {
      session, // {session, token, locale, plan, startedAt}, or null: then the start form is shown
      conversation: nothingSaid,
      isLoading: Boolean(session),
      pending: session ? this.#rememberedCommand(session) : null,
      isLost: false, // the connection; the page works on and reconnects
      error: null, // code of the last refusal
      delivery: 'sending', // of the pending command; 'retrying' while the server has no time
    };
    if (session) this.#connection.open();
  }

  onChange(listener) {
    this.#listener = listener;
  }

  start(message) {
    this.#submit(message);
    this.#connection.open();
  }

  answer(turn, text) {
    this.#submit({ type: 'answer', turn, text });
    this.forgetDraft();
  }

  skip(turn) {
    this.#submit({ type: 'skip', turn });
  }

  hint(turn) {
    this.#submit({ type: 'hint', turn, left: hintsLeft(this.state.conversation, turn) });
  }

  repeat(turn) {
    this.#submit({ type: 'repeat', turn });
  }

  end() {
    this.#submit({ type: 'end' });
  }

  /** Leaves the interview; it stays recorded on the server. */
  leave(error = null) {
    this.#connection.close();
    clearTimeout(this.#timer);
    for (const key of ['session', 'command', 'draft']) this.#memory.forget(key);
    this.#update({ session: null, conversation: nothingSaid, isLoading: false, pending: null, isLost: false, error });
  }

  draft(turn) {
    const draft = this.#memory.read('draft');
    return draft?.session === this.state.session.session && draft.turn === turn ? draft.text : '';
  }

  keepDraft(turn, text) {
    this.#memory.write('draft', { session: this.state.session.session, turn, text });
  }

  forgetDraft() {
    this.#memory.forget('draft');
  }

  dismissError() {
    this.#update({ error: null });
  }

  #submit(command) {
    if (this.state.pending) return;
    this.#lastId += 1;
    const pending = { ...command, id: String(this.#lastId) };
    const { session } = this.state.session ?? {};
    if (session) this.#memory.write('command', { session, command: pending });
    this.#update({ pending, error: null });
    this.#sendPending();
  }

  #rememberedCommand({ session }) {
    const remembered = this.#memory.read('command');
    return remembered?.session === session ? remembered.command : null;
  }

  #sendPending() {
    const { pending } = this.state;
    if (!pending || !this.#inStep) return;
    this.#update({ delivery: 'sending' });
    this.#send(withoutOwnFields(pending));
  }

  #send(message) {
    clearTimeout(this.#timer);
    // Silence means that the connection is dead, though nobody told the browser.
    const giveUp = () => this.#connection.restart();
    if (this.#connection.send(message)) this.#timer = setTimeout(giveUp, REPLY_LIMIT_MS);
  }

  #lost() {
    clearTimeout(this.#timer);
    this.#update({ isLost: true });
  }

  // A new connection knows nothing of this interview yet.
  #greet() {
    const { session } = this.state;
    this.#transcript = null;
    this.#inStep = !session;
    if (session) this.#send({ type: 'resume', session: session.session, token: session.token });
    else this.#sendPending();
  }

  #receive(message) {
    switch (message.type) {
      case 'started':
        return this.#begin(message);
      case 'resumed':
        this.#transcript = message.transcript;
        return undefined;
      case 'error':
        return this.#refused(message);
      default:
        return this.#transcript ? this.#catchUp(message) : this.#hear(message);
    }
  }

  #begin({ session, token, locale, plan }) {
    clearTimeout(this.#timer);
    const mine = { session, token, locale, plan, startedAt: Date.now() };
    this.#memory.write('session', mine);
    this.#update({ session: mine, pending: null, conversation: nothingSaid, isLost: false, error: null });
  }

  // The open question or the report completes the picture of where the interview stands.
  #catchUp(message) {
    this.#transcript.push(message);
    if (message.type !== 'question' && message.type !== 'report') return;
    const conversation = fromTranscript(this.#transcript, this.state.conversation);
    clearTimeout(this.#timer);
    this.#transcript = null;
    this.#inStep = true;
    this.#update({ conversation, isLoading: false, isLost: false });
    if (this.state.pending && this.#isOver(this.state.pending)) this.#settled();
    this.#sendPending();
  }

  // Whether the command was carried out before the connection broke, or has no point any more.
  #isOver(command) {
    const { conversation } = this.state;
    if (command.type === 'end') return Boolean(conversation.report);
    const isPast = openQuestion(conversation)?.turn !== command.turn;
    if (isPast && command.type === 'answer') this.#keepRefusedAnswer(command);
    const isHintThere = command.type === 'hint' && hintsLeft(conversation, command.turn) !== command.left;
    return isPast || isHintThere || command.type === 'repeat';
  }

  // Another window was faster with this turn. The words typed here stay readable.
  #keepRefusedAnswer({ turn, text }) {
    const { conversation } = this.state;
    if (recordedAnswer(conversation, turn) === text || conversation.report) return;
    this.#update({ conversation: receive(conversation, { type: 'unsent', turn, text }) });
  }

  #hear(message) {
    const { pending } = this.state;
    let { conversation } = this.state;
    const isSettled = pending && settles(message, pending);
    if (isSettled && pending.type === 'repeat') message = { ...message, type: 'again' };
    if (isSettled && ['answer', 'skip'].includes(pending.type)) {
      conversation = receive(conversation, withoutOwnFields(pending));
    }
    this.#update({ conversation: receive(conversation, message) });
    if (isSettled) this.#settled();
  }

  #settled() {
    clearTimeout(this.#timer);
    this.#memory.forget('command');
    this.#update({ pending: null });
  }

  #refused({ code, re }) {
    const { pending, session } = this.state;
    if (code === 'bad_token') return this.leave(code);
    if (PASSING_ERRORS.has(code)) return this.#retryLater();
    if (OUT_OF_STEP_ERRORS.has(code) || !this.#inStep) return this.#connection.restart();
    if (pending && (re === undefined || re === pending.id)) {
      if (pending.type === 'answer') this.keepDraft(pending.turn, pending.text);
      this.#settled();
    }
    this.#update({ error: code });
    if (!session) this.#connection.close();
    return undefined;
  }

  #retryLater() {
    clearTimeout(this.#timer);
    this.#update({ delivery: 'retrying' });
    const again = () => (this.#inStep ? this.#sendPending() : this.#connection.restart());
    this.#timer = setTimeout(again, RETRY_PAUSE_MS);
  }

  #update(change) {
    this.state = { ...this.state, ...change };
    this.#listener();
  }
}

// `left` is this page's note of how many hints there were; the protocol knows it in answers only.
function withoutOwnFields({ left, ...command }) {
  return command;
}
