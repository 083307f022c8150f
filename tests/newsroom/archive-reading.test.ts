import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { toNameSlug } from '@/lib/edition/addresses/name-slug';
import { closeJobs, runJob } from '@/lib/jobs/run-job';
import { type RecordOrders, recordEditions } from '@/lib/newsroom/archive/record-edition';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { recordSources } from '@/lib/store/record-sources';
import { articleText, makePublishedFolder, type PublishedFolder } from '../support/content-folder';
import { countExamples } from '../support/property-runs';

let folder: PublishedFolder;
let stateDir: string;
let log: string[];

beforeEach(async () => {
  folder = await makePublishedFolder();
  stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  log = [];
});

/** Reads editions only when the test lets it: the reading that a list does not wait for. */
function openGate() {
  const orders: string[] = [];
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const makeRecords = async (order: RecordOrders) => {
    orders.push(...order.dates);
    await gate;
    return recordEditions(order);
  };
  return { orders, open, makeRecords };
}

function openRoom(makeRecords: typeof recordEditions, patience = 0, state = stateDir): Newsroom {
  return openNewsroom({
    contentDir: folder.path,
    stateDir: state,
    showProofs: false,
    log: (message) => log.push(message),
    now: () => new Date('2023-12-31T00:00:00Z'),
    reading: { lanes: 2, patience, makeRecords },
  });
}

const dayOf = (number: number) => new Date(Date.UTC(2023, 0, number)).toISOString().slice(0, 10);

/** Gives a folder and its files times of the past: those of the present moment may still change. */
async function makeOld(day: string): Promise<void> {
  const past = new Date('2023-01-01T00:00:00.123Z');
  const path = join(folder.path, day);
  for (const name of await readdir(path)) await utimes(join(path, name), past, past);
  await utimes(path, past, past);
}

async function writeDays(count: number, textOf = (_day: number) => articleText()): Promise<void> {
  for (let day = 1; day <= count; day += 1) {
    await folder.write(`${dayOf(day)}/01-a.md`, textOf(day));
    await makeOld(dayOf(day));
  }
}

