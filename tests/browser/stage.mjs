// A browser with one page, and watchmen who note everything that must never happen on it.

import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { Candidate } from './candidate.mjs';

const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

let browser = null;

export async function openBrowser() {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
}

export async function closeBrowser() {
  await browser?.close();
}

/**
 * Opens `url` as a new visitor; `prepare(page)` comes first. Fails the test at its end if the page broke
 * a rule.
 */
export async function visit(t, url, options = {}, prepare = () => {}) {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const offences = await watch(page, url);
  t.after(async () => {
    await context.close();
    assert.deepEqual(offences, [], 'the page broke a rule');
  });
  await prepare(page);
  await page.goto(url);
  return new Candidate(page);
}

// Notes script errors, violations of the Content-Security-Policy, dialogs and requests to elsewhere.
async function watch(page, url) {
  const offences = [];
  const note = (what) => offences.push(what);
  await page.exposeFunction('noteOffence', note);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      window.noteOffence(`CSP ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
    );
  });
  page.on('pageerror', (error) => note(`script error: ${error.message}`));
  page.on('dialog', (dialog) => {
    note(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('console', (message) => {
    // A broken connection is a red line in the console; nobody can turn that off.
    const isNetwork = /WebSocket connection to|Failed to load resource: net::/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isNetwork) note(`console: ${message.text()}`);
  });
  const origin = new URL(url).host;
  const checkOrigin = (address) => {
    const { host, protocol } = new URL(address);
    if (!['data:', 'blob:'].includes(protocol) && host !== origin) note(`request to ${address}`);
  };
  page.on('request', (request) => checkOrigin(request.url()));
  page.on('websocket', (socket) => checkOrigin(socket.url()));
  return offences;
}
