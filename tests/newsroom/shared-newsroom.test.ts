import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shareNewsroom } from '@/lib/newsroom/shared-newsroom';
import { articleText, makePublishedFolder } from '../support/content-folder';

/** Other tests of this process may have opened a newsroom, and later ones open their own. */
const forget = () => Reflect.deleteProperty(globalThis, Symbol.for('banmian.newsroom'));
beforeEach(forget);
afterEach(forget);

test('two copies of the module share one newsroom, so that people have one address', async () => {
  const copy: typeof import('@/lib/newsroom/shared-newsroom') = await import(
    `${import.meta.dirname}/../../lib/newsroom/shared-newsroom.ts?copy`
  );
  expect(copy.shareNewsroom).not.toBe(shareNewsroom);
  const folder = await makePublishedFolder();
  // Two people whose names sound the same.
  await folder.write('2023-03-09/01-a.md', articleText({ byline: '本报讯（记者 李娜）' }));
  await folder.write('2023-03-10/01-b.md', articleText({ byline: '本报讯（记者 李纳）' }));
  const parts = {
    contentDir: folder.path,
    stateDir: await mkdtemp(join(tmpdir(), 'banmian-state-')),
    showProofs: false,
    log: () => {},
    now: () => new Date('2023-03-20T00:00:00Z'),
  };
  const [pages, routes] = [shareNewsroom(parts), copy.shareNewsroom(parts)];
  expect(routes).toBe(pages);
  const slugs = async (newsroom: typeof pages, date: string) => {
    const edition = await newsroom.findEdition(date);
    return edition && Object.fromEntries(await newsroom.archive.slugPeople(edition));
  };
  expect(await slugs(pages, '2023-03-10')).toEqual({ 李纳: 'li-na-2' });
  expect(await slugs(routes, '2023-03-09')).toEqual({ 李娜: 'li-na' });
  expect(await slugs(pages, '2023-03-09')).toEqual({ 李娜: 'li-na' });
});
