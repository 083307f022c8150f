/**
 * The sources of what readers see are complete: whichever file is changed that a view shows, the record of the view
 * does not match the folders any more.
 */
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { versionOf } from '@/lib/card/card-subject';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { toNameSlug } from '@/lib/edition/addresses/name-slug';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { readFolderState } from '@/lib/store/folder-state';
import { recordSources, type Sources } from '@/lib/store/record-sources';
import { articleText, makePublishedFolder, type PublishedFolder } from '../support/content-folder';
import { countExamples } from '../support/property-runs';

const [before, date, after] = ['2023-03-09', '2023-03-10', '2023-03-11'];

let folder: PublishedFolder;
let newsroom: Newsroom;

beforeEach(async () => {
  folder = await makePublishedFolder();
  const places = '[惠济区]';
  await folder.write(`${before}/01-bridge.md`, articleText({ title: '新桥通车', places }));
  await folder.write(
    `${date}/01-story.md`,
    articleText(
      { places, byline: '本报讯（记者 李娜）' },
      '详见[昨天](/2023-02-01/spring)。\n\n![门](gate.svg)',
    ),
  );
  await folder.write(`${date}/edition.yaml`, 'pages: [{ number: 1, name: 要闻 }]\n');
  await folder.write(
    `${date}/gate.svg`,
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>',
  );
  await folder.write(`${after}/01-market.md`, articleText({ title: '早市开张' }));
  await folder.write(
    '2023-02-01/01-spring.md',
    articleText({
      title: '立春',
      column: '节气',
      places: '[巩义市]',
      byline: '本报讯（记者 张三）',
      corrections: '[{ date: 2023-02-02, text: 应为二月四日。 }]',
    }),
  );
  await folder.write('2023-01-01/01-unrelated.md', articleText({ title: '元旦' }));
  newsroom = openNewsroom({
    contentDir: folder.path,
    stateDir: await mkdtemp(join(tmpdir(), 'banmian-state-')),
    showProofs: false,
    search: {},
    log: (line) => expect(line).toBe(''),
    now: () => new Date('2023-03-20T00:00:00Z'),
  });
  // Similar articles are looked for in editions that are read.
  await newsroom.archive.listEditions();
});

const picture = (source: string) => newsroom.readPicture(date, source.split('/').at(-1) ?? '');

/** What is read for each view, and the files that it shows or that decide what it shows. */
const views: Record<string, { read: () => Promise<unknown>; shows: string[] }> = {
  paper: { read: () => newsroom.readPaper(), shows: ['paper.yaml'] },
  edition: {
    read: () => newsroom.findEdition(date),
    shows: [
      'paper.yaml',
      `${date}/01-story.md`,
      `${date}/edition.yaml`,
      `${date}/gate.svg`,
      // The edition is shown only if its links are right.
      '2023-02-01/01-spring.md',
    ],
  },
  front: { read: () => newsroom.findNewest(), shows: ['paper.yaml', `${after}/01-market.md`] },
  neighbours: {
    read: () => newsroom.findBeside(date),
    shows: ['paper.yaml', `${before}/01-bridge.md`, `${after}/01-market.md`],
  },
  nearby: {
    read: () => newsroom.archive.listNearby({ date, slug: 'story', places: ['惠济区'] }),
    shows: [`${before}/01-bridge.md`],
  },
  similar: {
    read: () => newsroom.archive.listSimilar({ date, slug: 'story', phrases: ['新桥', '通车'] }),
    shows: [`${before}/01-bridge.md`],
  },
  list: {
    read: () => newsroom.archive.listTeasers('sections', 'culture', 1),
    shows: [`${before}/01-bridge.md`, `${date}/01-story.md`, `${after}/01-market.md`],
  },
  suggestions: {
    read: () => newsroom.archive.suggest('立', 5),
    shows: ['2023-02-01/01-spring.md'],
  },
  corrections: {
    read: () => newsroom.archive.listCorrections(1),
    shows: ['2023-02-01/01-spring.md'],
  },
  'the names of a column': {
    read: () => newsroom.archive.findNames('labels', toNameSlug('节气')),
    shows: ['2023-02-01/01-spring.md'],
  },
  'the names of a place': {
    read: () => newsroom.archive.findNames('places', toNameSlug('巩义市')),
    shows: ['2023-02-01/01-spring.md'],
  },
  columns: {
    read: () => newsroom.archive.listNames('labels'),
    shows: ['2023-02-01/01-spring.md'],
  },
  people: {
    read: () => newsroom.archive.listPeople(),
    shows: ['2023-02-01/01-spring.md'],
  },
  'the names of a person': {
    read: () => newsroom.archive.findPerson('zhang-san'),
    shows: ['2023-02-01/01-spring.md'],
  },
  picture: {
    read: () => newsroom.findPicture(date, 'gate.svg'),
    shows: ['paper.yaml', `${date}/edition.yaml`, `${date}/gate.svg`],
  },
  'time of change': {
    read: () => newsroom.findLastChange([date]),
    shows: ['paper.yaml', `${date}/01-story.md`],
  },
  'a picture of a card': {
    read: () => picture(`/${date}/media/gate.svg`),
    shows: [`${date}/gate.svg`],
  },
};

