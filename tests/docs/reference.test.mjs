// The tables of the documentation name exactly what the program has: settings with their defaults, error
// codes, messages, limits, metrics, commands, fields of a question.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { program, startServer } from '../browser/server.mjs';
import { readPage, source } from './pages.mjs';

/** The rows of every table in the section `title`: lists of cells. */
async function table(file, title) {
  const { headings, prose } = await readPage(file);
  const at = headings.findIndex((heading) => heading.title === title);
  assert.notEqual(at, -1, `${file} has no section "${title}"`);
  const end = headings[at + 1]?.line ?? Infinity;
  const lines = prose.filter(({ line, text }) => line > headings[at].line && line < end && text.startsWith('|'));
  const rows = lines.map(({ text }) => text.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim()));
  return rows.filter(([first]) => !/^-+$/.test(first)).slice(1);
}

const bare = (cell) => cell.replace(/^`(.*)`$/, '$1');
const all = (text, pattern) => [...text.matchAll(pattern)].map((found) => found[1]);
const sorted = (list) => [...new Set(list)].sort();

/** A default of the C++ source as the documentation writes it. */
function writtenDefault(initializer = '') {
  const value = initializer.match(/"(.*)"/)?.[1] ?? initializer.match(/seconds\((.*)\)/)?.[1] ?? initializer;
  return value === '' ? 'none' : value;
}

test('every setting is in docs/operations.md with its default', async () => {
  const header = await source('bot/settings/settings.hpp');
  const members = new Map();
  for (const [, name, equals, braces] of header.matchAll(/^ {4}[\w:<>]+ (\w+)(?: = ([^;]*)|\{([^}]*)\})?;/gm)) {
    members.set(name, writtenDefault(equals ?? braces));
  }
  const entries = (await source('bot/settings/settings.cpp')).match(/constexpr std::array entries\{(.*?)\n\};/s)[1];
  const inProgram = entries
    .split('entry{')
    .slice(1)
    .map((entry) => [entry.match(/"([a-z._]+)"/)[1], members.get(entry.match(/\bs\.(\w+)/)[1])]);

  const documented = (await table('docs/operations.md', 'Settings')).map(([key, value]) => [bare(key), bare(value)]);
  assert.deepEqual(documented, inProgram);
});

test('every error code is in docs/protocol.md', async () => {
  const inProgram = all(await source('bot/protocol/error_code.cpp'), /^ {4}\{"([a-z_]+)",/gm);
  const documented = (await table('docs/protocol.md', 'Errors')).map(([code]) => bare(code));
  assert.deepEqual(documented, inProgram);
});

test('every message has a section in docs/protocol.md', async () => {
  const fromClient = all(await source('bot/protocol/client_message.cpp'), /type == "(\w+)"/g);
  const server = (await source('engine/interview/reply_json.cpp')) + (await source('bot/protocol/server_message.cpp'));
  const fromServer = all(server, /\{"type", "(\w+)"\}/g);
  const { headings } = await readPage('docs/protocol.md');
  const titles = headings.flatMap(({ title }) => all(title, /`(\w+)`/g));
  assert.deepEqual(sorted(titles), sorted([...fromClient, ...fromServer]));
});

test('every limit of a message is in docs/protocol.md with its value', async () => {
  const headers = ['bot/protocol/client_message.hpp', 'bot/protocol/bounded_json.hpp', 'engine/interview/command.hpp'];
  const rows = await table('docs/protocol.md', 'Limits');
  const documented = new Map(rows.map((row) => [bare(row.at(-1)), Number(row[1].replace(/\D.*$/, ''))]));
  const inProgram = new Map();
  for (const header of headers) {
    for (const [, name, product] of (await source(header)).matchAll(/constexpr [\w:]+ (max_\w+) = ([^;]+);/g)) {
      inProgram.set(name, all(product, /(\d+)/g).reduce((value, factor) => value * Number(factor), 1));
    }
  }
  assert.deepEqual(new Map([...documented].sort()), new Map([...inProgram].sort()));
});

test('every metric of a running service is in docs/operations.md', async (t) => {
  const server = await startServer(t);
  await fetch(`${server.url}nothing-here`); // a series that begins with the first refusal
  const text = await (await fetch(`${server.url}metrics`)).text();
  const inProgram = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, type]) => `${name} ${type}`);
  const rows = await table('docs/operations.md', 'Metrics');
  assert.deepEqual(sorted(rows.map(([name, type]) => `${bare(name)} ${type}`)), sorted(inProgram));
});

/** The help of a command and of all commands below it: [words, options]. */
async function commands(words = []) {
  const { stdout } = await promisify(execFile)(program, [...words, '--help']);
  const below = stdout.match(/^Subcommands:\n((?: .*\n)+)/m)?.[1] ?? '';
  const options = all(stdout, /^ +(?:-\w,)?(--[\w-]+)/gm).filter((option) => !option.startsWith('--help'));
  const lists = await Promise.all(all(below, /^ {2}(\w+)/gm).map((word) => commands([...words, word])));
  return lists.length > 0 ? lists.flat() : [[words.join(' '), options]];
}

test('every command and its options are in docs/operations.md', async () => {
  const rows = await table('docs/operations.md', 'Commands');
  const documented = rows.map(([usage]) => [bare(usage).match(/^[a-z ]+(?= |$)/)[0].trim(), all(usage, /(--[\w-]+)/g).sort()]);
  const inProgram = (await commands()).map(([command, options]) => [command, options.sort()]);
  assert.deepEqual(documented, inProgram);
});

test('every field of a question is in docs/authoring.md', async () => {
  const schema = JSON.parse(await source('content/schema/question.schema.json'));
  const parts = [schema, ...Object.values(schema.$defs)].filter(({ properties }) => properties);
  const fields = parts.flatMap(({ properties }) => Object.keys(properties));
  const text = (await readPage('docs/authoring.md')).prose.map((line) => line.text).join('\n');
  assert.deepEqual(sorted(fields).filter((field) => !text.includes(`\`${field}\``)), []);
});

test('every event is in docs/architecture.md', async () => {
  const text = await source('engine/interview/event_json.cpp');
  const inProgram = all(text.match(/type_names\{(.*?)\};/s)[1], /"(\w+)"/g);
  const rows = await table('docs/architecture.md', 'Events');
  assert.deepEqual(rows.map(([name]) => bare(name)), inProgram);
});
