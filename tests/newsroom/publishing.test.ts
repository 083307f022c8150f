/** What readers see of editions that are proofs, scheduled, published or partly withdrawn, by the commands alone. */
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { check } from '@/lib/cli/check';
import type { Command } from '@/lib/cli/command';
import { publish } from '@/lib/cli/publishing/publish';
import { type StatusReport, status } from '@/lib/cli/publishing/status';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { findMeantWithdrawn } from '@/lib/edition/addresses/find-redirect';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { recordSources } from '@/lib/store/record-sources';
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
  paperYaml,
} from '../support/content-folder';
import { countExamples } from '../support/property-runs';

const date = '2023-03-10';
let folder: ContentFolder;
let stateDir: string;
let now: Date;

beforeEach(async () => {
  folder = await makeContentFolder();
  stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  now = new Date('2023-03-09T20:00:00Z');
});

async function run(command: Command, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    isTerminal: false,
    stateDir,
    contentDir: folder.path,
    now: () => now,
  };
  return { code: await command(args, io), out, err };
}

const open = (showProofs = false) =>
  openNewsroom({
    contentDir: folder.path,
    stateDir,
    showProofs,
    log: () => undefined,
    now: () => now,
  });

/** Everything by which readers could learn of the edition. */
async function traces(room: ReturnType<typeof open>) {
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

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"></svg>';

async function writeTwoEditions(): Promise<void> {
  await folder.write('2023-03-09/01-older.md', articleText());
  await run(publish, '2023-03-09');
  await folder.write(`${date}/gate.svg`, picture);
  const body = '杏花开了。\n\n![门](gate.svg)';
  await folder.write(`${date}/01-a.md`, articleText({ byline: '本报讯（记者 杨丽萍）' }, body));
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
  await writeTwoEditions();
  const room = open();
  expect(await traces(room)).toEqual(nothing);
  expect((await open(true).findNewest())?.status).toBe('proof');

  // 04:00 in the paper's time zone.
  const scheduled = await run(publish, date, '--at', '2023-03-10 06:00');
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

  now = new Date(release);
  for (const one of [room, open()]) {
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
  await writeTwoEditions();
  const { code, err } = await run(publish, date, '--at', time);
  expect(code).toBe(2);
  expect(err).toEqual([expect.stringMatching(sentence)]);
});

test.each([
  ['of the evening before, the hour is that of the edition’s day', '2023-03-09T22:00:00+08:00'],
  ['of the morning itself, that of today', '2023-03-10T05:00:00+08:00'],
])('--at 06:00 %s', async (_, moment) => {
  await writeTwoEditions();
  now = new Date(moment);
  expect((await run(publish, date, '--at', '6:00')).out.at(-1)).toContain(
    ' from 2023-03-10T06:00:00+08:00 on',
  );
});

test('--at 06:00 for an edition of a past day is today', async () => {
  await writeTwoEditions();
  now = new Date('2023-03-12T05:00:00+08:00');
  expect((await run(publish, date, '--at', '06:00')).out.at(-1)).toContain(
    ' from 2023-03-12T06:00:00+08:00 on',
  );
});

test('a story with an embargo later than the release is an error of publish, and then of check', async () => {
  const embargo = articleText({ published: '2023-03-10T09:00' });
  await folder.write(`${date}/01-a.md`, embargo);
  const early = await run(publish, date, '--at', '06:00');
  expect(early.code).toBe(1);
  expect(early.err[0]).toContain(`${date}/01-a.md 4:12 published is 2023-03-10T09:00`);
  expect((await run(publish, date, '--at', '09:00')).code).toBe(0);
  expect((await run(check)).code).toBe(0);
  await folder.write(`${date}/01-a.md`, embargo.replace('09:00', '10:00'));
  expect((await run(check)).code).toBe(1);
});

test('the issue number that was printed remains when an older edition goes', async () => {
  await folder.write('paper.yaml', `${paperYaml}since: { date: 2023-03-08, issue: 100 }\n`);
  for (const day of ['2023-03-08', '2023-03-09', date]) {
    await folder.write(`${day}/01-a.md`, articleText());
  }
  expect((await run(publish, '--all')).out.at(-1)).toBe('3 editions published.');
  await rm(join(folder.path, '2023-03-08'), { recursive: true });
  expect((await open().findEdition(date))?.issue).toBe(102);
  await folder.write('2023-03-11/01-a.md', articleText());
  await run(publish, '2023-03-11');
  expect((await open().findEdition('2023-03-11'))?.issue).toBe(103);
  await folder.write(`${date}/edition.yaml`, 'pages: []\nissue: 7\n');
  expect((await run(check, date)).out[0]).toContain(`${date}/edition.yaml 2:8 issue is 7, but`);
});

test('publish says what changes before it changes, and a dry run changes nothing', async () => {
  await folder.write(`${date}/01-a.md`, articleText());
  await folder.write(`${date}/02-b.md`, articleText());
  await run(publish, date);
  const manifest = await readFile(join(folder.path, date, 'published.json'), 'utf8');
  expect((await run(publish, date)).out[0]).toBe(`${date}: nothing changes for readers.`);
  await folder.write(`${date}/01-a.md`, articleText({}, '杏花全开了。'.repeat(60)));
  await folder.write(`${date}/03-c.md`, articleText());
  const { out } = await run(publish, date, '--dry-run');
  expect(out).toEqual([
    `  new         /${date}/c`,
    `  changed     /${date}/a`,
    `  re-flows    /${date}/pages/1`,
    '  frozen      no issue number, released 2023-03-10T04:00:00+08:00',
    `Nothing was written: ${date} is unchanged.`,
  ]);
  expect(await readFile(join(folder.path, date, 'published.json'), 'utf8')).toBe(manifest);
});

test('a withdrawn article leaves everything but its address, also while the edition has an error', async () => {
  await writeTwoEditions();
  await folder.write(
    `${date}/02-b.md`,
    `---\r\n# by hand\r\ntitle: 二\r\nsection: culture\r\n---\r\n\r\n文。\r\n`,
  );
  await run(publish, date);
  await open().findEdition(date);
  await folder.write(`${date}/01-a.md`, articleText({ rank: 9 }));
  const done = await run(withdraw, date, 'b', '--reason', '照片“来源”：不明 # 1');
  expect(done).toMatchObject({ code: 0, err: [] });
  const written = await readFile(join(folder.path, date, '02-b.md'), 'utf8');
  expect(written).toMatch(/^---\r\n# by hand\r\ntitle: 二\r\nsection: culture\r\nwithdrawn:\r\n/);
  const room = open();
  const edition = await room.findEdition(date);
  expect(edition?.articles.map(({ slug }) => slug)).toEqual(['a']);
  expect(await room.listWithdrawn(date)).toEqual([
    { slug: 'b', aliases: [], title: '二', date: '2023-03-10', reason: '照片“来源”：不明 # 1' },
  ]);
  expect((await room.archive.listTeasers('sections', 'culture', 1))?.total).toBe(2);

  await folder.write(`${date}/01-a.md`, articleText({}, '见[另一篇](b)。'));
  const checked = await run(check, date);
  expect(checked.out[0]).toContain(`${date}/01-a.md 6:2 b was withdrawn`);
  expect(checked.code).toBe(0);
  expect((await run(publish, date)).code).toBe(0);
  await rm(join(folder.path, date, '02-b.md'));
  expect((await run(publish, date)).code).toBe(0);
  expect((await open().listWithdrawn(date)).map(({ slug }) => slug)).toEqual(['b']);
});

test('people keep their addresses without the cache, and may be merged and renamed', async () => {
  await folder.write('2023-03-08/01-a.md', articleText({ byline: '本报讯（记者 李娜）' }));
  await folder.write('2023-03-09/01-b.md', articleText({ byline: '本报讯（记者 李纳）' }));
  await run(publish, '2023-03-09');
  await run(publish, '2023-03-08');
  await rm(stateDir, { recursive: true });
  const { archive } = open();
  expect(await archive.findPerson('li-na')).toEqual({ names: ['李纳'] });
  expect(await archive.findPerson('li-na-2')).toEqual({ names: ['李娜'] });
  await folder.write('people.yaml', '李纳: { slug: li-na-a, formerly: [li-na] }\n李娜: li-na-a\n');
  expect(await archive.findPerson('li-na')).toEqual({ names: [], moved: 'li-na-a' });
  expect((await archive.listTeasers('people', '李纳', 1))?.total).toBe(2);
  await folder.write('people.yaml', '李纳: Li Na\n');
  const { out } = await run(check);
  expect(out.find((line) => line.startsWith('people.yaml'))).toMatch(
    /^people\.yaml 1:5 .*\[error\]$/,
  );
  expect((await archive.listTeasers('people', '李纳', 1))?.total).toBe(2);
});

test('with edits: publish, saved edits wait for the next publish', async () => {
  await folder.write('paper.yaml', `${paperYaml}edits: publish\n`);
  await writeTwoEditions();
  await run(publish, date);
  await folder.write(`${date}/01-a.md`, articleText({ title: '新的题' }));
  await folder.write(`${date}/gate.svg`, picture.replace('3 2', '30 20'));
  const room = open();
  const titleNow = async () => (await room.findEdition(date))?.articles[0]?.title;
  expect(await titleNow()).toBe('杏花节开幕');
  expect((await room.findPicture(date, 'gate.svg'))?.size).toBe(picture.length);
  expect((await open(true).findEdition(date))?.articles[0]?.title).toBe('新的题');
  const { editions }: StatusReport = JSON.parse((await run(status, '--json')).out.join('\n'));
  expect(editions[0]).toMatchObject({ date, state: 'published', articles: 1, withdrawn: 0 });
  await run(publish, date);
  expect(await titleNow()).toBe('新的题');
});

test('status names files that were saved again, but none that was only copied or withdrawn', async () => {
  await writeTwoEditions();
  await run(publish, date);
  const edited = async () => {
    const report: StatusReport = JSON.parse((await run(status, '--json')).out.join('\n'));
    return report.editions.find((one) => one.date === date)?.edited;
  };
  const later = new Date(Date.now() + 60_000);
  for (const name of ['01-a.md', 'gate.svg'])
    await utimes(join(folder.path, date, name), later, later);
  expect(await edited()).toEqual([]);
  await folder.write(`${date}/gate.svg`, picture.replace('3 2', '30 20'));
  await utimes(join(folder.path, date, 'gate.svg'), later, later);
  expect(await edited()).toEqual(['gate.svg']);
  await run(publish, date);
  await run(withdraw, date, 'a', '--reason', '出处有误');
  await utimes(join(folder.path, date, '01-a.md'), later, later);
  expect(await edited()).toEqual([]);
});

test('a file that was saved before another article was withdrawn still waits', async () => {
  await folder.write(`${date}/01-a.md`, articleText());
  await folder.write(`${date}/02-b.md`, articleText({ title: '灯会' }));
  now = new Date();
  await run(publish, date);
  await setTimeout(20);
  await folder.write(`${date}/01-a.md`, articleText({ title: '新的题' }));
  await run(withdraw, date, 'b', '--reason', '出处有误');
  const { editions }: StatusReport = JSON.parse((await run(status, '--json')).out.join('\n'));
  expect(editions.find((one) => one.date === date)?.edited).toEqual(['01-a.md']);
});

test('publish neither writes nor removes anything where a link in place of its copies leads', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'banmian-outside-'));
  await mkdir(join(outside, 'photographs'));
  await writeFile(join(outside, 'secret.svg'), picture);
  for (const edits of ['save', 'publish']) {
    await folder.write('paper.yaml', `${paperYaml}edits: ${edits}\n`);
    await folder.write(`${date}/01-a.md`, articleText());
    await rm(join(folder.path, date, '.published'), { recursive: true, force: true });
    await symlink(outside, join(folder.path, date, '.published'));
    await symlink(join(outside, 'secret.svg'), join(folder.path, date, `${edits}.svg`));
    expect((await run(publish, date)).code).toBe(0);
    expect(await readdir(outside)).toEqual(['photographs', 'secret.svg']);
  }
  const copies = await readdir(join(folder.path, date, '.published'), { recursive: true });
  expect(copies.some((name) => name.endsWith('01-a.md'))).toBe(true);
  expect(copies.filter((name) => name.endsWith('.svg'))).toEqual([]);
});

