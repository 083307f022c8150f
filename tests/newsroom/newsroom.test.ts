import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { planAsJson } from '@/lib/newsroom/plan-as-json';
import { articleText, makePublishedFolder, type PublishedFolder } from '../support/content-folder';

let folder: PublishedFolder;
let stateDir: string;
let log: string[];
let now: Date;

beforeEach(async () => {
  folder = await makePublishedFolder();
  stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  log = [];
  now = new Date('2023-03-20T00:00:00Z');
});

function open(showProofs = false): Newsroom {
  return openNewsroom({
    contentDir: folder.path,
    stateDir,
    showProofs,
    log: (message) => log.push(message),
    now: () => now,
  });
}

test('the front shows the newest published edition, and proofs only where they are to be shown', async () => {
  await folder.write('2023-03-08/01-first.md', articleText());
  await folder.write('2023-03-09/01-second.md', articleText());
  await folder.write('2023-03-10/01-third.md', articleText());
  await folder.write('2023-03-11/01-fourth.md', articleText());
  await folder.unpublish('2023-03-11');

  const newsroom = open();
  expect((await newsroom.findNewest())?.date).toBe('2023-03-10');
  expect(await newsroom.findEdition('2023-03-11')).toBeUndefined();
  expect(await newsroom.findBeside('2023-03-10')).toEqual({ previous: '2023-03-09' });
  expect(await newsroom.findBeside('2023-03-09')).toEqual({
    previous: '2023-03-08',
    next: '2023-03-10',
  });

  expect((await open(true).findNewest())?.date).toBe('2023-03-11');
});

test('an edited article shows at once', async () => {
  await folder.write('2023-03-10/01-story.md', articleText({ title: '旧题' }));
  const newsroom = open();
  expect((await newsroom.findEdition('2023-03-10'))?.articles[0]?.title).toBe('旧题');
  await folder.write('2023-03-10/01-story.md', articleText({ title: '新的题' }));
  expect((await newsroom.findEdition('2023-03-10'))?.articles[0]?.title).toBe('新的题');
});

test('an edition with an error is served as it was before, also after a restart, and the error is logged once', async () => {
  await folder.write('2023-03-09/01-other.md', articleText());
  await folder.write('2023-03-10/01-story.md', articleText({ title: '好题' }));
  const newsroom = open();
  await newsroom.findEdition('2023-03-10');
  await folder.write('2023-03-10/01-story.md', articleText({ rank: 9 }));

  for (const room of [newsroom, open()]) {
    log.length = 0;
    expect((await room.findEdition('2023-03-10'))?.articles[0]?.title).toBe('好题');
    expect((await room.findEdition('2023-03-10'))?.articles[0]?.title).toBe('好题');
    expect((await room.findEdition('2023-03-09'))?.articles).toHaveLength(1);
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('first="2023-03-10/01-story.md');
  }
});

test('an edition that always had an error is not published, and the one before it is the newest', async () => {
  await folder.write('2023-03-09/01-other.md', articleText());
  await folder.write('2023-03-10/01-story.md', articleText({ section: 'sport' }));
  const newsroom = open();
  expect(await newsroom.findEdition('2023-03-10')).toBeUndefined();
  expect((await newsroom.findNewest())?.date).toBe('2023-03-09');
});

test('issue numbers count from the one that paper.yaml names', async () => {
  await folder.write(
    'paper.yaml',
    'name: 县区新闻\nlanguage: zh-Hans\ntimeZone: Asia/Shanghai\nsections: [{ id: culture, name: 文化 }]\nsince: { date: 2023-03-08, issue: 100 }\n',
  );
  for (const date of ['2023-03-01', '2023-03-08', '2023-03-15']) {
    await folder.write(`${date}/01-story.md`, articleText());
  }
  const newsroom = open();
  expect((await newsroom.findEdition('2023-03-01'))?.issue).toBeUndefined();
  expect((await newsroom.findEdition('2023-03-08'))?.issue).toBe(100);
  expect((await newsroom.findEdition('2023-03-15'))?.issue).toBe(101);
});

test('pages follow their numbers, and each begins with its lead', async () => {
  await folder.write(
    '2023-03-10/edition.yaml',
    'pages: [{ number: 1, name: 要闻, editors: [李晓光] }]\n',
  );
  await folder.write('2023-03-10/01-small.md', articleText({ rank: 4, page: 1 }));
  await folder.write('2023-03-10/02-lead.md', articleText({ rank: 1, page: 1 }));
  const edition = await open().findEdition('2023-03-10');
  expect(edition?.pages).toMatchObject([{ number: 1, name: '要闻', editors: ['李晓光'] }]);
  expect(edition?.articles.map(({ slug }) => slug)).toEqual(['lead', 'small']);
});