async function isCurrent(sources: Sources): Promise<boolean> {
  for (const [path, stamp] of sources) {
    if ((await readFolderState(path)).stamp !== stamp) return false;
  }
  return true;
}

let second = 2_000_000;

/** Changes a file as its author would, or as badly as possible: the same length, and a time of long ago. */
async function change(name: string, how: 'append' | 'same length' | 'delete'): Promise<void> {
  const path = join(folder.path, name);
  const text = await readFile(path, 'utf8');
  if (how === 'delete') return rm(path);
  await writeFile(path, how === 'append' ? `${text}\n` : text);
  second += 1;
  await utimes(path, second, second);
}

test.each(Object.keys(views))('whatever %s shows is among its sources', async (name) => {
  const view = views[name];
  if (!view) throw new Error(name);
  for (const file of view.shows) {
    for (const how of ['append', 'same length', 'delete'] as const) {
      const kept = await readFile(join(folder.path, file));
      // The second time it comes from a cache.
      await view.read();
      const { sources, expires } = await recordSources(view.read);
      expect(await isCurrent(sources), `${file} unchanged`).toBe(true);
      await change(file, how);
      expect(await isCurrent(sources), `${file}: ${how}`).toBe(false);
      await folder.write(file, kept);
      expect(expires ?? Number.POSITIVE_INFINITY).toBeGreaterThan(Date.now());
    }
  }
});

test('a file that a view does not show leaves it valid', async () => {
  const { sources } = await recordSources(() => newsroom.findEdition(date));
  await change('2023-01-01/01-unrelated.md', 'append');
  expect(await isCurrent(sources)).toBe(true);
});

test('a new edition makes views out of date that name the newest or the next one', async () => {
  for (const name of ['front', 'neighbours']) {
    const { sources } = await recordSources(views[name]?.read ?? (() => undefined));
    await folder.write(`2023-03-1${name.length}/01-new.md`, articleText());
    expect(await isCurrent(sources), name).toBe(false);
  }
});

test('the version of a card changes with its picture, and has it as a source', async () => {
  const read = async () => {
    const [paper, edition] = await Promise.all([newsroom.readPaper(), newsroom.findEdition(date)]);
    const page = edition?.pages[0];
    if (!paper || !edition || !page?.plan) throw new Error('no page');
    return versionOf(
      { kind: 'page', paper, edition, page, plan: page.plan, origin: undefined },
      picture,
    );
  };
  const first = await recordSources(read);
  await folder.write(
    `${date}/gate.svg`,
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="9" height="9"/></svg>',
  );
  expect(await isCurrent(first.sources)).toBe(false);
  expect(await read()).not.toBe(first.result);
});

test('every file that is read for an edition is in a recorded folder, whatever the edition has', async () => {
  const slugs = ['spring', 'missing', 'story'];
  const body = fc
    .array(
      fc.oneof(
        fc.constantFrom(...slugs).map((slug) => `[见](/2023-02-01/${slug})`),
        fc.constantFrom('gate.svg', 'none.jpg').map((name) => `![门](${name})`),
        fc.string({ maxLength: 20 }),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('\n\n'));
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      await folder.write(`${date}/02-more.md`, articleText({}, text));
      const { sources } = await recordSources(async () => {
        const { paper } = await readPaper(folder.path);
        return paper && readEdition(folder.path, date, paper);
      });
      const linked = /\/2023-02-01\//.test(text) ? ['2023-02-01'] : [];
      for (const part of ['', date, ...linked]) {
        expect([...sources.keys()]).toContain(join(folder.path, part).replace(/\/$/, ''));
      }
    }),
    { numRuns: countExamples(30) },
  );
});