test('a picture has an address only while an article shows it that readers may see', async () => {
  const show = (name: string) => `杏花开了。\n\n![门](${name})`;
  for (const name of ['both', 'gone', 'draft', 'unused'])
    await folder.write(`${date}/${name}.svg`, picture);
  await folder.write(`${date}/01-a.md`, articleText({}, show('both.svg')));
  const twice = `${show('both.svg')}\n\n![门](gone.svg)`;
  await folder.write(`${date}/02-b.md`, articleText({}, twice));
  await folder.write(`${date}/03-c.md`, articleText({ draft: 'true' }, show('draft.svg')));
  await run(publish, date);
  const room = open();
  const listFound = async (one = room) => {
    const names = ['both', 'gone', 'draft', 'unused'];
    const found = await Promise.all(names.map((name) => one.findPicture(date, `${name}.svg`)));
    const read = await Promise.all(names.map((name) => one.readPicture(date, `${name}.svg`)));
    expect(read.map(Boolean)).toEqual(found.map(Boolean));
    return names.filter((_, index) => found[index]);
  };
  expect(await listFound()).toEqual(['both', 'gone']);
  await run(withdraw, date, 'b', '--reason', '有误');
  expect(await listFound()).toEqual(['both']);
  expect(await listFound(open())).toEqual(['both']);
});