test('sections and people list articles of all editions, newest first, twenty a page', async () => {
  for (let day = 1; day <= 25; day += 1) {
    const date = `2023-03-${String(day).padStart(2, '0')}`;
    await folder.write(
      `${date}/01-story.md`,
      articleText({ title: `第${day}天`, byline: '本报讯（记者 杨丽萍）' }),
    );
  }
  const { archive } = open();
  const first = await archive.listTeasers('sections', 'culture', 1);
  expect(first).toMatchObject({ page: 1, pages: 2, total: 25 });
  expect(first?.teasers.map(({ title }) => title).slice(0, 2)).toEqual(['第25天', '第24天']);
  const second = await archive.listTeasers('sections', 'culture', 2);
  expect(second?.teasers.map(({ title }) => title)).toEqual([
    '第5天',
    '第4天',
    '第3天',
    '第2天',
    '第1天',
  ]);
  expect(await archive.listTeasers('sections', 'culture', 3)).toBeUndefined();
  expect(await archive.listTeasers('sections', 'economy', 1)).toMatchObject({
    total: 0,
    teasers: [],
  });

  expect(await archive.findPerson('yang-liping')).toEqual({ names: ['杨丽萍'] });
  expect((await archive.listTeasers('people', '杨丽萍', 1))?.total).toBe(25);
});

test('a list shows an edition that changed after it was first read', async () => {
  await folder.write('2023-03-10/01-story.md', articleText({ title: '旧题' }));
  const { archive } = open();
  await archive.listTeasers('sections', 'culture', 1);
  await folder.write('2023-03-10/01-story.md', articleText({ title: '新的题' }));
  expect((await archive.listTeasers('sections', 'culture', 1))?.teasers[0]?.title).toBe('新的题');
});

test('a removed edition disappears from every list, and a new one is added', async () => {
  await folder.write('2023-03-09/01-a.md', articleText());
  await folder.write('2023-03-10/01-b.md', articleText());
  const { archive } = open();
  expect((await archive.listEditions()).map(({ date }) => date)).toEqual([
    '2023-03-10',
    '2023-03-09',
  ]);
  await rm(join(folder.path, '2023-03-09'), { recursive: true });
  await folder.write('2023-03-11/01-c.md', articleText());
  expect((await archive.listEditions()).map(({ date }) => date)).toEqual([
    '2023-03-11',
    '2023-03-10',
  ]);
});

test('the archive is listed from its records without reading editions again', async () => {
  await folder.write('2023-03-10/01-story.md', articleText({ title: '题一' }));
  await open().archive.listEditions();
  const past = new Date('2023-01-01');
  await utimes(join(folder.path, '2023-03-10/01-story.md'), past, past);
  const { archive } = open();
  expect((await archive.listEditions()).map(({ lead }) => lead)).toEqual(['题一']);
  expect(log).toEqual([]);
});

