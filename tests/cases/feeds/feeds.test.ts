/**
 * What feed readers get of a paper: entries in its order when sorted by time, an icon, text without marks of our own
 * styles, and ids that stay the same.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { originOf } from '@/app/site-origin';
import { toAtomFeed } from '@/lib/edition/feeds/atom-feed';
import { chooseEntries, type Feed, placesIn } from '@/lib/edition/feeds/feed';
import { toJsonFeed } from '@/lib/edition/feeds/json-feed';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { articleText, makePublishedFolder, paperYaml } from '../../support/content-folder';

const date = '2023-03-10';
const folder = import.meta.dirname;
const articleOf = (name: string) =>
  readFileSync(join(folder, name), 'utf8').replace('section: news', 'section: culture');

async function feedOf(files: Record<string, string>, { url = '', host = 'a.example' } = {}) {
  const content = await makePublishedFolder();
  await content.write('paper.yaml', paperYaml + (url && `url: ${url}\n`));
  await content.write(
    `${date}/gate.svg`,
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>',
  );
  for (const [name, text] of Object.entries(files)) await content.write(`${date}/${name}`, text);
  const newsroom = openNewsroom({
    contentDir: content.path,
    stateDir: await mkdtemp(join(tmpdir(), 'banmian-state-')),
    showProofs: false,
    log: (line) => expect(line).toBe(''),
    now: () => new Date('2023-03-20T00:00:00Z'),
  });
  const [paper, edition] = await Promise.all([newsroom.readPaper(), newsroom.findEdition(date)]);
  if (!paper || !edition) throw new Error('The edition has errors');
  const origin = originOf(paper, new Request(`http://${host}/feed.xml`, { headers: { host } }));
  const feed: Feed = {
    paper,
    title: paper.name,
    home: '/',
    self: '/feed.xml',
    origin,
    entries: chooseEntries(placesIn(edition)),
  };
  return { edition, feed };
}

test('a reader that sorts by time shows the articles of an edition in the paper’s order', async () => {
  const files = Object.fromEntries(
    [4, 1, 3, 2, 5].map((rank) => [`0${rank}-story-${rank}.md`, articleText({ rank })]),
  );
  const { edition, feed } = await feedOf(files);
  const entries = parseAtomFeed(toAtomFeed(feed)).entries ?? [];
  const slugOf = (id = '') => id.split('/').at(-1);
  const inOrder = edition.articles.map(({ slug }) => slug);
  for (const field of ['updated', 'published'] as const) {
    const times = entries.map((entry) => Date.parse(String(entry[field])));
    expect(new Set(times).size).toBe(5);
    const sorted = entries.toSorted(
      (a, b) => Date.parse(String(b[field])) - Date.parse(String(a[field])),
    );
    expect(sorted.map(({ id }) => slugOf(id))).toEqual(inOrder);
  }
  const items = toJsonFeed(feed).items.toSorted((a, b) =>
    a.date_published < b.date_published ? 1 : -1,
  );
  expect(items.map(({ id }) => slugOf(id))).toEqual(inOrder);
});

test('a feed names its icon', async () => {
  const { feed } = await feedOf({ '01-a.md': articleText() });
  expect(parseAtomFeed(toAtomFeed(feed)).icon).toBe('http://a.example/favicon.ico');
  expect(toJsonFeed(feed)).toMatchObject({
    icon: 'http://a.example/apple-icon.png',
    favicon: 'http://a.example/favicon.ico',
  });
});

test('no mark of our own styles and scripts is in the text, and no text is lost', async () => {
  const { feed } = await feedOf({ '01-marks.md': articleOf('01-marks.md') });
  const [item] = toJsonFeed(feed).items;
  const html = item?.content_html ?? '';
  expect(html).not.toMatch(/ (?:class|style|data-[\w-]+)=|<span>/);
  expect(toAtomFeed(feed)).not.toMatch(/ (?:class|style|data-[\w-]+)=/);
  const text = html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
  for (const part of ['夜跑须知', '集合：晚上七点', '终点在老码头。', '陈岭', '雨天改期。']) {
    expect(text).toContain(part);
  }
});

test('a feed with every mark of markup in it is well formed, and its text is whole', async () => {
  const { feed } = await feedOf({ '02-escapes.md': articleOf('02-escapes.md') });
  const xml = toAtomFeed(feed);
  expect(XMLValidator.validate(xml)).toBe(true);
  const [entry] = parseAtomFeed(xml).entries ?? [];
  expect(entry?.title?.value).toBe('P & Q <R> "S" ]]>');
  const text = entry?.content?.value?.replace(/<[^>]*>/g, '');
  expect(text).toBe("Q&#x26;A &#x3C;b> “引” '单' ]]> 完 &#x26;nbsp;");
});

test('with `url`, the ids do not depend on the host of the request', async () => {
  const files = { '01-a.md': articleText() };
  const url = 'https://paper.example';
  const idsOf = async (host: string, options = {}) => {
    const { feed } = await feedOf(files, { host, ...options });
    const { id, entries = [] } = parseAtomFeed(toAtomFeed(feed));
    return [
      id,
      ...entries.map((entry) => entry.id),
      ...toJsonFeed(feed).items.map((one) => one.id),
    ];
  };
  expect(await idsOf('a.example', { url })).toEqual(await idsOf('b.example', { url }));
  expect((await idsOf('b.example'))[0]).toBe('http://b.example/feed.xml');
});
