import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { BusyError } from '@/lib/store/busy-error';
import { recordSources } from '@/lib/store/record-sources';
import {
  articleText,
  makePublishedFolder,
  type PublishedFolder,
  paperYaml,
} from '../support/content-folder';
import { breakDisk } from '../support/failing-disk';
import { publishFolder } from '../support/publish-folder';

const date = '2023-03-10';

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"></svg>';
let folder: PublishedFolder;
let stateDir: string;
let log: string[];
let repair = () => {};

beforeEach(async () => {
  folder = await makePublishedFolder();
  stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  log = [];
  await folder.write('2023-03-09/01-bridge.md', articleText({ title: '新桥通车' }));
  await folder.write(
    `${date}/01-story.md`,
    articleText({ title: '杏花节开幕' }, '![门](gate.svg)'),
  );
  await folder.write(`${date}/gate.svg`, picture);
});

afterEach(() => repair());

function open(): Newsroom {
  return openNewsroom({
    contentDir: folder.path,
    stateDir,
    showProofs: false,
    log: (line) => log.push(line),
    now: () => new Date('2023-03-20T00:00:00Z'),
  });
}

/** What readers see of the whole paper. */
async function look({ readPaper, findEdition, findNewest, findBeside, archive }: Newsroom) {
  const titles = async (one: string) =>
    (await findEdition(one))?.articles.map(({ title }) => title) ?? [];
  return {
    name: (await readPaper())?.name,
    newest: (await findNewest())?.date,
    titles: [...(await titles('2023-03-09')), ...(await titles(date))],
    beside: await findBeside(date),
    archive: (await archive.listEditions()).map((one) => one.date),
  };
}

const whole = {
  name: '县区新闻',
  newest: date,
  titles: ['新桥通车', '杏花节开幕'],
  beside: { previous: '2023-03-09' },
  archive: [date, '2023-03-09'],
};

const events = () => log.map((line) => / event=(\S+)/.exec(line)?.[1]);

test('the paper stays as it was while paper.yaml has an error, also after a restart', async () => {
  const running = open();
  expect(await look(running)).toEqual(whole);
  await folder.write('paper.yaml', 'name: [');
  expect(await look(running)).toEqual(whole);
  expect(await look(open())).toEqual(whole);
  await rm(join(folder.path, 'paper.yaml'));
  expect(await look(open())).toEqual(whole);
  // Each newsroom says once what is wrong, and once that it is right again.
  expect(events()).toEqual(['paper-refused', 'paper-refused', 'paper-refused']);
  expect(log[0]).toContain(' level=error event=paper-refused errors=1 first="paper.yaml 1:7');
  log = [];
  await folder.write('paper.yaml', paperYaml.replace('县区新闻', '城区新闻'));
  expect((await running.readPaper())?.name).toBe('城区新闻');
  expect(events()).toEqual(['paper-restored']);
});

test('the paper stays as it was if nothing can be stored either', async () => {
  const room = open();
  expect(await look(room)).toEqual(whole);
  await rm(stateDir, { recursive: true });
  await writeFile(stateDir, 'no folder');
  await folder.write('paper.yaml', 'name: [');
  expect((await look(room)).name).toBe('县区新闻');
});

test('a paper that never was without error is none', async () => {
  await folder.write('paper.yaml', 'name: [');
  expect(await open().readPaper()).toBeUndefined();
});

describe.each<[string, () => Promise<() => Promise<void>>]>([
  [
    'is missing',
    async () => {
      await rename(folder.path, `${folder.path}-away`);
      return () => rename(`${folder.path}-away`, folder.path);
    },
  ],
  [
    'is an empty folder, as where a disk is not mounted',
    async () => {
      await rename(folder.path, `${folder.path}-away`);
      await mkdir(folder.path);
      return async () => {
        await rm(folder.path, { recursive: true });
        await rename(`${folder.path}-away`, folder.path);
      };
    },
  ],
  [
    'is on a disk that fails',
    async () => {
      repair = breakDisk((path) => path.startsWith(folder.path));
      return async () => repair();
    },
  ],
])('while the content folder %s', (_, takeAway) => {
  test('everything stays as it was, also after a restart, until it is back', async () => {
    const running = open();
    expect(await look(running)).toEqual(whole);
    const bringBack = await takeAway();
    expect(await look(running)).toEqual(whole);
    const restarted = open();
    expect(await look(restarted)).toEqual(whole);
    expect(events()).toEqual(['content-away', 'content-away']);
    // That a picture cannot be found now does not mean that there is none.
    for (const room of [running, restarted]) {
      await expect(room.findPicture(date, 'gate.svg')).rejects.toBeInstanceOf(BusyError);
      expect(await room.findPicture('2023-01-01', 'gate.svg').catch(() => 'busy')).toBe('busy');
    }
    await bringBack();
    await folder.write(`${date}/02-more.md`, articleText({ title: '又一条' }));
    for (const room of [running, restarted]) {
      expect((await look(room)).titles).toEqual([...whole.titles, '又一条']);
      expect(await room.findPicture(date, 'gate.svg')).toMatchObject({ size: picture.length });
    }
    expect(events().slice(2)).toEqual(['content-back', 'content-back']);
  });

  test('what was made meanwhile is out of date when it is back', async () => {
    await look(open());
    const bringBack = await takeAway();
    const room = open();
    const away = await recordSources(() => room.findEdition(date));
    await bringBack();
    const back = await recordSources(() => room.findEdition(date));
    const changed = [...away.sources].filter(([path, stamp]) => back.sources.get(path) !== stamp);
    expect(changed).not.toEqual([]);
  });
});

