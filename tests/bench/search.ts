/**
 * The search index at several sizes: how long it takes to build, its size, how long one more edition takes, and how
 * long searches of several kinds take; and whether it finds what a comparison of the texts finds. Its articles are
 * made of the sentences of a content folder. `CONTENT_DIR=… ARTICLES=560000 npm run bench -- search` measures another
 * size, `STORE=postgres` PostgreSQL instead of the file, on a server that is started for it.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDates } from '@/lib/content/files/content-folder';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { toDate } from '@/lib/search/article-ids';
import { toArticleText } from '@/lib/search/article-text';
import { closeSearchIndexes, openSearchIndex, searchPlace } from '@/lib/search/open-search-index';
import type {
  IndexedArticle,
  SearchFilters,
  SearchIndex,
  SearchOrder,
} from '@/lib/search/search-index';
import { startPostgres } from '../support/postgres-server';

const sizes = (process.env.ARTICLES ?? '10000,100000').split(',').map(Number);
const contentDir = process.env.CONTENT_DIR ?? 'content';
const storiesOfEdition = 80;
/** Searches of each kind. */
const searches = Number(process.env.SEARCHES ?? 200);
/** Articles whose texts are compared, the newest. */
const compared = 5000;

export async function benchSearch(): Promise<void> {
  const sentences = await readSentences();
  for (const size of sizes) await benchSize(sentences, size);
}

/** The same numbers in each run. */
export function openRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export async function readSentences(): Promise<string[]> {
  const { paper } = await readPaper(contentDir);
  if (!paper) throw new Error(`There is no paper in ${contentDir}`);
  const sentences = new Set<string>();
  for (const date of await listDates(contentDir)) {
    const { edition } = await readEdition(contentDir, date, paper);
    for (const { body } of edition?.articles ?? [])
      for (const [sentence] of toArticleText(body).matchAll(/[^。！？\n]+[。！？]?/gu))
        sentences.add(sentence.trim());
  }
  return [...sentences].filter(Boolean);
}

const sections = ['news', 'economy', 'culture', 'sports', 'world', 'local', 'life', 'opinion'];

/** Sentences of the paper in another order, with a name and a number that few others have. */
export function makeArticle(sentences: readonly string[], number: number): IndexedArticle {
  const random = openRandom(number * 2654435761);
  const pick = () => sentences[random(sentences.length)] ?? '';
  const paragraphs = Array.from({ length: 6 }, () => pick() + pick() + pick());
  const name = String.fromCodePoint(0x4e00 + random(20_000), 0x4e00 + random(20_000));
  paragraphs.push(`${name}说，第${number}号。`);
  return {
    ...{ slug: `a${number}`, title: pick().slice(0, 20), lines: [pick().slice(0, 12)] },
    text: paragraphs.join('\n'),
    kind: 'news',
    section: sections[random(sections.length)] ?? 'news',
    page: 1 + random(8),
    people: [name],
    places: [],
  };
}

function makeEdition(sentences: readonly string[], day: number): IndexedArticle[] {
  return Array.from({ length: storiesOfEdition }, (_, at) =>
    makeArticle(sentences, day * storiesOfEdition + at),
  );
}

