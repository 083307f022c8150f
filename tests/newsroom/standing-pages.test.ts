import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { recordSources } from '@/lib/store/record-sources';
import { articleText, type ContentFolder, makeContentFolder } from '../support/content-folder';
import { smallPng } from '../support/small-png';

let folder: ContentFolder;
let stateDir: string;
let log: string[];

const page = (title: string, body = '正文。') => `---\ntitle: ${title}\n---\n\n${body}\n`;

beforeEach(async () => {
  folder = await makeContentFolder();
  stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  log = [];
  await folder.write('2023-03-10/01-story.md', articleText());
  await folder.write('pages/01-about.md', page('关于', '![门](gate.png)'));
  await folder.write('pages/02-contact.md', page('联系'));
  await folder.write('pages/gate.png', smallPng);
  await folder.write('pages/other.png', smallPng);
});

const open = (): Newsroom =>
  openNewsroom({
    contentDir: folder.path,
    stateDir,
    showProofs: true,
    log: (line) => log.push(line),
    now: () => new Date('2023-03-20T00:00:00Z'),
  });

const titles = async (newsroom: Newsroom) =>
  (await newsroom.listStandingPages()).map(({ title }) => title);

test('a page with an error stays as it was, also after a restart, and the others change', async () => {
  const running = open();
  expect(await titles(running)).toEqual(['关于', '联系']);
  await folder.write('pages/01-about.md', 'no fields');
  await folder.write('pages/02-contact.md', page('联系我们'));
  expect(await titles(running)).toEqual(['关于', '联系我们']);
  expect(await titles(open())).toEqual(['关于', '联系我们']);
  expect(log.join('\n')).toContain('event=pages-refused');
  await folder.write('pages/01-about.md', page('关于本报'));
  expect(await titles(running)).toEqual(['关于本报', '联系我们']);
});

test('a page that was deleted, or became a draft, is gone', async () => {
  const running = open();
  expect(await titles(running)).toHaveLength(2);
  await rm(join(folder.path, 'pages/01-about.md'));
  expect(await titles(running)).toEqual(['联系']);
  await folder.write('pages/02-contact.md', '---\ntitle: 联系\ndraft: true\n---\n\n正文。\n');
  expect(await titles(running)).toEqual([]);
});

test('only pictures that a page shows have an address', async () => {
  const newsroom = open();
  expect((await newsroom.findStandingPicture('gate.png'))?.type).toBe('image/png');
  expect(await newsroom.findStandingPicture('other.png')).toBeUndefined();
  expect(await newsroom.findStandingPicture('../paper.yaml')).toBeUndefined();
  expect(await newsroom.findStandingPicture('01-about.md')).toBeUndefined();
});

test('the folder of the pages is a source of what is made from them, also before it exists', async () => {
  await rm(join(folder.path, 'pages'), { recursive: true });
  const newsroom = open();
  const { sources } = await recordSources(() => newsroom.listStandingPages());
  expect([...sources.keys()]).toContain(join(folder.path, 'pages'));
  await folder.write('pages/about.md', page('关于'));
  expect(await titles(newsroom)).toEqual(['关于']);
});

test('the pages stay while paper.yaml has an error', async () => {
  const running = open();
  expect(await titles(running)).toHaveLength(2);
  await writeFile(join(folder.path, 'paper.yaml'), 'name: [');
  expect(await titles(running)).toEqual(['关于', '联系']);
});
