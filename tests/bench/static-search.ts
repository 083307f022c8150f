/**
 * The search of a copy without a server, at several sizes: the size of its index, its files, and the bytes that a
 * search reads, as they are and compressed as hosts send them. Its articles are those of `bench -- search`.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { buildYear, type IndexedDay } from '@/lib/export/search/build-year';
import { openStaticSearch } from '@/lib/export/search/static-search';
import { toIndexFile } from '@/lib/export/search/to-index-file';
import { toDate } from '@/lib/search/article-ids';
import { makeArticle, openRandom, partOf, readSentences } from './search';

const sizes = (process.env.ARTICLES ?? '1000,10000').split(',').map(Number);
/** A daily with one page: ten thousand articles are in three years. */
const storiesOfEdition = 10;
/** Searches of each kind. */
const searches = 100;
/** As many as the page shows at once. */
const hitsAtOnce = 10;

export async function benchStaticSearch(): Promise<void> {
  const sentences = await readSentences();
  for (const size of sizes) await benchSize(sentences, size);
}

async function benchSize(sentences: readonly string[], size: number): Promise<void> {
  const days: IndexedDay[] = Array.from({ length: size / storiesOfEdition }, (_, day) => ({
    date: toDate(19_000 + day),
    formatted: toDate(19_000 + day),
    articles: Array.from({ length: storiesOfEdition }, (_, at) =>
      makeArticle(sentences, day * storiesOfEdition + at),
    ),
  }));
  const began = performance.now();
  const files = buildFiles(days);
  const seconds = (performance.now() - began) / 1000;
  const all = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(
    `${size} articles: ${files.size} files, ${(all / 2 ** 20).toFixed(1)} MB, built in ${seconds.toFixed(0)} s`,
  );
  console.log('search | files p50 / p99 | KB p50 / p99 | KB compressed p50 / p99');
  const texts = days.flatMap(({ articles }) => articles.map(({ text }) => text));
  for (const [name, toQuery] of kinds) await benchKind(name, toQuery, { files, texts });
}

function buildFiles(days: readonly IndexedDay[]): Map<string, Uint8Array> {
  const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))].sort().reverse();
  const built = years.map((year) => ({
    year,
    ...buildYear(
      year,
      days.filter(({ date }) => date.startsWith(year)),
    ),
  }));
  const characters = new Set(built.flatMap((one) => [...one.characters]));
  return new Map([
    ...built.flatMap((one) => [...one.files]),
    ['index.json', toIndexFile(built, characters)],
  ]);
}

type Random = (below: number) => number;

const kinds: [name: string, toQuery: (random: Random, texts: readonly string[]) => string][] = [
  ['one character', (random, texts) => partOf(random, texts, 1)],
  ['two characters', (random, texts) => partOf(random, texts, 2)],
  ['four characters', (random, texts) => partOf(random, texts, 4)],
  ['eight characters', (random, texts) => partOf(random, texts, 8)],
  ['two words', (random, texts) => `${partOf(random, texts, 2)} ${partOf(random, texts, 2)}`],
  ['a number', (random, texts) => `第${random(texts.length)}号`],
  [
    'what nobody wrote',
    (random) => String.fromCodePoint(...Array.from({ length: 4 }, () => 0x4e00 + random(20_000))),
  ],
];

async function benchKind(
  name: string,
  toQuery: (random: Random, texts: readonly string[]) => string,
  { files, texts }: { files: ReadonlyMap<string, Uint8Array>; texts: readonly string[] },
): Promise<void> {
  const random = openRandom(7);
  const counts: number[] = [];
  const plain: number[] = [];
  const compressed: number[] = [];
  for (let number = 0; number < searches; number += 1) {
    const read = new Map<string, Uint8Array>();
    const load = async (file: string) => {
      const bytes = files.get(file) ?? new Uint8Array();
      read.set(file, bytes);
      return bytes;
    };
    await openStaticSearch(load, toQuery(random, texts)).more(hitsAtOnce);
    counts.push(read.size);
    plain.push(sum([...read.values()].map(({ length }) => length)));
    compressed.push(sum([...read.values()].map(sizeCompressed)));
  }
  console.log(
    [name, describe(counts, 1), describe(plain, 1024), describe(compressed, 1024)].join(' | '),
  );
}

const known = new WeakMap<Uint8Array, number>();

/** As hosts compress what they send at once. */
function sizeCompressed(bytes: Uint8Array): number {
  const size =
    known.get(bytes) ??
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  known.set(bytes, size);
  return size;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function describe(numbers: readonly number[], unit: number): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return `${Math.round(at(0.5) / unit)} / ${Math.round(at(0.99) / unit)}`;
}