/** Waits until every edition was read. */
async function settle({ archive }: Newsroom): Promise<void> {
  while (await archive.reading()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('the calendar has every published edition before any was read', async () => {
  await writeDays(30);
  await folder.unpublish(dayOf(4));
  // Scheduled for next year.
  const manifest = '{ "release": "2024-01-01T06:00:00+08:00", "addresses": [] }';
  await folder.write(`${dayOf(5)}/published.json`, manifest);
  await folder.write(`${dayOf(6)}/edition.yaml`, 'status: proof # a field of earlier versions\n');
  const { orders, makeRecords, open } = openGate();
  const room = openRoom(makeRecords);
  const days = await room.archive.listDays();
  expect(days).toHaveLength(28);
  expect(days[0]?.date).toBe(dayOf(30));
  expect(days.map(({ date }) => date)).not.toContain(dayOf(4));
  expect(days.map(({ date }) => date)).not.toContain(dayOf(5));
  // The threads that read have not taken time from the one that made this list.
  expect(orders).toEqual([]);
  open();
  await settle(room);
  expect(orders).toHaveLength(30);
  expect((await room.archive.listDays()).every(({ summary }) => summary)).toBe(true);
  // Whatever changes all of them later is read as well.
  await folder.write(
    'paper.yaml',
    `${await readFile(join(folder.path, 'paper.yaml'), 'utf8')}\nsmartQuotes: false\n`,
  );
  await room.archive.listDays();
  await settle(room);
  expect(orders).toHaveLength(60);
});

test('a list answers from what is there, says how far the reading is, and is kept for seconds only', async () => {
  await writeDays(60);
  const { orders, makeRecords, open } = openGate();
  const room = openRoom(makeRecords);
  const { result: list, renews = Number.POSITIVE_INFINITY } = await recordSources(() =>
    room.archive.listTeasers('sections', 'culture', 1),
  );
  // The newest edition is read at once, so that the first list is not empty.
  expect(list).toMatchObject({ total: 1, reading: { read: 1, total: 60 } });
  expect(list?.teasers.map(({ date }) => date)).toEqual([dayOf(60)]);
  // Three seconds after it was made at most, whenever that was.
  expect(renews).toBeLessThanOrEqual(Date.now() + 3000);
  // A page that the whole list may have is not missing.
  expect(await room.archive.listTeasers('sections', 'culture', 3)).toMatchObject({
    teasers: [],
    reading: { total: 60 },
  });
  open();
  await settle(room);
  expect(orders.slice(0, 3)).toEqual([59, 58, 57].map(dayOf));
  const complete = await room.archive.listTeasers('sections', 'culture', 1);
  expect(complete).toMatchObject({ total: 60, pages: 3 });
  expect(complete?.reading).toBeUndefined();
  expect(await room.archive.listTeasers('sections', 'culture', 4)).toBeUndefined();
  expect(log).toEqual([
    expect.stringMatching(/ event=archive-reading read=1 editions=60$/),
    expect.stringMatching(/ event=archive-read editions=59 seconds=\d+$/),
  ]);
});

test('nobody has a number in an address before every edition was read, and then the earlier one has none', async () => {
  const nameOf = (day: number) => (day === 1 ? '李娜' : day === 40 ? '李纳' : '王芳');
  await writeDays(40, (day) => articleText({ byline: `本报讯（记者 ${nameOf(day)}）` }));
  const { makeRecords, open } = openGate();
  const room = openRoom(makeRecords);
  const newest = await room.findEdition(dayOf(40));
  if (!newest) throw new Error('the newest edition cannot be read');
  expect(await room.archive.slugPeople(newest)).toEqual(new Map());
  expect(await room.archive.findPerson('li-na')).toMatchObject({
    names: ['李纳'],
    reading: { total: 40 },
  });
  expect(await room.archive.findPerson('wang-fang')).toEqual({
    names: [],
    reading: { read: 1, total: 40 },
  });
  open();
  await settle(room);
  expect(await room.archive.slugPeople(newest)).toEqual(new Map([['李纳', 'li-na-2']]));
  expect(await room.archive.findPerson('li-na')).toEqual({ names: ['李娜'] });
  expect(await room.archive.findPerson('nobody')).toEqual({ names: [] });
});

test('while editions are read, only somebody in people.yaml may be in one of them', async () => {
  const nameOf = (day: number) => (day === 1 ? '李娜' : '王芳');
  await writeDays(40, (day) => articleText({ byline: `本报讯（记者 ${nameOf(day)}）` }));
  await folder.write(
    'people.yaml',
    '李娜: { slug: li-na-a, formerly: [li-na] }\n王芳: wang-fang\n',
  );
  const { makeRecords, open } = openGate();
  const room = openRoom(makeRecords);
  const reading = { read: 1, total: 40 };
  expect(await room.archive.findPerson('wang-fang')).toEqual({ names: ['王芳'], reading });
  expect(await room.archive.findPerson('li-na-a')).toEqual({ names: [], reading });
  expect(await room.archive.findPerson('li-na')).toEqual({ names: [], reading });
  expect(await room.archive.findPerson('nobody')).toEqual({ names: [] });
  const proofs = openNewsroom({
    contentDir: folder.path,
    stateDir: await mkdtemp(join(tmpdir(), 'banmian-state-')),
    showProofs: true,
    log: () => undefined,
    now: () => new Date('2023-12-31T00:00:00Z'),
    reading: { lanes: 2, patience: 0, makeRecords },
  });
  expect(await proofs.archive.findPerson('nobody')).toMatchObject({ names: [], reading });
  open();
  await settle(room);
  expect(await room.archive.findPerson('li-na-a')).toEqual({ names: ['李娜'] });
  expect(await room.archive.findPerson('li-na')).toEqual({ names: [], moved: 'li-na-a' });
  await settle(proofs);
});

test('slugs do not depend on which editions were visited first', async () => {
  const names = ['李娜', '李纳', '丽娜', '王芳', '王方', '王放'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat(5), { maxLength: 6 }),
      async (bylines, visits) => {
        folder = await makePublishedFolder();
        await writeDays(bylines.length, (day) =>
          articleText({ byline: `本报讯（记者 ${bylines[day - 1]}）` }),
        );
        const slugsAfter = async (visited: number[]) => {
          const state = await mkdtemp(join(tmpdir(), 'banmian-state-'));
          const room = openRoom(recordEditions, Number.POSITIVE_INFINITY, state);
          for (const visit of visited) {
            const edition = await room.findEdition(dayOf(1 + (visit % bylines.length)));
            if (edition) await room.archive.slugPeople(edition);
          }
          await room.archive.listEditions();
          const slugs = ['li-na', 'li-na-2', 'wang-fang', 'wang-fang-2', 'wang-fang-3'];
          return Promise.all(slugs.map((slug) => room.archive.findPerson(slug)));
        };
        expect(await slugsAfter(visits)).toEqual(await slugsAfter([]));
      },
    ),
    { numRuns: countExamples(8, 0.1) },
  );
});

