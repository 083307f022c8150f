/** What readers see of editions that are proofs, scheduled or published, by the commands alone. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { check } from '@/lib/cli/check';
import { publish } from '@/lib/cli/publishing/publish';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { findMeantWithdrawn } from '@/lib/edition/addresses/find-redirect';
import type { Newsroom } from '@/lib/newsroom/newsroom';
import { recordSources } from '@/lib/store/record-sources';
import { articleText, paperYaml } from '../support/content-folder';
import { countExamples } from '../support/property-runs';
import { makeTestPaper, type TestPaper } from '../support/test-paper';
import { writeTwoEditions } from './write-two-editions';

const date = '2023-03-10';
let paper: TestPaper;

beforeEach(async () => {
  paper = await makeTestPaper();
});

/** Everything by which readers could learn of the edition. */
async function traces(room: Newsroom) {
  const { archive } = room;
  return {
    edition: await room.findEdition(date),
    newest: (await room.findNewest())?.date,
    slugs: await room.listSlugs(date),
    pages: await room.listPages(date),
    picture: await room.findPicture(date, 'gate.svg'),
    next: (await room.findBeside('2023-03-09')).next,
    day: (await archive.listDays()).find((day) => day.date === date),
    listed: (await archive.listEditions()).find((one) => one.date === date),
    section: (await archive.listTeasers('sections', 'culture', 1))?.teasers.some(
      (teaser) => teaser.date === date,
    ),
    person: (await archive.listTeasers('people', '杨丽萍', 1))?.total,
  };
}

const nothing = {
  edition: undefined,
  newest: '2023-03-09',
  slugs: undefined,
  pages: undefined,
  picture: undefined,
  next: undefined,
  day: undefined,
  listed: undefined,
  section: false,
  person: 0,
};

test('nothing of a proof or of a scheduled edition is public until its time, and then all of it', async () => {
  await writeTwoEditions(paper);
  const room = paper.open();
  expect(await traces(room)).toEqual(nothing);
  expect((await paper.open(true).findNewest())?.status).toBe('proof');

  // 04:00 in the paper's time zone.
  const scheduled = await paper.run(publish, date, '--at', '2023-03-10 06:00');
  expect(scheduled.code, scheduled.err.join('\n')).toBe(0);
  expect(scheduled.out.at(-1)).toContain('Scheduled 2023-03-10: 1 article');
  expect(await traces(room)).toEqual(nothing);
  const release = Date.parse('2023-03-10T06:00:00+08:00');
  for (const make of [
    () => room.findNewest(),
    () => room.findEdition(date),
    () => room.findBeside('2023-03-09'),
    () => room.findPicture(date, 'gate.svg'),
    () => room.archive.listDays(),
    () => room.archive.listEditions(),
    () => room.archive.listTeasers('sections', 'culture', 1),
  ]) {
    expect((await recordSources<unknown>(make)).expires).toBe(release);
  }

  paper.now = new Date(release);
  for (const one of [room, paper.open()]) {
    const { edition, newest, section, person, ...others } = await traces(one);
    expect(edition?.status).toBe('published');
    expect({ newest, section, person }).toEqual({ newest: date, section: true, person: 1 });
    expect(Object.values(others)).not.toContain(undefined);
  }
});

test.each([
  ['03:59', /^03:59 today is past: it is 2023-03-10T04:00:00\+08:00\. /],
  ['2023-03-10T04:00+08:00', / is past/],
  ['2023-02-30 06:00', /^2023-02-30 is not a date\.$/],
  ['25:00', /^"25:00" is not a time: write 06:00/],
  ['tomorrow', /^"tomorrow" is not a time/],
])('--at %s gets a sentence', async (time, sentence) => {
  await writeTwoEditions(paper);
  const { code, err } = await paper.run(publish, date, '--at', time);
  expect(code).toBe(2);
  expect(err).toEqual([expect.stringMatching(sentence)]);
});

test.each([
  ['of the evening before, the hour is that of the edition’s day', '2023-03-09T22:00:00+08:00'],
  ['of the morning itself, that of today', '2023-03-10T05:00:00+08:00'],
])('--at 06:00 %s', async (_, moment) => {
  await writeTwoEditions(paper);
  paper.now = new Date(moment);
  expect((await paper.run(publish, date, '--at', '6:00')).out.at(-1)).toContain(
    ' from 2023-03-10T06:00:00+08:00 on',
  );
});

test('--at 06:00 for an edition of a past day is today', async () => {
  await writeTwoEditions(paper);
  paper.now = new Date('2023-03-12T05:00:00+08:00');
  expect((await paper.run(publish, date, '--at', '06:00')).out.at(-1)).toContain(
    ' from 2023-03-12T06:00:00+08:00 on',
  );
});

