// One WebSocket that comes back by itself: after a pause that doubles with every failure, with jitter,
// so that a restarted server is not met by all candidates at once.

import { SUBPROTOCOL } from './protocol.js';

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 15_000;
const OPENING_LIMIT_MS = 10_000;

export class Connection {
  #url;
  #handlers;
  #socket = null;
  #failures = 0;
  #wanted = false;
  #timer = 0;

  /** `handlers`: onOpen(), onMessage(object), onLost(). */
  constructor(url, handlers) {
    this.#url = url;
    this.#handlers = handlers;
    // The browser often knows sooner than the timer: the network is back, the laptop lid is open.
    addEventListener('online', () => this.#hurry());
    addEventListener('offline', () => this.restart());
    document.addEventListener('visibilitychange', () => !document.hidden && this.#hurry());
  }

  get isOpen() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  open() {
    this.#wanted = true;
    if (!this.#socket && !this.#timer) this.#dial();
  }

  close() {
    this.#wanted = false;
    this.#stopTimer();
    this.#drop();
  }

  /** False if there is no open connection; nothing was sent then. */
  send(message) {
    if (!this.isOpen) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** Gives up the present connection for a new one: it says nothing any more, or is out of step. */
  restart() {
    if (!this.#wanted) return;
    this.#drop();
    this.#waitAndDial();
  }

  #hurry() {
    if (!this.#wanted || this.#socket) return;
    this.#stopTimer();
    this.#dial();
  }

  #dial() {
    const socket = new WebSocket(this.#url, SUBPROTOCOL);
    this.#socket = socket;
    this.#timer = setTimeout(() => this.restart(), OPENING_LIMIT_MS);
    const current = (handler) => (event) => this.#socket === socket && handler(event);
    socket.onopen = current(() => {
      this.#stopTimer();
      this.#handlers.onOpen();
    });
    socket.onmessage = current((event) => {
      this.#failures = 0; // Only a server that speaks is well again.
      this.#handlers.onMessage(JSON.parse(event.data));
    });
    socket.onclose = current(() => this.restart());
  }

  #waitAndDial() {
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#stopTimer();
    this.#timer = setTimeout(() => this.#hurryFromTimer(), pause / 2 + (Math.random() * pause) / 2);
    this.#handlers.onLost();
  }

  #hurryFromTimer() {
    this.#timer = 0;
    this.#hurry();
  }

  #drop() {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #stopTimer() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
