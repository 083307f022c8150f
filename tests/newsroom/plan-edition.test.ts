import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { articleText, makePublishedFolder } from '../support/content-folder';

const date = '2023-03-10';

/** Four stories that fill a page of A4 each, all asked for on page 1. */
async function openFull() {
  const folder = await makePublishedFolder();
  await folder.write(
    `${date}/edition.yaml`,
    'pages: [{ number: 1, name: 要闻, editors: [李晓光] }]\n',
  );
  for (const slug of ['market', 'bridge', 'school', 'river']) {
    const body = '早市在老桥东头重新开张，摊位比从前多了一倍。'.repeat(45);
    await folder.write(`${date}/${slug}.md`, articleText({ page: 1 }, body));
  }
  const stateDir = await mkdtemp(join(tmpdir(), 'banmian-plans-'));
  return openNewsroom({
    contentDir: folder.path,
    stateDir,
    showProofs: false,
    log: console.error,
    now: () => new Date(),
  });
}

test('on the paper’s own sheet a story is on the page that its author chose', async () => {
  const edition = await (await openFull()).findEdition(date);
  expect(edition?.pages[0]?.articles).toHaveLength(4);
  expect(edition?.pages[0]).toMatchObject({ name: '要闻', editors: ['李晓光'] });
});

test('on another sheet stories are spread over new pages, each named after its lead', async () => {
  const edition = await (await openFull()).findEdition(date, { size: 'a4' });
  expect(edition?.pages.length).toBeGreaterThan(1);
  const jumps = edition?.pages.flatMap(
    ({ plan }) => plan?.stories.filter(({ jump }) => jump) ?? [],
  );
  expect(jumps).toEqual([]);
  for (const { name, editors, articles } of edition?.pages ?? []) {
    expect(name).toBe('文化');
    expect(editors).toEqual([]);
    expect(articles.length).toBeGreaterThan(0);
  }
});
