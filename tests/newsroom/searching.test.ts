import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { recordEditions } from '@/lib/newsroom/archive/record-edition';
import type { ArchiveSearch } from '@/lib/newsroom/archive/search-archive';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { closeSearchIndexes } from '@/lib/search/open-search-index';
import { articleText, makePublishedFolder, type PublishedFolder } from '../support/content-folder';

let folder: PublishedFolder;
let stateDir: string;
let now: Date;
beforeEach(async () => {
  await closeSearchIndexes();
  folder = await makePublishedFolder();
  stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  now = new Date('2023-03-12T00:00:00Z');
  await folder.write('2023-03-09/01-old.md', articleText({ title: '旧闻一则' }, '杏花村。'));
  await folder.write('2023-03-10/01-a.md', articleText({ title: '杏花节开幕' }, '游人如织。'));
  await folder.write('2023-03-10/02-b.md', articleText({ title: '桃花' }, '杏花已落。'));
});

function openRoom(showProofs = false): Newsroom {
  return openNewsroom({
    contentDir: folder.path,
    stateDir,
    showProofs,
    search: {},
    log: () => undefined,
    now: () => now,
  });
}

async function find(
  newsroom: Newsroom,
  query: string,
  filters: ArchiveSearch['filters'] = {},
): Promise<string[]> {
  const request = { query, filters, order: 'newest', limit: 20 } as const;
  const { hits, reading } = await newsroom.archive.search(request);
  expect(reading).toBeUndefined();
  return hits.map(({ date, slug }) => `${date}/${slug}`);
}

test('published articles are found, the newest edition first', async () => {
  const newsroom = openRoom();
  expect(await find(newsroom, '杏花')).toEqual(['2023-03-10/a', '2023-03-10/b', '2023-03-09/old']);
  expect(await find(newsroom, '桃花 -旧闻')).toEqual(['2023-03-10/b']);
});

test('an edition is found as soon as its folder is there, and not when it is gone', async () => {
  const newsroom = openRoom();
  expect(await find(newsroom, '樱花')).toEqual([]);
  await folder.write('2023-03-11/01-cherry.md', articleText({ title: '樱花' }));
  expect(await find(newsroom, '樱花')).toEqual(['2023-03-11/cherry']);
  await rm(join(folder.path, '2023-03-11'), { recursive: true });
  expect(await find(newsroom, '樱花')).toEqual([]);
});

test('a changed article is found by its new text only', async () => {
  const newsroom = openRoom();
  expect(await find(newsroom, '游人')).toEqual(['2023-03-10/a']);
  await folder.write('2023-03-10/01-a.md', articleText({ title: '杏花节推迟' }, '大风。'));
  expect(await find(newsroom, '游人')).toEqual([]);
  expect(await find(newsroom, '推迟')).toEqual(['2023-03-10/a']);
});

test('proofs are found by editors only', async () => {
  await folder.unpublish('2023-03-10');
  expect(await find(openRoom(true), '杏花')).toHaveLength(3);
  expect(await find(openRoom(), '杏花')).toEqual(['2023-03-09/old']);
  const { archive } = openRoom();
  expect(await archive.suggest('桃', 5)).toEqual([]);
});

test('a scheduled edition is found from its time on, without being read again', async () => {
  const manifest = { addresses: ['a', 'b'], release: '2023-03-13T06:00:00+08:00' };
  await writeFile(join(folder.path, '2023-03-10/published.json'), JSON.stringify(manifest));
  const newsroom = openRoom();
  expect(await find(newsroom, '杏花')).toEqual(['2023-03-09/old']);
  now = new Date('2023-03-13T00:00:00Z');
  expect(await find(newsroom, '杏花')).toHaveLength(3);
});

test.each(['front matter', 'manifest'])('what the %s withdraws is not found', async (where) => {
  const newsroom = openRoom();
  expect(await find(newsroom, '杏花')).toHaveLength(3);
  const withdrawn = { date: '2023-03-11', reason: '不实' };
  if (where === 'manifest') {
    const articles = { a: { published: '2023-03-10T00:00:00Z', withdrawn } };
    const manifest = JSON.stringify({ addresses: ['a', 'b'], articles });
    await writeFile(join(folder.path, '2023-03-10/published.json'), manifest);
  } else {
    const fields = { title: '杏花节开幕', withdrawn: '{ date: 2023-03-11, reason: 不实 }' };
    await folder.write('2023-03-10/01-a.md', articleText(fields));
  }
  expect(await find(newsroom, '杏花')).toEqual(['2023-03-10/b', '2023-03-09/old']);
});

test('an article lists those of the archive that are about the same, as readers may see them', async () => {
  await folder.write(
    '2023-03-11/01-c.md',
    articleText({ title: '杏花节闭幕', keywords: '[杏花节]' }),
  );
  for (const day of [1, 2, 3, 4])
    await folder.write(`2023-03-0${day}/01-d.md`, articleText({ title: '集市开张' }, '人很多。'));
  const newsroom = openRoom();
  await newsroom.archive.listEditions();
  const list = async () => {
    const about = { date: '2023-03-11', slug: 'c', phrases: ['杏花节', '杏花', '闭幕'] };
    const teasers = await newsroom.archive.listSimilar(about);
    return teasers.map(({ date, slug }) => `${date}/${slug}`);
  };
  expect(await list()).toEqual(['2023-03-10/a']);
  const withdrawn = '{ date: 2023-03-11, reason: 不实 }';
  await folder.write('2023-03-10/01-a.md', articleText({ title: '杏花节开幕', withdrawn }));
  await newsroom.archive.listEditions();
  expect(await list()).toEqual([]);
  await folder.write('2023-03-10/01-a.md', articleText({ title: '杏花节开幕' }));
  await folder.unpublish('2023-03-10');
  await newsroom.archive.listEditions();
  expect(await list()).toEqual([]);
});

