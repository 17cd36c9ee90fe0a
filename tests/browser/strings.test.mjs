import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import test from 'node:test';
import en from '../../bot/web/strings_en.js';
import zhHant from '../../bot/web/strings_zh_hant.js';

const web = new URL('../../bot/web/', import.meta.url);

test('both languages have the same texts', () => {
  assert.deepEqual(Object.keys(zhHant).sort(), Object.keys(en).sort());
});

test('both languages name the same values in a text', () => {
  const values = (text) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const key of Object.keys(en)) assert.deepEqual(values(zhHant[key]), values(en[key]), key);
});

test('every error of the protocol has its words', () => {
  const codes = [
    'bad_json', 'bad_message', 'unknown_type', 'unknown_topic', 'not_started', 'already_started', 'bad_turn',
    'turn_closed', 'bad_token', 'too_large', 'rate_limited', 'consent_required', 'busy', 'internal',
  ];
  for (const code of codes) assert.ok(en[`error.${code}`], code);
});

test('the pages ask only for texts that exist, and no text is left over', async () => {
  const files = (await readdir(web)).filter((name) => name.endsWith('.js') && !name.startsWith('strings_'));
  const source = (await Promise.all(files.map((name) => readFile(new URL(name, web), 'utf8')))).join('\n');
  // A key is written out, or put together from a prefix and a value: t(`level.${level}`).
  const prefixes = [...source.matchAll(/`([a-z][\w.]*\.)\$\{/g)].map((match) => match[1]);
  const isUsed = (key) =>
    source.includes(`'${key}'`) ||
    source.includes(`'${key.replace(/\.(one|other)$/, '')}'`) ||
    prefixes.some((prefix) => key.startsWith(prefix));
  for (const key of Object.keys(en)) assert.ok(isUsed(key), `no page says ${key}`);
  for (const match of source.matchAll(/\bt\('([^']+)'/g)) assert.ok(match[1] in en, `no text for ${match[1]}`);
});
