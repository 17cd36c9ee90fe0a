// The pages of the documentation and the fenced blocks in them.
//
// The words after the three backticks of a fence say what a test does with the block; readers on the web
// see them as the language of the block alone.
//
//   ```yaml PATH        (or toml) a file: the later blocks of the page find it at PATH
//   ```sh test          run by `bash -e` in the page's folder; must end with status 0
//   ```text output      exactly what the `sh test` block before it prints
//   ```toml settings    settings of the server that the examples of this section talk to
//   ```jsonc            a message to or from /v1/interview; its first line is `// client` or `// service`.
//                       See match.mjs for the placeholders in it.
//   ```http request     a line as `GET /healthz`
//   ```http response    what comes back: status line, the fields that matter, an empty line, the body
//
// A page's folder is a new temporary one in which everything of the repository but its data is linked.

import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from '../browser/server.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of a file of the repository. */
export function source(file) {
  return readFile(path.join(root, file), 'utf8');
}

/** Every page, as paths from the root. */
export async function allPages() {
  const inDocs = await readdir(path.join(root, 'docs'), { recursive: true });
  const inRoot = await readdir(root);
  return [...inRoot, ...inDocs.map((file) => path.join('docs', file))].filter((file) => file.endsWith('.md')).sort();
}

/** One page as lines: those of prose, with headings, and the fenced blocks. */
export async function readPage(file) {
  const page = { file, headings: [], prose: [], blocks: [] };
  let block = null;
  for (const [index, line] of (await source(file)).split('\n').entries()) {
    const fence = line.match(/^(`{3,})(.*)$/);
    if (block && fence && fence[1] === block.fence && fence[2] === '') {
      page.blocks.push(block);
      block = null;
    } else if (block) {
      block.text += `${line}\n`;
    } else if (fence) {
      const info = fence[2].trim().split(/\s+/);
      block = { fence: fence[1], info, text: '', line: index + 1, section: page.headings.at(-1)?.title ?? file };
    } else {
      page.prose.push({ line: index + 1, text: line });
      const heading = line.match(/^#{1,6} (.+)$/);
      if (heading) page.headings.push({ title: heading[1], line: index + 1 });
    }
  }
  return page;
}

/** Whether a block has these words after its backticks. */
export function is(block, ...info) {
  return info.length === block.info.length && info.every((word, i) => word === block.info[i]);
}

/** Whether a block is a file that later blocks find at its path. */
export function isFile(block) {
  return ['yaml', 'toml'].includes(block.info[0]) && /[./]/.test(block.info[1] ?? '');
}

/** Who speaks in a block, `client` or `service`; nothing if it is no message. */
export function speaker(block) {
  return is(block, 'jsonc') ? block.text.match(/^\/\/ (client|service)\n/)?.[1] : undefined;
}

/** The message of a block. */
export function message(block) {
  return block.text.replace(/^\/\/.*\n/, '').trim();
}

export async function writeBlock(folder, block) {
  const file = path.join(folder, block.info[1]);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, block.text);
}

/** A folder for the blocks of a page; it is gone when the test `t` ends. */
export async function pageFolder(t) {
  const folder = await mkdtemp(path.join(tmpdir(), 'mockingbird-docs-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const entry of await readdir(root)) {
    if (!['.git', 'build', 'data'].includes(entry)) await symlink(path.join(root, entry), path.join(folder, entry));
  }
  await mkdir(path.join(folder, 'build'));
  await symlink(program, path.join(folder, 'build', 'mockingbird'));
  return folder;
}