test('an edition whose folder cannot be read stays as it was; one that was deleted is gone', async () => {
  await look(open());
  repair = breakDisk((path) => path === join(folder.path, date), { code: 'EACCES' });
  expect(await look(open())).toEqual(whole);
  repair();
  await rm(join(folder.path, date), { recursive: true });
  expect(await look(open())).toMatchObject({ newest: '2023-03-09', titles: ['新桥通车'] });
  await rm(join(folder.path, '2023-03-09'), { recursive: true });
  // The last edition as well: paper.yaml shows that the content is not away.
  expect(await look(open())).toMatchObject({ titles: [], archive: [] });
});

test('an article that the disk cannot read is tried again within a second', async () => {
  const room = open();
  await look(room);
  await folder.write(`${date}/01-story.md`, articleText({ title: '新的标题' }));
  repair = breakDisk((path) => path.endsWith('01-story.md'), {
    code: 'EMFILE',
    accesses: ['open'],
  });
  const failed = await recordSources(() => room.findEdition(date));
  expect(failed.result?.articles.map(({ title }) => title)).toEqual(['杏花节开幕']);
  expect(failed.expires).toBeLessThanOrEqual(Date.now() + 1000);
  repair();
  await new Promise((resolve) =>
    // Timers may fire a millisecond before the clock says so.
    setTimeout(resolve, Math.max(0, (failed.expires ?? 0) - Date.now()) + 5),
  );
  expect((await look(room)).titles).toEqual(['新桥通车', '新的标题']);
});

test('an article that was withdrawn does not come back while the disk cannot read another', async () => {
  await folder.write(`${date}/02-more.md`, articleText({ title: '又一条' }));
  expect((await look(open())).titles).toEqual([...whole.titles, '又一条']);
  const withdrawn = { date, reason: '有误' };
  const articles = { more: { published: '2023-03-10T06:00:00+08:00', withdrawn } };
  const manifest = JSON.stringify({ addresses: ['more', 'story'], articles });
  await folder.write(`${date}/published.json`, manifest);
  repair = breakDisk((path) => path.endsWith('01-story.md'), {
    code: 'EMFILE',
    accesses: ['open'],
  });
  const room = open();
  expect((await look(room)).titles).toEqual(whole.titles);
  expect(await room.listWithdrawn(date)).toMatchObject([{ slug: 'more', reason: '有误' }]);
});

test('a broken edition.yaml leaves the edition as it was', async () => {
  await look(open());
  await folder.write(`${date}/edition.yaml`, 'issue: x\n');
  expect(await look(open())).toEqual(whole);
  expect(events()).toEqual(['edition-refused']);
  expect(log[0]).toContain(`edition=${date} shown="as it last was" errors=1`);
});

test('pictures of an edition that readers may not see are not found', async () => {
  await folder.unpublish(date);
  await folder.write('2023-03-11/01-broken.md', articleText({ rank: 9 }, '![门](gate.svg)'));
  await folder.write('2023-03-11/gate.svg', picture);
  const room = open();
  for (const one of [date, '2023-03-11', '2023-03-12', '..', 'x']) {
    expect(await room.findPicture(one, 'gate.svg'), one).toBeUndefined();
    expect(await room.readPicture(one, 'gate.svg'), one).toBeUndefined();
  }
  await publishFolder(folder.path);
  expect(await room.findPicture(date, 'gate.svg')).toMatchObject({ size: picture.length });
});
