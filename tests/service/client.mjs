// A candidate's client for tests: the npm package `ws`, which shares no code with the service.

import { once } from 'node:events';
import WebSocket from 'ws';

export const protocol = 'mockingbird.v1';

/** Opens a connection. `headers` and `protocols` are for tests of the handshake. */
export async function connect(server, { headers = {}, protocols = [protocol] } = {}) {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/v1/interview`, protocols, { headers });
  const client = new Client(socket);
  await client.opened;
  return client;
}

export class Client {
  #messages = [];
  #waiting = [];

  constructor(socket) {
    this.socket = socket;
    this.opened = once(socket, 'open');
    this.closed = new Promise((resolve) => socket.on('close', (code) => resolve(code)));
    this.closed.then(() => this.#waiting.forEach(({ reject }) => reject(new Error('the connection was closed'))));
    socket.on('error', () => {});
    socket.on('message', (data) => {
      const message = JSON.parse(data.toString());
      const waiting = this.#waiting.shift();
      if (waiting) waiting.resolve(message);
      else this.#messages.push(message);
    });
  }

  send(message) {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The next message of the service. */
  next() {
    if (this.#messages.length > 0) return Promise.resolve(this.#messages.shift());
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Sends one message and waits for `count` replies. */
  async ask(message, count = 1) {
    this.send(message);
    const replies = [];
    while (replies.length < count) replies.push(await this.next());
    return count === 1 ? replies[0] : replies;
  }

  /** Starts an interview; resolves to `[started, question]`. */
  start(options = {}) {
    return this.ask({ type: 'start', locale: 'en', questions: 2, seed: 7, ...options }, 2);
  }

  /** Whether the service has said anything that nobody waited for. */
  get hasUnread() {
    return this.#messages.length > 0;
  }

  async close() {
    this.socket.close();
    return this.closed;
  }
}