async function benchSize(sentences: readonly string[], size: number): Promise<void> {
  const server = process.env.STORE === 'postgres' ? await startPostgres() : undefined;
  const folder = server?.folder ?? (await mkdtemp(join(tmpdir(), 'banmian-search-')));
  const index = await openSearchIndex(searchPlace(folder, server?.url));
  try {
    const editions = Math.ceil(size / storiesOfEdition);
    const times: number[] = [];
    const newest: IndexedArticle[] = [];
    for (let day = 0; day < editions; day += 1) {
      const articles = makeEdition(sentences, day);
      if ((editions - day) * storiesOfEdition <= compared) newest.push(...articles);
      const begin = performance.now();
      await index.upsertEdition({ date: toDate(day), source: 'bench', articles });
      times.push(performance.now() - begin);
    }
    const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
    const append = times.slice(-50);
    console.log(
      `${editions * storiesOfEdition} articles: ${seconds.toFixed(0)} s, ${Math.round((editions * storiesOfEdition) / seconds)} articles/s; one more edition ${describe(append)} ms; ${await sizeOf(folder)} MB on disk; memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
    );
    await benchQueries(index, newest, editions);
    await compareWithTexts(
      index,
      newest,
      toDate(editions - Math.ceil(newest.length / storiesOfEdition)),
    );
  } finally {
    await closeSearchIndexes();
    if (server) await server.stop();
    else await rm(folder, { recursive: true });
  }
}

interface Kind {
  name: string;
  order?: SearchOrder;
  filters?: SearchFilters;
  query: (random: (below: number) => number, texts: readonly string[]) => string;
}

type Random = (below: number) => number;

/** A part of one of the texts, of so many Chinese characters that follow each other. */
export function partOf(random: Random, texts: readonly string[], length: number): string {
  for (let tries = 0; tries < 1000; tries += 1) {
    const text = texts[random(texts.length)] ?? '';
    const from = random(Math.max(1, text.length - length));
    const part = text.slice(from, from + length);
    if (/^\p{Script=Han}+$/u.test(part)) return part;
  }
  throw new Error(`No text has ${length} characters that follow each other`);
}

function listKinds(editions: number): Kind[] {
  const month = { from: toDate(editions - 60), to: toDate(editions - 30) };
  return [
    { name: 'one character', query: (random, texts) => partOf(random, texts, 1) },
    { name: 'two characters', query: (random, texts) => partOf(random, texts, 2) },
    {
      name: 'two characters, by relevance',
      order: 'relevance',
      query: (random, texts) => partOf(random, texts, 2),
    },
    { name: 'four characters', query: (random, texts) => partOf(random, texts, 4) },
    {
      name: 'four characters, by relevance',
      order: 'relevance',
      query: (random, texts) => partOf(random, texts, 4),
    },
    { name: 'eight characters', query: (random, texts) => partOf(random, texts, 8) },
    {
      name: 'two words',
      query: (random, texts) => `${partOf(random, texts, 2)} ${partOf(random, texts, 2)}`,
    },
    {
      name: 'two words, by relevance',
      order: 'relevance',
      query: (random, texts) => `${partOf(random, texts, 2)} ${partOf(random, texts, 2)}`,
    },
    {
      name: 'a word without another',
      query: (random, texts) => `${partOf(random, texts, 2)} -${partOf(random, texts, 2)}`,
    },
    {
      name: 'a word in a section',
      filters: { section: 'news' },
      query: (random, texts) => partOf(random, texts, 2),
    },
    {
      name: 'a word on a page',
      filters: { page: 2 },
      query: (random, texts) => partOf(random, texts, 2),
    },
    {
      name: 'a word in a month',
      filters: month,
      query: (random, texts) => partOf(random, texts, 2),
    },
    {
      name: 'what nobody wrote',
      query: (random) =>
        String.fromCodePoint(...Array.from({ length: 4 }, () => 0x4e00 + random(20_000))),
    },
    { name: 'a number', query: (random) => `第${random(editions * storiesOfEdition)}号` },
    { name: 'hostile', query: (random, texts) => `${partOf(random, texts, 1)}，`.repeat(5000) },
  ];
}

async function benchQueries(
  index: SearchIndex,
  newest: readonly IndexedArticle[],
  editions: number,
): Promise<void> {
  const texts = newest.map(({ text }) => text);
  const shown = Array.from({ length: editions }, (_, day) => toDate(day));
  console.log('search | p50 ms | p99 ms | slowest ms');
  for (const { name, order = 'newest', filters = {}, query } of listKinds(editions)) {
    const random = openRandom(20230310);
    const times: number[] = [];
    for (let number = 0; number < searches; number += 1) {
      const text = query(random, texts);
      const begin = performance.now();
      await index.find({ query: text, order, filters, limit: 20, shown });
      times.push(performance.now() - begin);
    }
    const sorted = times.sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1);
    console.log(`${name} | ${at(0.5)} | ${at(0.99)} | ${at(1)}`);
  }
}

/** Compares what is found of the newest articles with those whose text has the same characters. */
async function compareWithTexts(
  index: SearchIndex,
  newest: readonly IndexedArticle[],
  from: string,
): Promise<void> {
  const random = openRandom(1949);
  const texts = newest.map(({ text }) => text);
  let wanted = 0;
  let found = 0;
  for (let number = 0; number < searches; number += 1) {
    const query = partOf(random, texts, 1 + (number % 6));
    const has = newest.filter(({ text, title, lines }) =>
      [text, title, ...lines].some((one) => one.includes(query)),
    );
    const slugs = new Set<string>();
    const request = {
      query,
      filters: { from },
      order: 'newest',
      limit: 100,
      shown: 'all',
    } as const;
    for (let after: string | undefined = ''; after !== undefined; ) {
      const result = await index.find({ ...request, after });
      for (const { slug } of result.hits) slugs.add(slug);
      after = result.next;
    }
    wanted += has.length;
    found += has.filter(({ slug }) => slugs.has(slug)).length;
  }
  console.log(
    `${found} of ${wanted} articles found that a comparison of the texts finds (${((found / wanted) * 100).toFixed(2)} %)`,
  );
}

function describe(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0);
  return `${at(0.5)} (p99 ${at(0.99)})`;
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    files.map(async (name) => (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0),
  );
  return Math.round(sizes.reduce((sum, one) => sum + one, 0) / 2 ** 20);
}