test('an index that cannot answer leaves an article without similar ones', async () => {
  const lines: string[] = [];
  const newsroom = openNewsroom({
    ...{ contentDir: folder.path, stateDir, showProofs: false, now: () => now },
    search: { call: () => Promise.reject(new Error('no disk')) },
    log: (line) => lines.push(line),
  });
  const about = { date: '2023-03-10', slug: 'a', phrases: ['杏花节'] };
  expect(await newsroom.archive.listSimilar(about)).toEqual([]);
  expect(lines.join()).toContain('similar-not-found');
});

test('advertisements and indexes are not found', async () => {
  const ad = { title: '杏花酒', kind: 'ad', page: 1, ad: '{ columns: 2, rows: 6 }' };
  await folder.write('2023-03-10/03-ad.md', articleText(ad));
  expect(await find(openRoom(), '杏花酒')).toEqual([]);
});

test('people are found by their slugs, and suggested with them', async () => {
  await folder.write(
    '2023-03-11/01-c.md',
    articleText({ title: '杏花又开', byline: '本报讯（记者 张三）', places: '[杏花村]' }),
  );
  const newsroom = openRoom();
  const [person] = await newsroom.archive.suggest('张', 5);
  expect(person).toEqual({ kind: 'person', text: '张三', personSlug: 'zhang-san' });
  expect(await find(newsroom, '杏花', { person: 'zhang-san' })).toEqual(['2023-03-11/c']);
  expect(await find(newsroom, '杏花', { person: 'nobody' })).toEqual([]);
  expect(await newsroom.archive.suggest('杏花', 2)).toEqual([
    { kind: 'place', text: '杏花村' },
    { kind: 'headline', text: '杏花又开', date: '2023-03-11', slug: 'c' },
    { kind: 'headline', text: '杏花节开幕', date: '2023-03-10', slug: 'a' },
  ]);
});

test('what was taken back is suggested no longer, however old its edition is', async () => {
  for (const day of ['11', '12', '13'])
    await folder.write(`2023-03-${day}/01-d.md`, articleText({ title: '集市开张' }));
  now = new Date('2023-03-14T00:00:00Z');
  const newsroom = openRoom();
  const suggest = async () =>
    (await newsroom.archive.suggest('旧', 5)).map(({ text }) => text).join();
  await newsroom.archive.listEditions();
  expect(await suggest()).toBe('旧闻一则');
  const title = '旧闻一则';
  await folder.write('2023-03-09/01-old.md', articleText({ title, draft: 'true' }));
  await folder.write('2023-03-09/02-e.md', articleText({ title: '另一则' }));
  expect(await suggest()).toBe('');
});

test('a withdrawn article is not suggested while its edition is still to be read again', async () => {
  let isHeld = false;
  const newsroom = openNewsroom({
    ...{ contentDir: folder.path, stateDir, showProofs: false, now: () => now },
    search: {},
    log: () => undefined,
    reading: {
      lanes: 1,
      patience: 100,
      makeRecords: (order) => (isHeld ? new Promise(() => undefined) : recordEditions(order)),
    },
  });
  const suggest = async () =>
    (await newsroom.archive.suggest('杏', 5)).map(({ text }) => text).join();
  await expect.poll(suggest, { timeout: 60_000 }).toBe('杏花节开幕');
  isHeld = true;
  const withdrawn = { date: '2023-03-11', reason: '不实' };
  const articles = { a: { published: '2023-03-10T00:00:00Z', withdrawn } };
  const manifest = JSON.stringify({ addresses: ['a', 'b'], articles });
  await writeFile(join(folder.path, '2023-03-10/published.json'), manifest);
  expect(await suggest()).toBe('');
});

test('filters leave the section, the page and the days that a reader chose', async () => {
  const newsroom = openRoom();
  expect(await find(newsroom, '杏花', { section: 'economy' })).toEqual([]);
  expect(await find(newsroom, '杏花', { to: '2023-03-09' })).toEqual(['2023-03-09/old']);
  await newsroom.findEdition('2023-03-10');
  await newsroom.archive.readRecord('2023-03-10');
  expect(await find(newsroom, '杏花', { page: 1, from: '2023-03-10' })).toEqual([
    '2023-03-10/a',
    '2023-03-10/b',
  ]);
});

async function findIndexFile(): Promise<string> {
  const names = await readdir(stateDir, { recursive: true });
  const file = names.find((name) => name.endsWith('.db'));
  if (file === undefined) throw new Error('There is no index');
  return join(stateDir, file);
}

test.each(['deleted', 'cut off', 'no database'])(
  'an index that is %s is made again',
  async (damage) => {
    expect(await find(openRoom(), '杏花')).toHaveLength(3);
    const file = await findIndexFile();
    await closeSearchIndexes();
    for (const end of ['-wal', '-shm']) await rm(file + end, { force: true });
    if (damage === 'deleted') await rm(file);
    if (damage === 'cut off') await truncate(file, 5000);
    if (damage === 'no database') await writeFile(file, 'nonsense '.repeat(2000));
    expect(await find(openRoom(), '杏花')).toHaveLength(3);
  },
);

test('an index that is deleted while it is open is made again', async () => {
  const newsroom = openRoom();
  expect(await find(newsroom, '杏花')).toHaveLength(3);
  const file = await findIndexFile();
  for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
  const { hits } = await newsroom.archive.search({
    query: '杏花',
    filters: {},
    order: 'newest',
    limit: 20,
  });
  expect(hits).toEqual([]);
  const next = openRoom();
  await next.archive.listEditions();
  await expect.poll(() => find(next, '杏花').catch(() => [])).toHaveLength(3);
});
