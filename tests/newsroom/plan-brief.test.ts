import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPlanned } from '@/lib/edition/edition';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { articleText, makeContentFolder } from '../support/content-folder';

/** Makes up an edition in brief, and returns its page with the slugs of the edition's own front. */
async function makeUp(contentDir: string, date: string) {
  const newsroom = openNewsroom({
    contentDir,
    stateDir: await mkdtemp(join(tmpdir(), 'banmian-state-')),
    showProofs: true,
    log: () => undefined,
    now: () => new Date('2026-01-01'),
  });
  const own = await newsroom.findEdition(date);
  const pages = (await newsroom.findEdition(date, 'brief'))?.pages.filter(isPlanned) ?? [];
  const front = own?.pages.at(0)?.articles.filter(({ kind }) => kind !== 'index') ?? [];
  return { pages, front: front.map(({ slug }) => slug) };
}

test.each([
  ['the sample', 'content', '2023-03-10'],
  ['the Chinese manual', 'content/starter/zh-Hans', '2025-01-01'],
  ['the English manual', 'content/starter/en', '2025-01-01'],
])('%s in brief is one full A4 page with all stories of its front', async (_, folder, date) => {
  const { pages, front } = await makeUp(folder, date);
  expect(pages).toHaveLength(1);
  const [page] = pages;
  expect(page?.plan.grid).toMatchObject({ widthMm: 210, heightMm: 297, bodySize: 9 });
  expect(page?.plan.quality.fill).toBeGreaterThan(0.98);
  const slugs = page?.plan.stories.map(({ slug }) => slug) ?? [];
  expect(slugs).toEqual(expect.arrayContaining(front));
  expect(page?.plan.stories.filter(({ kind }) => kind !== 'story')).toEqual([]);
});

test.each([1, 3, 60])('an edition of %i stories in brief is one page', async (count) => {
  const { path, write } = await makeContentFolder();
  for (let index = 1; index <= count; index += 1) {
    const text = `第${index}条新闻的第一句话，说的是这里发生了什么。`.repeat(index === 1 ? 40 : 9);
    await write(
      `2023-03-10/${String(index).padStart(2, '0')}-s${index}.md`,
      articleText({ title: `第${index}条新闻的标题在这里`, rank: index === 1 ? 1 : 4 }, text),
    );
  }
  const { pages } = await makeUp(path, '2023-03-10');
  expect(pages).toHaveLength(1);
  expect(pages[0]?.plan.quality.fill).toBeGreaterThan(count === 1 ? 0.5 : 0.95);
});

test('the stories of other pages are in page order, as one text', async () => {
  const { path, write } = await makeContentFolder();
  const names = ['要闻', '国内', '国际', '文化'];
  const pages = names.map((name, index) => `{ number: ${index + 1}, name: ${name} }`);
  await write('2023-03-10/edition.yaml', `pages: [${pages.join(', ')}]\n`);
  for (let index = 0; index < 12; index += 1) {
    const text = `第${index}条新闻的第一句话，说的是这里发生了什么。`.repeat(3);
    const title = `第${index}条新闻的标题`;
    await write(
      `2023-03-10/${10 + index}-s${index}.md`,
      articleText({ title, page: String(1 + (index % 4)) }, text),
    );
  }
  const { pages: brief, front } = await makeUp(path, '2023-03-10');
  const stories = brief[0]?.plan.stories ?? [];
  expect(stories).toHaveLength(front.length + 1);
  const others = JSON.stringify(stories.find(({ slug }) => !front.includes(slug)));
  const text = [...others.matchAll(/"text":"([^"]*)"/g)].map(([, one]) => one).join('');
  expect(text).toContain('第2版—第4版');
  const places = names.slice(1).map((name) => text.lastIndexOf(name));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});
