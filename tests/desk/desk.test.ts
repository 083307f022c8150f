import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { type Desk, openDesk } from '@/lib/desk/desk';
import type { DeskState, DeskStory } from '@/lib/desk/edition/desk-state';
import type { ActRequest } from '@/lib/desk/requests';
import { explainStory } from '@/lib/newsroom/explain-story';
import { articleText, type ContentFolder, makeContentFolder } from '../support/content-folder';

const date = '2023-03-10';
const body = '杏花开了，来看花的人很多，村里的路比往年宽。'.repeat(20);
let folder: ContentFolder;
let stateDir: string;
let desk: Desk;

beforeEach(async () => {
  folder = await makeContentFolder();
  stateDir = await mkdtemp(join(tmpdir(), 'banmian-desk-'));
  desk = open();
  for (const [index, name] of ['lead', 'bridge', 'school', 'market'].entries())
    await folder.write(
      `${date}/0${index + 1}-${name}.md`,
      articleText({ title: `第${index + 1}条新闻：${name}`, rank: index + 1 }, body),
    );
});

const open = () =>
  openDesk({
    contentDir: folder.path,
    stateDir,
    originOf: () => undefined,
    explain: explainStory,
    now: () => new Date('2023-03-20T00:00:00Z'),
  });

const fileOf = (name: string) => join(folder.path, date, name);
const read = (name: string) => readFile(fileOf(name), 'utf8');

async function see(): Promise<DeskState> {
  const state = await desk.read(date);
  if (!state) throw new Error('There is no edition.');
  return state;
}

async function find(slug: string): Promise<DeskStory> {
  const story = (await see()).stories.find((one) => one.slug === slug);
  if (!story) throw new Error(`There is no story ${slug}.`);
  return story;
}

type Pins = Extract<ActRequest, { kind: 'pins' }>['pins'];

async function pin(slug: string, label: string, pins: Pins) {
  const { version } = await find(slug);
  return desk.act(date, { kind: 'pins', slug, version, label, pins });
}

test('a pin is written into the article, and the page is as it will be read', async () => {
  const outcome = await pin('market', 'lead', { place: 'lead' });
  expect(outcome?.kind).toBe('done');
  expect(outcome?.said).toContain('page 1, the lead');
  expect(await read('04-market.md')).toContain('rank: 4\nlayout: { place: lead }\n');
  expect(outcome?.state?.stories).toEqual((await see()).stories);
  expect(outcome?.state?.pages).toEqual((await see()).pages);
});

test('undo and redo go through several acts, also after a restart', async () => {
  const [market, school] = [await read('04-market.md'), await read('03-school.md')];
  await pin('market', 'lead', { place: 'lead' });
  await pin('school', 'box', { box: true });
  const boxed = await read('03-school.md');
  expect((await see()).undo).toBe('box: school');
  desk = open();
  await desk.act(date, { kind: 'undo' });
  expect(await read('03-school.md')).toBe(school);
  await desk.act(date, { kind: 'undo' });
  expect(await read('04-market.md')).toBe(market);
  expect((await desk.act(date, { kind: 'undo' }))?.said).toBe('There is nothing to undo.');
  await desk.act(date, { kind: 'redo' });
  const last = await desk.act(date, { kind: 'redo' });
  expect(await read('03-school.md')).toBe(boxed);
  expect(last?.state?.redo).toBeUndefined();
});

test('undo keeps the text that was written meanwhile, and leaves fields alone that were changed', async () => {
  await pin('market', 'box', { box: true });
  const longer = `${await read('04-market.md')}\n多了一段。\n`;
  await writeFile(fileOf('04-market.md'), longer);
  expect((await desk.act(date, { kind: 'undo' }))?.kind).toBe('done');
  expect(await read('04-market.md')).toBe(longer.replace('layout: { box: true }\n', ''));
  await desk.act(date, { kind: 'redo' });
  const other = (await read('04-market.md')).replace('box: true', 'box: true, span: 2');
  await writeFile(fileOf('04-market.md'), other);
  expect((await desk.act(date, { kind: 'undo' }))?.kind).toBe('conflict');
  expect(await read('04-market.md')).toBe(other);
});

test('an article that was changed on disk since is not overwritten', async () => {
  const { version } = await find('market');
  const changed = (await read('04-market.md')).replace('第4条', '改过的第4条');
  await writeFile(fileOf('04-market.md'), changed);
  const act = { kind: 'pins', slug: 'market', version, label: 'box', pins: { box: true } } as const;
  const outcome = await desk.act(date, act);
  expect(outcome?.kind).toBe('conflict');
  expect(outcome?.said).toContain('04-market.md was changed elsewhere');
  expect(outcome?.state?.stories.find(({ slug }) => slug === 'market')?.title).toContain('改过的');
  expect(await read('04-market.md')).toBe(changed);
});

