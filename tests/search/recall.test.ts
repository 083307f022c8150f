import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesQuery } from '@/lib/search/query/find-hits';
import { parseQuery } from '@/lib/search/query/parse-query';
import type { IndexedArticle } from '@/lib/search/search-index';
import { textsOf } from '@/lib/search/to-row';
import { countExamples } from '../support/property-runs';
import { describeIndexes } from './each-index';

/** Few characters of each sort, so that parts of texts are often the same. */
const character = fc.constantFrom(
  ...[
    '中',
    '国',
    '國',
    '新',
    '闻',
    '。',
    '，',
    '“',
    '”',
    '·',
    '　',
    ' ',
    '\n',
    '5',
    'Ｇ',
    'a',
    'A',
    'b',
  ],
  ...['é', 'ガ', 'ｶﾞ', '한', '💪', '%', '-', '"', '…', '㎡', '\u200b', '*', '(', "'"],
);
const text = fc.array(character, { maxLength: 24 }).map((characters) => characters.join(''));
const words = fc.array(character, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

const toArticle = (slug: number, title: string, body: string): IndexedArticle => ({
  ...{ slug: `a${slug}`, title, text: body, lines: [], kind: 'news', section: 'news' },
  ...{ people: [], places: [] },
});

const letter = /[a-zéＧ㎡]/i;

describeIndexes((open, kind) => {
  /** A database takes some milliseconds for each search. */
  const numRuns = countExamples(kind === 'file' ? 100 : 20, kind === 'file' ? 1 : 0.1);

  test('an index finds exactly the articles that have the query', async () => {
    const index = await open();
    const articles = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        articles,
        fc.array(words, { minLength: 1, maxLength: 8 }),
        async (some, queries) => {
          const edition = some.map(([title, body], at) => toArticle(at, title, body));
          await index.upsertEdition({ date: '2023-03-10', source: '', articles: edition });
          for (const query of queries) {
            const parsed = parseQuery(query);
            const wanted = edition.filter((article) => matchesQuery(textsOf(article), parsed));
            for (const order of ['newest', 'relevance'] as const) {
              const request = { query, filters: {}, order, limit: 20, shown: 'all' } as const;
              const { hits, total } = await index.find(request);
              const found = hits.map(({ slug }) => slug).sort();
              expect({ query, found }).toEqual({ query, found: wanted.map(({ slug }) => slug) });
              // Counting ends after some time, which is up to the machine.
              if (total.isExact) expect(total.count).toBe(wanted.length);
              else expect(total.count).toBeLessThanOrEqual(wanted.length);
            }
          }
        },
      ),
      { numRuns },
    );
    await index.close();
  });

  /** A part that begins in the middle of a Latin word, or has punctuation only, is none that is found. */
  test('every part of a text finds it', async () => {
    const index = await open();
    const characters = fc.array(character, { minLength: 1, maxLength: 24 });
    const part = fc.tuple(characters, fc.nat(), fc.integer({ min: 1, max: 8 }));
    await fc.assert(
      fc.asyncProperty(part, async ([all, start, length]) => {
        const from = start % all.length;
        const wanted = all.slice(from, from + length).join('');
        const before = all.slice(0, from).join('').replaceAll('\u200b', '');
        const isInside =
          letter.test(before.slice(-1)) && letter.test(wanted.replaceAll('\u200b', '')[0] ?? '');
        fc.pre(!isInside && /[^\s"“”。，·…*(' \u200b-]/u.test(wanted));
        fc.pre(!/["“”\n]|(?:^|\s)\u200b*-/u.test(wanted));
        const article = toArticle(1, '', all.join(''));
        await index.upsertEdition({ date: '2023-03-10', source: '', articles: [article] });
        const find = async (query: string) =>
          (await index.find({ query, filters: {}, order: 'newest', limit: 1, shown: 'all' })).hits;
        expect(await find(wanted)).toHaveLength(1);
        // In quotation marks, the last word must be whole.
        if (!letter.test(wanted)) expect(await find(`"${wanted}"`)).toHaveLength(1);
      }),
      { numRuns },
    );
    await index.close();
  });
});