test('two publications at once lose no address', async () => {
  await folder.write(`${date}/01-a.md`, articleText({ byline: '本报讯（记者 李娜）' }));
  await folder.write('2023-03-09/01-b.md', articleText({ byline: '本报讯（记者 王芳）' }));
  await Promise.all([run(publish, date), run(publish, '2023-03-09'), run(publish, date)]);
  const people = await readFile(join(folder.path, 'people.yaml'), 'utf8');
  expect(people.match(/^李娜: li-na$/gm)).toHaveLength(1);
  expect(people.match(/^王芳: wang-fang$/gm)).toHaveLength(1);
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
      folder = await makeContentFolder();
      const everPublished = new Set<string>();
      await folder.write(`${date}/01-a.md`, articleText());
      await run(publish, date);
      everPublished.add('a');
      for (const { act, slug, other } of steps) {
        const file = `${date}/01-${slug}.md`;
        if (act === 'write') await folder.write(file, articleText());
        if (act === 'alias') await folder.write(file, articleText({ aliases: `[${other}]` }));
        if (act === 'delete') await rm(join(folder.path, file), { force: true });
        if (act === 'restart') stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
        if (act === 'withdraw') await run(withdraw, date, slug, '--reason', '有误');
        if (act !== 'publish' || (await run(publish, date)).code !== 0) continue;
        const room = open();
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
