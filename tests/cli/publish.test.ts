import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { publish } from '@/lib/cli/publishing/publish';
import { recordEditions } from '@/lib/newsroom/archive/record-edition';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
  paperYaml,
} from '../support/content-folder';
import { runCommand } from '../support/run-command';

let folder: ContentFolder;
let stateDir: string;
beforeEach(async () => {
  folder = await makeContentFolder();
  await folder.write('paper.yaml', `${paperYaml}url: https://news.example.com\n`);
  stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
});

const run = (...args: string[]) => runCommand(publish, args, { contentDir: folder.path, stateDir });

test('an edition without errors is published and its addresses are recorded', async () => {
  await folder.write('2023-03-10/01-b.md', articleText());
  await folder.write('2023-03-10/02-a.md', articleText());
  const { code, out } = await run('2023-03-10');
  expect(code).toBe(0);
  expect(out).toEqual([
    '  new         /2023-03-10/a',
    '  new         /2023-03-10/b',
    '  frozen      no issue number, released 2023-03-12T08:00:00+08:00',
    'Published 2023-03-10: 2 articles, at /2023-03-10',
  ]);
  const digest = expect.stringMatching(/^[\w-]{12}$/);
  const article = { published: '2023-03-12T08:00:00+08:00', title: '杏花节开幕', digest };
  const manifest = await readFile(join(folder.path, '2023-03-10/published.json'), 'utf8');
  expect(JSON.parse(manifest)).toEqual({
    release: '2023-03-12T08:00:00+08:00',
    issue: null,
    addresses: ['a', 'b'],
    articles: { a: article, b: article },
    people: {},
    pages: [{ number: 1, articles: ['b', 'a'], layout: digest }],
    sections: ['culture'],
    standing: [],
    pictures: {},
    at: '2023-03-12T00:00:00.000Z',
    files: { '01-b.md': digest, '02-a.md': digest },
  });
});

test('an edition that is published has its record, and a site takes it without reading the edition', async () => {
  await folder.write('2023-03-10/01-b.md', articleText({ title: '新的题' }));
  await run('2023-03-10');
  const read: string[] = [];
  const { archive } = openNewsroom({
    contentDir: folder.path,
    stateDir,
    showProofs: false,
    log: () => undefined,
    now: () => new Date('2023-03-12T00:00:00Z'),
    reading: {
      lanes: 1,
      patience: Number.POSITIVE_INFINITY,
      makeRecords: async (orders) => {
        const done = await recordEditions(orders);
        read.push(...done.map((one) => `${one.kind} ${one.kind === 'recorded' && one.isMade}`));
        return done;
      },
    },
  });
  expect((await archive.listEditions()).map(({ lead }) => lead)).toEqual(['新的题']);
  expect((await archive.readAll({ isRebuild: false })).made.editions).toBe(0);
  expect(new Set(read)).toEqual(new Set(['recorded false']));
});

test.each([
  ['proof', 'delete the line: the edition is a proof until npm run paper -- publish 2023-03-10'],
  ['published', 'delete the line, and run npm run paper -- publish 2023-03-10'],
])('status: %s in edition.yaml gets a warning and holds up nothing', async (status, fix) => {
  await folder.write('2023-03-10/edition.yaml', `# by hand\nstatus: ${status} # soon\n`);
  await folder.write('2023-03-10/01-a.md', articleText());
  const first = await run('2023-03-10');
  expect(first.code).toBe(0);
  expect(first.err).toEqual([`2023-03-10/edition.yaml 2:9 status has no effect any more — ${fix}`]);
  const again = await run('2023-03-10');
  expect(again.err).toEqual([
    '2023-03-10/edition.yaml 2:9 status has no effect any more — delete the line: published.json says that the edition is published',
  ]);
  const settings = await readFile(join(folder.path, '2023-03-10/edition.yaml'), 'utf8');
  expect(settings).toBe(`# by hand\nstatus: ${status} # soon\n`);
});

test('publishing without a published address is refused, until an alias names it', async () => {
  await folder.write('2023-03-10/01-old-name.md', articleText());
  await run('2023-03-10');
  await folder.move('2023-03-10/01-old-name.md', '2023-03-10/01-new-name.md');

  const refused = await run('2023-03-10');
  expect(refused.code).toBe(1);
  expect(refused.err).toEqual([
    '2023-03-10/published.json 5:5 the published address /2023-03-10/old-name would be lost — write aliases: [old-name] in the article that replaces it, or run npm run paper -- withdraw 2023-03-10 old-name --reason TEXT',
    '2023-03-10 was not published.',
  ]);

  await folder.write('2023-03-10/01-new-name.md', articleText({ aliases: '[old-name]' }));
  expect((await run('2023-03-10')).code).toBe(0);
  const kept = await readFile(join(folder.path, '2023-03-10/published.json'), 'utf8');
  expect(JSON.parse(kept)).toMatchObject({ addresses: ['new-name', 'old-name'] });
});

test('a dry run says which issue number and time would be frozen', async () => {
  await folder.write('2023-03-10/edition.yaml', 'issue: 812\n');
  await folder.write('2023-03-10/01-a.md', articleText());
  const { out, err } = await run('2023-03-10', '--at', '2023-03-13 06:00', '--dry-run');
  expect(err).toEqual([]);
  expect(out).toContain('  frozen      issue number 812, released 2023-03-13T06:00:00+08:00');
});

test.each([
  ['', /^Links in feeds and share cards .*: write url: .* in paper\.yaml, or set SITE_URL\.$/],
  ['https://news.example.com', undefined],
])(
  'without the address of the site, publishing says what links begin with: %j',
  async (siteUrl, said) => {
    vi.stubEnv('SITE_URL', siteUrl);
    await folder.write('paper.yaml', paperYaml);
    await folder.write('2023-03-10/01-a.md', articleText());
    const { code, err } = await run('2023-03-10', '--dry-run');
    expect(code).toBe(0);
    expect(err).toEqual(said ? [expect.stringMatching(said)] : []);
    vi.unstubAllEnvs();
  },
);

test('an edition with an error is not published', async () => {
  await folder.write('2023-03-10/01-a.md', articleText({ rank: 7 }));
  const { code, err } = await run('2023-03-10');
  expect(code).toBe(1);
  expect(err[0]).toMatch(/^2023-03-10\/01-a\.md 4:7 /);
});

test.each([[[]], [['2023-03-10', 'now']]])('%j is not understood', async (args) => {
  expect((await run(...args)).code).toBe(2);
});