test('a restart in the middle goes on where it was', async () => {
  await writeDays(40);
  const first = openRoom(recordEditions);
  const ending = new AbortController();
  const reading = first.archive.readAll({ isRebuild: false, signal: ending.signal });
  while (((await first.archive.reading())?.read ?? 40) < 8) await new Promise(setImmediate);
  ending.abort();
  const { left, summaries } = await reading;
  expect(left).toBeGreaterThan(0);
  expect(summaries.length).toBe(40 - left);

  const second = openRoom(recordEditions);
  expect(await second.archive.readAll({ isRebuild: false })).toMatchObject({
    made: { editions: left },
    left: 0,
  });
  expect((await second.archive.listEditions()).length).toBe(40);
  expect((await second.archive.readAll({ isRebuild: true })).made.editions).toBe(left + 40);
});

test('records are taken although the list of summaries is lost', async () => {
  await writeDays(12);
  await openRoom(recordEditions).archive.readAll({ isRebuild: false });
  const [name = ''] = await readdir(stateDir);
  await rm(join(stateDir, name, 'years'), { recursive: true });
  const { made, summaries } = await openRoom(recordEditions).archive.readAll({ isRebuild: false });
  expect(made.editions).toBe(0);
  expect(summaries).toHaveLength(12);
});

test('an edition whose folder changed is read again in the background, and a removed one is gone', async () => {
  await writeDays(30);
  await openRoom(recordEditions).archive.readAll({ isRebuild: false });
  await folder.write(`${dayOf(2)}/02-new.md`, articleText({ title: '新的题' }));
  await rm(join(folder.path, dayOf(3)), { recursive: true });

  const room = openRoom(recordEditions, Number.POSITIVE_INFINITY);
  expect((await room.archive.listEditions()).map(({ date }) => date)).not.toContain(dayOf(3));
  // The comparison of all folders is what finds it; no list had it on its page.
  const sections = async () =>
    (await room.archive.listEditions()).find(({ date }) => date === dayOf(2))?.sections;
  await expect.poll(sections, { timeout: 60_000 }).toEqual({ culture: 2 });
  const list = await room.archive.listTeasers('sections', 'culture', 2);
  expect(list?.teasers.map(({ title }) => title)).toContain('新的题');
});

test('no list has what the oldest edition does not have any more', async () => {
  const fields = {
    column: '节气',
    places: '[巩义市]',
    byline: '本报讯（记者 张三）',
    corrections: '[{ date: 2023-01-02, text: 应为二月四日。 }]',
  };
  await writeDays(6, (day) => articleText(day === 1 ? fields : {}));
  const { archive } = openRoom(recordEditions, Number.POSITIVE_INFINITY);
  const readLists = async () => ({
    columns: (await archive.findNames('labels', toNameSlug('节气'))).names,
    places: (await archive.findNames('places', toNameSlug('巩义市'))).names,
    people: (await archive.listPeople()).people.map(({ name }) => name),
    person: (await archive.findPerson('zhang-san')).names,
    corrections: (await archive.listCorrections(1))?.corrections.map(({ date }) => date),
  });
  // The comparison of all folders comes first, so that it cannot be what finds the change.
  await archive.readAll({ isRebuild: false });
  await readLists();
  expect(await readLists()).toEqual({
    columns: ['节气'],
    places: ['巩义市'],
    people: ['张三'],
    person: ['张三'],
    corrections: ['2023-01-02'],
  });
  await folder.write(`${dayOf(1)}/01-a.md`, articleText());
  expect(await readLists()).toEqual({
    columns: [],
    places: [],
    people: [],
    person: [],
    corrections: [],
  });
});

