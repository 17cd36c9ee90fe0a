// A network that can be broken: a TCP proxy between browser and server.

import { once } from 'node:events';
import net from 'node:net';

export async function startProxy(t, targetPort) {
  const proxy = new Proxy(targetPort);
  t.after(() => proxy.close());
  await proxy.listen();
  return proxy;
}

class Proxy {
  #target;
  #sockets = new Set();
  #isCut = false;
  #onSwallowed = null;
  #server = net.createServer((browser) => this.#connect(browser));

  constructor(targetPort) {
    this.#target = targetPort;
  }

  get url() {
    return `http://127.0.0.1:${this.#server.address().port}/`;
  }

  async listen() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** Breaks every connection, and every new one until `restore`. */
  cut() {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  restore() {
    this.#isCut = false;
    this.#onSwallowed = null;
  }

  /** From now on replies get lost; the promise resolves when the first one was. */
  swallowReplies() {
    return new Promise((resolve) => {
      this.#onSwallowed = resolve;
    });
  }

  async close() {
    this.cut();
    this.#server.close();
  }

  #connect(browser) {
    if (this.#isCut) return browser.destroy();
    const server = net.connect(this.#target, '127.0.0.1');
    for (const [one, other] of [[browser, server], [server, browser]]) {
      this.#sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
    browser.on('data', (data) => server.write(data));
    server.on('data', (data) => (this.#onSwallowed ? this.#onSwallowed() : browser.write(data)));
    return undefined;
  }
}
