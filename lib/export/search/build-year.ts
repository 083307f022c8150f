import { createHash } from 'node:crypto';
import type { IndexedArticle } from '@/lib/search/search-index';
import { cutPieces } from '@/lib/search/text/cut-pieces';
import { textsOf } from '@/lib/search/to-row';
import {
  type ArticleFile,
  articlesInFile,
  shardName,
  textsName,
  type YearFile,
  yearName,
} from './index-files';
import { encodeShard } from './shard-bytes';
import { addTextKeys, addTitleKeys, kindKey, pageKey, sectionKey, shardOf } from './term-keys';

export interface IndexedDay {
  date: string;
  /** As readers see the date. */
  formatted: string;
  /** In reading order. */
  articles: readonly IndexedArticle[];
}

export interface BuiltYear {
  version: string;
  /** The bytes of files by name. */
  files: Map<string, Uint8Array>;
  /** The folded characters of all texts. */
  characters: Set<string>;
}

/** In bytes. A search reads one shard or two of each year, and of each only a few lists. */
const shardSize = 6 * 1024;

/**
 * Builds the index of one year. The index of another year does not depend on it, so one more edition changes the files
 * of its year alone.
 *
 * @param days oldest first
 */
export function buildYear(year: string, days: readonly IndexedDay[]): BuiltYear {
  const articles = days.flatMap((day) => day.articles);
  const lists = listArticles(articles);
  const shards = chooseShards(lists);
  const encoded = toShards(lists, shards);
  const hash = createHash('sha256');
  for (const bytes of encoded) hash.update(bytes);
  const outline = { articles: articles.length, shards, days: toDays(days) } satisfies YearFile;
  const version = hash.update(JSON.stringify(outline)).digest('hex').slice(0, 10);
  const files = new Map<string, Uint8Array>([[yearName(year, version), toJson(outline)]]);
  encoded.forEach((bytes, shard) => {
    files.set(shardName(year, version, shard), bytes);
  });
  for (let id = 0; id < articles.length; id += articlesInFile)
    files.set(textsName(year, id), toJson(articles.slice(id, id + articlesInFile).map(toFile)));
  const characters = new Set([...lists.keys()].flatMap((key) => [...key]));
  return { version, files, characters };
}

function listArticles(articles: readonly IndexedArticle[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  articles.forEach((article, id) => {
    const { section, kind, page, title } = article;
    const keys = new Set([sectionKey(section), kindKey(kind)]);
    if (page !== undefined) keys.add(pageKey(page));
    for (const text of textsOf(article)) addTextKeys(cutPieces(text), keys);
    addTitleKeys(cutPieces(title), keys);
    for (const key of keys) {
      const list = lists.get(key);
      if (list) list.push(id);
      else lists.set(key, [id]);
    }
  });
  return lists;
}

/** A key of two characters takes eight bytes with its lengths, and most numbers take one. */
function chooseShards(lists: ReadonlyMap<string, readonly number[]>): number {
  let bytes = 0;
  for (const { length } of lists.values()) bytes += 8 + length * 1.1;
  return Math.max(1, 2 ** Math.round(Math.log2(bytes / shardSize)));
}

function toShards(lists: ReadonlyMap<string, number[]>, shards: number): Uint8Array[] {
  const parted = Array.from({ length: shards }, () => new Map<string, number[]>());
  for (const [key, ids] of lists) parted[shardOf(key, shards)]?.set(key, ids);
  return parted.map(encodeShard);
}

function toDays(days: readonly IndexedDay[]): YearFile['days'] {
  let first = 0;
  return days.map(({ date, formatted, articles }) => {
    const day: YearFile['days'][number] = [date, first, formatted];
    first += articles.length;
    return day;
  });
}

function toFile({ slug, title, lines, text, section, page }: IndexedArticle): ArticleFile {
  return { slug, title, lines, text, section, ...(page !== undefined && { page }) };
}

const toJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