test('sections that are renamed make every edition be read again, a new name of the paper none', async () => {
  await writeDays(5);
  await openRoom(recordEditions).archive.readAll({ isRebuild: false });
  await folder.write(
    'paper.yaml',
    'name: 新名\nlanguage: zh-Hans\ntimeZone: Asia/Shanghai\nsections: [{ id: economy, name: 财经 }, { id: culture, name: 文化 }]\n',
  );
  expect((await openRoom(recordEditions).archive.readAll({ isRebuild: false })).made.editions).toBe(
    0,
  );
  await folder.write(
    'paper.yaml',
    'name: 新名\nlanguage: zh-Hans\ntimeZone: Asia/Shanghai\nsections: [{ id: economy, name: 经济 }]\n',
  );
  const { refusals, summaries } = await openRoom(recordEditions).archive.readAll({
    isRebuild: false,
  });
  expect(summaries).toEqual([]);
  expect(refusals).toHaveLength(5);
  expect(refusals[0]).toMatchObject({ date: dayOf(5), errors: 1, warnings: 0 });
});

test('an edition that makes its thread fail is left out with a line in the log, and the others are read', async () => {
  await writeDays(10);
  const room = openRoom(async (orders) => {
    if (orders.dates.includes(dayOf(4))) throw new Error('out of memory');
    return recordEditions(orders);
  });
  const { summaries, refusals } = await room.archive.readAll({ isRebuild: false });
  expect(summaries).toHaveLength(9);
  expect(refusals.map(({ date }) => date)).toEqual([dayOf(4)]);
  expect(log.join('\n')).toContain(
    `level=warn event=edition-not-recorded edition=${dayOf(4)} error="out of memory"`,
  );
});

test('threads make the same records, file by file, as reading here, one edition after another', async () => {
  await writeDays(20, (day) =>
    articleText(
      { title: `第${day}天`, byline: `本报讯（记者 杨丽${'萍平苹'[day % 3]}）` },
      '杏花开了。'.repeat(40),
    ),
  );
  await folder.write(`${dayOf(7)}/02-b.md`, articleText({ section: 'none' }));
  await makeOld(dayOf(7));
  const other = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  await openRoom(recordEditions, 0, other).archive.readAll({ isRebuild: false });
  try {
    const room = openRoom((orders) => runJob('archive', 'recordEditions', orders));
    expect((await room.archive.readAll({ isRebuild: false })).made.editions).toBe(19);
  } finally {
    await closeJobs();
  }
  const [made, expected] = [await readFiles(stateDir), await readFiles(other)];
  expect(Object.keys(made)).toEqual(Object.keys(expected));
  for (const [path, text] of Object.entries(expected)) expect(made[path], path).toBe(text);
});

/** Returns the text of each file in the folders of a state. */
async function readFiles(state: string): Promise<Record<string, string>> {
  const entries = await readdir(state, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(state.length), await readFile(path, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

test('two first lists at once do not wait for each other for ever', async () => {
  await writeDays(1);
  const room = openRoom(recordEditions, Number.POSITIVE_INFINITY);
  const lists = await Promise.all([room.archive.listEditions(), room.archive.listEditions()]);
  for (const list of lists) expect(list.map(({ date }) => date)).toEqual([dayOf(1)]);
});

test.each([
  ['lists come first', async ({ archive }: Newsroom) => void (await archive.listEditions())],
  ['a reader opens it first', async (room: Newsroom) => void (await room.findEdition(dayOf(1)))],
])('people of the only edition have addresses, if %s', async (_, look) => {
  await writeDays(1, () => articleText({ byline: '本报讯（记者 杨丽萍）' }));
  const room = openRoom(recordEditions);
  await look(room);
  expect(await room.archive.findPerson('yang-liping')).toEqual({ names: ['杨丽萍'] });
  const edition = await room.findEdition(dayOf(1));
  const slugs = edition && (await room.archive.slugPeople(edition));
  expect([...(slugs ?? [])]).toEqual([['杨丽萍', 'yang-liping']]);
});

test('articles of the same place name nobody before every edition is known', async () => {
  const nameOf = (day: number) => (day === 1 ? '李娜' : '李纳');
  await writeDays(30, (day) =>
    articleText({ byline: `本报讯（记者 ${nameOf(day)}）`, places: '[惠济]' }),
  );
  const room = openRoom(recordEditions, Number.POSITIVE_INFINITY);
  await room.archive.listNearby({ date: dayOf(30), slug: 'a', places: ['惠济'] });
  expect(await room.archive.findPerson('li-na')).toMatchObject({ names: ['李娜'] });
});
