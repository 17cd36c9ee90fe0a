// The real program, started for a test on a free port, with a data folder of its own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const program = path.resolve(root, process.env.MOCKINGBIRD ?? 'build/mockingbird');

/** Starts a server; it and its data are gone when the test `t` ends. `env` adds settings. */
export async function startServer(t, { env = {} } = {}) {
  const data = await mkdtemp(path.join(tmpdir(), 'mockingbird-browser-'));
  const server = new Server(data, env);
  t.after(async () => {
    await server.kill();
    await rm(data, { recursive: true, force: true });
  });
  await server.start();
  return server;
}

class Server {
  #data;
  #env;
  #process = null;
  port = 0;

  constructor(data, env) {
    this.#data = data;
    this.#env = env;
  }

  /** The data folder. */
  get data() {
    return this.#data;
  }

  get pid() {
    return this.#process.pid;
  }

  get url() {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** Starts the program: the first time on a free port, later on the same one. */
  async start() {
    const args = ['serve', '--listen', `127.0.0.1:${this.port}`, '--data', this.#data];
    const options = { cwd: root, env: { ...process.env, ...this.#env }, stdio: ['ignore', 'pipe', 'pipe'] };
    this.#process = spawn(program, args, options);
    this.port = await announcedPort(this.#process);
  }

  get isRunning() {
    return this.#process !== null && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** SIGKILL: the program gets no chance to say goodbye. */
  async kill() {
    if (!this.isRunning) return;
    const gone = once(this.#process, 'exit');
    this.signal('SIGKILL');
    await gone;
  }

  /** SIGTERM: resolves to the exit status. */
  async terminate() {
    const gone = once(this.#process, 'exit');
    this.signal('SIGTERM');
    return (await gone)[0];
  }

  signal(name) {
    this.#process.kill(name);
  }
}

function announcedPort(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk) => {
      output += chunk;
      const line = output.match(/listening on http:\/\/[^\s]*:(\d+)/);
      if (line) resolve(Number(line[1]));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened:\n${output}`)));
  });
}
