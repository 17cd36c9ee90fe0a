// Bytes on a socket, for requests that no decent client would send.

import crypto from 'node:crypto';
import net from 'node:net';

/** Sends `bytes` and resolves to all that comes back until the service closes. */
export function exchange(server, bytes, { end = false } = {}) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(server.port, '127.0.0.1');
    const chunks = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    // A service that refuses early may reset what is still being sent.
    socket.on('error', (error) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error)));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
    for (const part of [bytes].flat()) socket.write(part, 'latin1');
    if (end) socket.end();
  });
}

export function statusOf(response) {
  return Number(response.match(/^HTTP\/1\.[01] (\d{3})/)?.[1]);
}

/** A WebSocket connection whose frames are written by hand. */
export class RawWebSocket {
  static open(server, headers = '') {
    return new Promise((resolve, reject) => {
      const socket = net.connect(server.port, '127.0.0.1');
      const opened = new RawWebSocket(socket);
      socket.on('error', () => {});
      socket.on('close', () => reject(new Error(`refused: ${opened.received.toString('latin1').split('\r\n')[0]}`)));
      socket.on('data', (chunk) => {
        opened.received = Buffer.concat([opened.received, chunk]);
        const end = opened.received.indexOf('\r\n\r\n');
        if (!opened.isOpen && end >= 0 && opened.received.toString('latin1', 9, 12) === '101') {
          opened.isOpen = true;
          opened.received = opened.received.subarray(end + 4);
          resolve(opened);
        }
      });
      socket.write(
        `GET /v1/interview HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Key: ${crypto.randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n` +
          `Sec-WebSocket-Protocol: mockingbird.v1\r\n${headers}\r\n`,
      );
    });
  }

  constructor(socket) {
    this.socket = socket;
    this.received = Buffer.alloc(0);
    this.isOpen = false;
    this.closed = new Promise((resolve) => socket.on('close', () => resolve(closeCode(this.received))));
  }

  /** `length` overrides the announced length; `mask: false` breaks the rule that clients mask. */
  write(opcode, payload, { fin = true, reserved = 0, mask = true, length = null } = {}) {
    const body = Buffer.from(payload);
    const size = length ?? BigInt(body.length);
    const head = [(fin ? 0x80 : 0) | reserved | opcode];
    const maskBit = mask ? 0x80 : 0;
    if (size < 126n) head.push(maskBit | Number(size));
    else if (size < 65536n) head.push(maskBit | 126, Number(size) >> 8, Number(size) & 255);
    else head.push(maskBit | 127, ...Buffer.from(size.toString(16).padStart(16, '0'), 'hex'));
    const key = mask ? crypto.randomBytes(4) : Buffer.alloc(0);
    for (let i = 0; mask && i < body.length; ++i) body[i] ^= key[i % 4];
    this.socket.write(Buffer.concat([Buffer.from(head), key, body]));
  }
}

/** The code of the close frame in what the service sent, or undefined. */
function closeCode(bytes) {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const opcode = bytes[at] & 15;
    let length = bytes[at + 1] & 127;
    let start = at + 2;
    if (length === 126) {
      length = bytes.readUInt16BE(start);
      start += 2;
    } else if (length === 127) {
      length = Number(bytes.readBigUInt64BE(start));
      start += 8;
    }
    if (opcode === 8) return length >= 2 ? bytes.readUInt16BE(start) : undefined;
    at = start + length;
  }
  return undefined;
}
