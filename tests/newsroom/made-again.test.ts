/** Everything in the state folder can be made again from the content, also after its maker was killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { indexArchive } from '@/lib/cli/index-archive';
import { publish } from '@/lib/cli/publishing/publish';
import { articleText } from '../support/content-folder';
import { publishDate } from '../support/publish-folder';
import { makeTestPaper, type TestPaper } from '../support/test-paper';

let paper: TestPaper;
beforeEach(async () => {
  paper = await makeTestPaper();
});

/** Returns what is in the JSON files of the state folder, by path. */
async function readState(stateDir: string): Promise<Record<string, unknown>> {
  const entries = await readdir(stateDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
  const read = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(stateDir.length), JSON.parse(await readFile(path, 'utf8'))] as const;
  });
  return Object.fromEntries((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What readers get of all lists. */
async function readLists() {
  const { archive, findEdition, readPaper } = paper.open();
  const { date } = (await archive.listDays())[0] ?? { date: '' };
  const edition = await findEdition(date);
  return {
    paper: await readPaper(),
    edition: edition && { ...edition, pages: edition.pages.map(({ number }) => number) },
    people: edition && [...(await archive.slugPeople(edition))],
    days: (await archive.listDays()).map((day) => [day.date, day.summary?.lead]),
    culture: await archive.listTeasers('sections', 'culture', 1),
    person: await archive.listTeasers('people', '杨丽萍', 1),
    found: await archive.findPerson('yang-liping'),
  };
}

test('a state folder that was deleted is made again from the content, and readers notice nothing', async () => {
  const { folder, run } = paper;
  for (const [date, name] of [
    ['2022-03-10', '杨丽平'],
    ['2023-03-08', '杨丽萍'],
    ['2023-03-09', '张盼'],
  ]) {
    await folder.write(`${date}/01-a.md`, articleText({ byline: `本报讯（记者 ${name}）` }));
    await folder.write(`${date}/02-b.md`, articleText({ title: '乙', section: 'economy' }));
    await run(publish, date ?? '');
  }
  await run(indexArchive);
  const lists = await readLists();
  const state = await readState(paper.stateDir);
  expect(Object.keys(state).length).toBeGreaterThan(6);

  await rm(paper.stateDir, { recursive: true });
  await run(indexArchive);
  expect(await readLists()).toEqual(lists);
  expect(await readState(paper.stateDir)).toEqual(state);

  // Without the command, a site makes it by itself.
  await rm(paper.stateDir, { recursive: true });
  expect(await readLists()).toEqual(lists);
});

async function writeManyEditions(): Promise<void> {
  const { folder } = paper;
  for (let day = 1; day <= 90; day += 1) {
    const date = new Date(Date.UTC(2022, 0, day)).toISOString().slice(0, 10);
    const byline = `本报讯（记者 杨丽${'萍平苹坪评'[day % 5]}）`;
    for (const slug of ['a', 'b', 'c'])
      await folder.write(`${date}/${slug}.md`, articleText({ byline }));
    await publishDate(folder.path, date);
  }
}

function startIndex(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'lib/cli/paper.ts', 'index', '--json'], {
    env: { ...process.env, CONTENT_DIR: paper.folder.path, STATE_DIR: paper.stateDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const ended = (command: ChildProcess) =>
  new Promise<number | null>((resolve) => command.once('close', resolve));

async function countRecords(): Promise<number> {
  const [name] = await readdir(paper.stateDir).catch(() => []);
  if (name === undefined) return 0;
  return (await readdir(join(paper.stateDir, name, 'records')).catch(() => [])).length;
}

/** Runs the command in this process, and returns the state without the time at which folders were compared. */
async function finish(): Promise<{ read: number; state: Record<string, unknown> }> {
  const { code, out } = await paper.run(indexArchive, '--json');
  expect(code).toBe(0);
  return { read: JSON.parse(out.join('\n')).read, state: await readState(paper.stateDir) };
}

test('an index run that was killed goes on where it stopped, and ends with the same as one that was not', async () => {
  await writeManyEditions();
  const whole = await finish();
  expect(whole.read).toBe(90);
  await paper.forget();
  const command = startIndex();
  const end = ended(command);
  while ((await countRecords()) < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  command.kill('SIGKILL');
  await end;
  const before = await countRecords();
  const rest = await finish();
  expect(before).toBeLessThan(90);
  // Those whose records were being written when it was killed are read again.
  expect(rest.read).toBeLessThanOrEqual(90 - before + 16);
  expect(rest.read).toBeGreaterThanOrEqual(90 - before);
  expect(rest.state).toEqual(whole.state);
});

test('two index runs at once end with the same as one', async () => {
  await writeManyEditions();
  const whole = await finish();
  await paper.forget();
  const commands = [startIndex(), startIndex()];
  expect(await Promise.all(commands.map(ended))).toEqual([0, 0]);
  expect(await readState(paper.stateDir)).toEqual(whole.state);
  const again = await finish();
  expect(again.read).toBe(0);
});