test('a story with an embargo later than the release is an error of publish, and then of check', async () => {
  const embargo = articleText({ published: '2023-03-10T09:00' });
  await paper.folder.write(`${date}/01-a.md`, embargo);
  const early = await paper.run(publish, date, '--at', '06:00');
  expect(early.code).toBe(1);
  expect(early.err[0]).toContain(`${date}/01-a.md 4:12 published is 2023-03-10T09:00`);
  expect((await paper.run(publish, date, '--at', '09:00')).code).toBe(0);
  expect((await paper.run(check)).code).toBe(0);
  await paper.folder.write(`${date}/01-a.md`, embargo.replace('09:00', '10:00'));
  expect((await paper.run(check)).code).toBe(1);
});

test('the issue number that was printed remains when an older edition goes', async () => {
  await paper.folder.write('paper.yaml', `${paperYaml}since: { date: 2023-03-08, issue: 100 }\n`);
  for (const day of ['2023-03-08', '2023-03-09', date]) {
    await paper.folder.write(`${day}/01-a.md`, articleText());
  }
  expect((await paper.run(publish, '--all')).out.at(-1)).toBe('3 editions published.');
  await rm(join(paper.folder.path, '2023-03-08'), { recursive: true });
  expect((await paper.open().findEdition(date))?.issue).toBe(102);
  await paper.folder.write('2023-03-11/01-a.md', articleText());
  await paper.run(publish, '2023-03-11');
  expect((await paper.open().findEdition('2023-03-11'))?.issue).toBe(103);
  await paper.folder.write(`${date}/edition.yaml`, 'pages: []\nissue: 7\n');
  expect((await paper.run(check, date)).out[0]).toContain(
    `${date}/edition.yaml 2:8 issue is 7, but`,
  );
});

test('publish says what changes before it changes, and a dry run changes nothing', async () => {
  await paper.folder.write(`${date}/01-a.md`, articleText());
  await paper.folder.write(`${date}/02-b.md`, articleText());
  await paper.run(publish, date);
  const manifest = await readFile(join(paper.folder.path, date, 'published.json'), 'utf8');
  expect((await paper.run(publish, date)).out[0]).toBe(`${date}: nothing changes for readers.`);
  await paper.folder.write(`${date}/01-a.md`, articleText({}, '杏花全开了。'.repeat(60)));
  await paper.folder.write(`${date}/03-c.md`, articleText());
  const { out } = await paper.run(publish, date, '--dry-run');
  expect(out).toEqual([
    `  new         /${date}/c`,
    `  changed     /${date}/a`,
    `  re-flows    /${date}/pages/1`,
    '  frozen      no issue number, released 2023-03-10T04:00:00+08:00',
    `Nothing was written: ${date} is unchanged.`,
  ]);
  expect(await readFile(join(paper.folder.path, date, 'published.json'), 'utf8')).toBe(manifest);
});

test('no order of commands, deletions and restarts loses an address that was ever published', async () => {
  const slugs = ['a', 'b', 'c'] as const;
  const step = fc.record({
    act: fc.constantFrom('publish', 'withdraw', 'delete', 'write', 'alias', 'restart'),
    slug: fc.constantFrom(...slugs),
    other: fc.constantFrom(...slugs),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      paper = await makeTestPaper();
      const everPublished = new Set<string>();
      await paper.folder.write(`${date}/01-a.md`, articleText());
      await paper.run(publish, date);
      everPublished.add('a');
      for (const { act, slug, other } of steps) {
        const file = `${date}/01-${slug}.md`;
        if (act === 'write') await paper.folder.write(file, articleText());
        if (act === 'alias') await paper.folder.write(file, articleText({ aliases: `[${other}]` }));
        if (act === 'delete') await rm(join(paper.folder.path, file), { force: true });
        if (act === 'restart') await paper.forget();
        if (act === 'withdraw') await paper.run(withdraw, date, slug, '--reason', '有误');
        if (act !== 'publish' || (await paper.run(publish, date)).code !== 0) continue;
        const room = paper.open();
        const shown = (await room.listSlugs(date)) ?? new Set();
        const withdrawn = await room.listWithdrawn(date);
        for (const one of shown) everPublished.add(one);
        for (const one of everPublished) {
          const isGone = findMeantWithdrawn(one, withdrawn, shown) !== undefined;
          expect(shown.has(one) || isGone, one).toBe(true);
        }
      }
    }),
    { numRuns: countExamples(12, 0.1) },
  );
});
