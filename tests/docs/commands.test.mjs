// What the pages tell a reader to type works, and prints what they say.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { startServer } from '../browser/server.mjs';
import { connect } from '../service/client.mjs';
import { allPages, is, isFile, pageFolder, readPage, writeBlock } from './pages.mjs';

const run = promisify(execFile);

/** Runs the blocks of a page, one after the other, in one folder. */
async function follow(t, { file, blocks }) {
  const cwd = await pageFolder(t);
  let printed = '';
  for (const block of blocks) {
    const place = `${file}:${block.line}`;
    if (isFile(block)) await writeBlock(cwd, block);
    if (is(block, 'text', 'output')) assert.equal(printed, block.text, place);
    if (!is(block, 'sh', 'test')) continue;
    try {
      const child = run('bash', ['-e', '-o', 'pipefail', '-c', block.text], { cwd });
      child.child.stdin.end();
      printed = (await child).stdout;
    } catch (error) {
      assert.fail(`${place}: status ${error.code}\n${error.stdout}${error.stderr}`);
    }
  }
}

for (const file of await allPages()) {
  const page = await readPage(file);
  if (page.blocks.some((block) => is(block, 'sh', 'test'))) test(`commands of ${file}`, (t) => follow(t, page));
}

test('the question of docs/authoring.md is graded as its examples say', async (t) => {
  const page = await readPage('docs/authoring.md');
  const folder = await pageFolder(t);
  for (const block of page.blocks.filter(isFile)) await writeBlock(folder, block);
  const server = await startServer(t, { env: { MOCKINGBIRD_CONTENT_DIRS: `${folder}/my-bank` } });

  const question = page.blocks.findLast(isFile).text;
  const [, english, chinese] = question.match(/^examples:\n {2}en:\n(.*) {2}zh-Hant:\n(.*)$/ms);
  let graded = 0;
  for (const [locale, text] of Object.entries({ en: english, 'zh-Hant': chinese })) {
    for (const [, covers, answer] of text.matchAll(/covers: \[(.*)\]\n\s+answer: "(.*)"$/gm)) {
      const client = await connect(server);
      await client.start({ locale, questions: 1 });
      const [{ points }] = await client.ask({ type: 'answer', turn: 1, text: answer }, 2);
      const covered = points.filter((point) => point.covered === 'yes').map(({ id }) => id);
      assert.deepEqual(covered, covers === '' ? [] : covers.split(', '), answer);
      await client.close();
      graded += 1;
    }
  }
  assert.ok(graded >= 5);
});