test('pins that cannot hold are named', async () => {
  const outcome = await pin('market', 'with nobody', { keepWith: 'school', picture: 'large' });
  expect(outcome?.said).toContain('Could not hold: it has no picture to set large.');
});

test('with an error, the last good state is shown as such, and nothing is written', async () => {
  const before = await see();
  const broken = articleText({ rank: 9 });
  await writeFile(fileOf('02-bridge.md'), broken);
  desk = open();
  const state = await see();
  expect(state.isLastGood).toBe(true);
  expect(state.diagnostics).toContainEqual(
    expect.objectContaining({ file: `${date}/02-bridge.md`, line: 4, severity: 'error' }),
  );
  expect(state.pages).toEqual(before.pages);
  expect((await pin('market', 'box', { box: true }))?.kind).toBe('refused');
  expect(await read('02-bridge.md')).toBe(broken);
  expect(await read('04-market.md')).not.toContain('layout');
});

test('an edition that was never without error has its diagnostics and no pages', async () => {
  await folder.write('2023-03-11/01-broken.md', 'no fields');
  const state = await desk.read('2023-03-11');
  expect(state?.pages).toEqual([]);
  expect(state?.diagnostics.length).toBeGreaterThan(0);
  expect(await desk.read('2023-03-12')).toBeUndefined();
  expect(await desk.read('../secret')).toBeUndefined();
});

test('a heading is set while it is typed, and written only when it is saved', async () => {
  const before = await read('03-school.md');
  const request = { slug: 'school', field: 'title', text: '学校：“新楼” #1 落成' } as const;
  expect(await desk.fit(date, request)).toMatchObject({
    points: expect.any(Number),
    lines: expect.arrayContaining([expect.stringContaining('学校')]),
  });
  expect(await desk.fit(date, { ...request, text: ' ' })).toHaveProperty(
    'problem',
    expect.stringContaining('title is empty'),
  );
  expect(await read('03-school.md')).toBe(before);
  const { version } = await find('school');
  const outcome = await desk.act(date, { kind: 'heading', version, ...request });
  expect(outcome?.kind).toBe('done');
  expect((await find('school')).title).toBe('学校：“新楼” #1 落成');
  const empty = { kind: 'heading', slug: 'school', field: 'title', text: '' } as const;
  const refused = await desk.act(date, { ...empty, version: (await find('school')).version });
  expect(refused).toMatchObject({
    kind: 'refused',
    said: expect.stringContaining('title is empty'),
  });
});

test('a story is explained, with what its other places would cost', async () => {
  const explained = await desk.explain(date, 'school');
  expect(explained?.reasons.join(' ')).toContain('columns');
  const names = explained?.alternatives.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['lead', 'box']));
  expect(await desk.explain(date, 'nobody')).toBeUndefined();
});

test('an advertisement says what was sold of it, and can be put on another page', async () => {
  const ad =
    '---\ntitle: 家装节\nsection: culture\nkind: ad\nad: { columns: 2, rows: 12, page: 1 }\n---\n\n三月开幕。\n';
  await folder.write(`${date}/09-fair.md`, ad);
  expect((await find('fair')).ad).toEqual({
    page: 1,
    reasons: [
      'It was sold in 2 columns by 12 rows.',
      'It is on page 1, which it was sold for.',
      'It is in the outer corner at the foot, because its front matter names no place.',
    ],
  });
  expect((await find('lead')).ad).toBeUndefined();
  const outcome = await pin('fair', 'page 2', { page: 2 });
  const moved = outcome?.state?.stories.find(({ slug }) => slug === 'fair');
  expect(moved?.ad?.page).toBe(2);
  expect((await find('fair')).ad).toEqual(moved?.ad);
  expect(await read('09-fair.md')).toContain('\nad: { columns: 2, rows: 12, page: 2 }\n');
});

test('an act stops what is being explained, and then its own result is explained', async () => {
  let calls = 0;
  desk = openDesk({
    contentDir: folder.path,
    stateDir,
    originOf: () => undefined,
    now: () => new Date('2023-03-20T00:00:00Z'),
    explain: async (parts) => {
      calls += 1;
      if (calls === 1) while (!isStopped(parts.stop)) await setTimeout(1);
      return explainStory(parts);
    },
  });
  const explaining = desk.explain(date, 'school');
  while (calls === 0) await setTimeout(1);
  await pin('school', 'box', { box: true });
  const explained = await explaining;
  expect(calls).toBe(2);
  expect(explained?.alternatives.map(({ name }) => name)).not.toContain('box');
});

const isStopped = (stop: SharedArrayBuffer | undefined): boolean =>
  stop !== undefined && Atomics.load(new Int32Array(stop), 0) === 1;