test('the archive gives page numbers of the paper’s own sheet, once an edition is laid out', async () => {
  await folder.write(
    '2023-03-10/01-a.md',
    articleText({ page: 1, corrections: '[{ date: 2023-03-12, text: 改 }]' }),
  );
  await folder.write('2023-03-10/02-b.md', articleText({ page: 2 }));
  const newsroom = open();
  const { archive } = newsroom;
  const [summary] = await archive.listEditions();
  expect(summary).toMatchObject({ modified: '2023-03-12T00:00:00+08:00' });
  expect(summary?.pages).toBeUndefined();
  expect((await archive.readRecord('2023-03-10'))?.pages).toBeUndefined();

  await newsroom.findEdition('2023-03-10', { size: 'a4' });
  expect((await archive.listEditions())[0]?.pages).toBeUndefined();
  await newsroom.findEdition('2023-03-10');
  // Its note is not waited for; what is asked of the archive after it comes after it.
  const [madeUp] = await archive.listEditions();
  expect(madeUp).toMatchObject({ pages: 2 });
  const record = await archive.readRecord('2023-03-10');
  expect(record?.pages).toEqual([
    { number: 1, modified: '2023-03-12T00:00:00+08:00' },
    { number: 2, modified: '2023-03-10T06:00:00+08:00' },
  ]);
  expect(record?.teasers.map(({ slug, page }) => [slug, page])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('the articles of an edition are listed without making it up, on the pages of its record', async () => {
  await folder.write('2023-03-10/01-brief.md', articleText({ title: '简讯', rank: 5 }));
  await folder.write('2023-03-10/02-second.md', articleText({ title: '二版', page: 2 }));
  await folder.write('2023-03-10/03-lead.md', articleText({ title: '头条', rank: 1 }));
  await folder.write('2023-03-11/01-proof.md', articleText());
  await folder.unpublish('2023-03-11');
  let plans = 0;
  const newsroom = openNewsroom({
    contentDir: folder.path,
    stateDir,
    showProofs: false,
    log: () => undefined,
    now: () => now,
    plan: async (parts) => {
      plans += 1;
      return planAsJson(parts);
    },
  });
  const list = async () =>
    (await newsroom.listArticles('2023-03-10'))?.map(({ article, page }) => [article.title, page]);
  expect(await list()).toEqual([
    ['头条', undefined],
    ['简讯', undefined],
    ['二版', 2],
  ]);
  expect(plans).toBe(0);
  expect(await newsroom.listArticles('2023-03-11')).toBeUndefined();
  const edition = await newsroom.findEdition('2023-03-10');
  await newsroom.archive.listEditions();
  const madeUp = edition?.pages.flatMap((page) =>
    page.articles.map(({ title }) => [title, page.number]),
  );
  expect(await list()).toEqual(madeUp);
});

test('an article lists others of its place from the two weeks before it', async () => {
  const at = (...places: string[]) => articleText({ places: `[${places.join(', ')}]` });
  for (let day = 1; day <= 20; day += 1) {
    const date = `2023-03-${String(day).padStart(2, '0')}`;
    await folder.write(`${date}/01-here.md`, at('惠济区'));
    await folder.write(`${date}/02-there.md`, at('金水区'));
  }
  await folder.write('2023-03-20/03-both.md', at('惠济区', '花园口镇'));
  await folder.write('2023-03-08/03-both.md', at('惠济区', '花园口镇'));
  const { archive } = open();
  const nearby = (date: string, ...places: string[]) =>
    archive.listNearby({ date, slug: 'here', places });
  const shown = await nearby('2023-03-20', '惠济区', '花园口镇');
  // Two places in common before one, then the newest.
  expect(shown.map(({ date, slug }) => `${date}/${slug}`)).toEqual([
    '2023-03-20/both',
    '2023-03-08/both',
    '2023-03-19/here',
    '2023-03-18/here',
    '2023-03-17/here',
  ]);
  expect(await nearby('2023-03-20')).toEqual([]);
  expect(await nearby('2023-03-20', '新密')).toEqual([]);
  expect((await nearby('2023-03-02', '惠济区')).map(({ date }) => date)).toEqual(['2023-03-01']);
});

test('the list of a place reads two weeks of editions and no more', async () => {
  for (let day = 1; day <= 31; day += 1) {
    const date = `2023-01-${String(day).padStart(2, '0')}`;
    await folder.write(`${date}/01-here.md`, articleText({ places: '[惠济区]' }));
  }
  await open().archive.listNearby({ date: '2023-01-31', slug: 'here', places: ['惠济区'] });
  const records = await readdir(join(stateDir, (await readdir(stateDir))[0] ?? '', 'records'));
  expect(records).toHaveLength(14);
});

describe('an edition whose date is probably a slip', () => {
  beforeEach(async () => {
    await folder.write('2023-03-18/01-old.md', articleText());
    await folder.write('2023-04-04/01-early.md', articleText());
  });

  test('leads neither the front page nor lists, and no edition leads to it', async () => {
    const newsroom = open();
    expect((await newsroom.findNewest())?.date).toBe('2023-03-18');
    expect(await newsroom.findBeside('2023-03-18')).toEqual({});
    // A reader's visit puts no record of it on the lists.
    expect((await newsroom.findEdition('2023-04-04'))?.date).toBe('2023-04-04');
    const dates = (await newsroom.archive.listEditions()).map(({ date }) => date);
    expect(dates).toEqual(['2023-03-18']);
  });

  test('leads when its day is near, by the clock of the paper', async () => {
    const newsroom = open();
    // In Shanghai it is the 21st, two weeks before the edition.
    now = new Date('2023-03-20T16:00:00Z');
    expect((await newsroom.findNewest())?.date).toBe('2023-04-04');
    expect((await newsroom.archive.listEditions()).map(({ date }) => date)).toEqual([
      '2023-04-04',
      '2023-03-18',
    ]);
    expect(await newsroom.findBeside('2023-03-18')).toEqual({ next: '2023-04-04' });
  });
});

test('an edition in a language without sheets has its pages and articles, and no plan', async () => {
  await folder.write(
    'paper.yaml',
    'name: صحيفة البحيرة\nlanguage: ar\ntimeZone: Africa/Cairo\nsections: [{ id: culture, name: ثقافة }]\n',
  );
  await folder.write('2023-03-10/01-small.md', articleText({ rank: 4 }));
  await folder.write('2023-03-10/02-lead.md', articleText({ rank: 1 }));
  await folder.write('2023-03-10/03-back.md', articleText({ page: 3 }));
  const newsroom = open();
  const edition = await newsroom.findEdition('2023-03-10');
  const pages = edition?.pages.map(({ number, name, articles }) => [
    number,
    name,
    articles.map(({ slug }) => slug).join(),
  ]);
  expect(pages).toEqual([
    [1, 'ثقافة', 'lead,small'],
    [3, 'ثقافة', 'back'],
  ]);
  expect(edition?.pages.some(({ plan }) => plan)).toBe(false);
  expect(log).toEqual([]);
});
