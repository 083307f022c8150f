import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { indexArchive } from '@/lib/cli/index-archive';
import { publish } from '@/lib/cli/publishing/publish';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { storeFolder } from '@/lib/newsroom/store-folder';
import { openFileIndex } from '@/lib/search/libsql/open-file-index';
import { articleText, type ContentFolder, makeContentFolder } from '../support/content-folder';
import { runCommand } from '../support/run-command';

let folder: ContentFolder;
let stateDir: string;
beforeEach(async () => {
  folder = await makeContentFolder();
  stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
});

const run = (command: typeof indexArchive, args: string[]) =>
  runCommand(command, args, { contentDir: folder.path, stateDir });

/** Returns what the index itself has, whether readers may see it or not. */
async function find(query: string): Promise<string[]> {
  const index = openFileIndex(storeFolder(stateDir, folder.path));
  const { hits } = await index.find({
    query,
    filters: {},
    order: 'newest',
    limit: 100,
    shown: 'all',
  });
  await index.close();
  return hits.map(({ date, slug }) => `${date}/${slug}`);
}

async function listEditions(): Promise<string[]> {
  const index = openFileIndex(storeFolder(stateDir, folder.path));
  const dates = [...(await index.listSources()).keys()];
  await index.close();
  return dates.sort();
}

const dayOf = (number: number) => new Date(Date.UTC(2022, 0, number)).toISOString().slice(0, 10);

async function writeDays(count: number): Promise<void> {
  for (let day = 1; day <= count; day += 1)
    for (const slug of ['a', 'b', 'c'])
      await folder.write(`${dayOf(day)}/${slug}.md`, articleText({}, `第${day}天的消息。`));
}

/** Runs `paper index` in a process of its own. */
function startIndex() {
  const command = ['--import', 'tsx', 'lib/cli/paper.ts', 'index', '--json'];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, CONTENT_DIR: folder.path, STATE_DIR: stateDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended };
}

test('publish indexes an edition, and withdraw takes an article out', async () => {
  await folder.write('2023-03-10/01-a.md', articleText({ title: '杏花节开幕' }));
  await folder.write('2023-03-10/02-b.md', articleText({ title: '桃花节开幕' }));
  expect((await run(publish, ['2023-03-10'])).code).toBe(0);
  expect(await find('节开幕')).toEqual(['2023-03-10/a', '2023-03-10/b']);
  expect((await run(withdraw, ['2023-03-10', 'a', '--reason', '不实'])).code).toBe(0);
  expect(await find('节开幕')).toEqual(['2023-03-10/b']);
});

test('index writes what is missing and leaves the rest; what is gone is removed', async () => {
  await writeDays(3);
  await run(indexArchive, []);
  expect(await listEditions()).toEqual([dayOf(1), dayOf(2), dayOf(3)]);
  expect((await run(indexArchive, [])).out.at(-1)).toContain('0 of them read');
  await rm(join(folder.path, dayOf(2)), { recursive: true });
  await folder.write(`${dayOf(1)}/a.md`, articleText({}, '改过的消息。'));
  await run(indexArchive, []);
  expect(await listEditions()).toEqual([dayOf(1), dayOf(3)]);
  expect(await find('改过')).toEqual([`${dayOf(1)}/a`]);
  expect((await run(indexArchive, ['--rebuild'])).out.at(-1)).toContain('2 of them read');
  expect(await find('消息')).toHaveLength(6);
});

test('a run that was killed goes on where it stopped', async () => {
  await writeDays(150);
  const { child, ended } = startIndex();
  await expect
    .poll(async () => (await listEditions()).length, { timeout: 60_000 })
    .toBeGreaterThan(5);
  child.kill('SIGKILL');
  await ended;
  const before = (await listEditions()).length;
  const { code, out } = await run(indexArchive, ['--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out.join('')).read).toBeLessThanOrEqual(150 - before);
  expect(await listEditions()).toHaveLength(150);
  expect(await find('第150天')).toEqual(['a', 'b', 'c'].map((slug) => `${dayOf(150)}/${slug}`));
});

test('two runs at once make one complete index', async () => {
  await writeDays(80);
  const codes = await Promise.all([startIndex().ended, startIndex().ended]);
  expect(codes).toEqual([0, 0]);
  expect(await listEditions()).toHaveLength(80);
  for (const day of [1, 40, 80]) expect(await find(`第${day}天`)).toHaveLength(3);
});
