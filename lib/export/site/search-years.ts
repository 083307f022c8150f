import { createHash } from 'node:crypto';
import type { Paper } from '@/lib/content/fields/schema';
import { formatDay } from '@/lib/language/dates';
import { toIndexedArticle } from '@/lib/newsroom/archive/index-edition';
import type { Newsroom } from '@/lib/newsroom/newsroom';
import { buildYear, type IndexedDay } from '../search/build-year';
import type { PublicEdition } from './export-site';
import type { SearchYears } from './search-files';

export interface SearchYearsParts {
  paper: Paper;
  editions: readonly PublicEdition[];
  /** Names what all pages depend on. */
  state: string;
  listArticles: Newsroom['listArticles'];
}

/** Gathers what the search of a copy is made from; articles are read when the index of their year is built. */
export function openSearchYears({
  paper,
  editions,
  state,
  listArticles,
}: SearchYearsParts): SearchYears {
  const years = [...new Set(editions.map(({ date }) => date.slice(0, 4)))].sort().reverse();
  const ofYear = (year: string) => editions.filter(({ date }) => date.startsWith(year));
  return {
    years: years.map((year) => {
      const states = ofYear(year).map((edition) => `${edition.date} ${edition.state}`);
      const hash = createHash('sha256').update([state, ...states].join('\n'));
      return { year, state: hash.digest('base64url').slice(0, 22) };
    }),
    build: async (year) => {
      const days: IndexedDay[] = [];
      for (const { date } of ofYear(year).toReversed()) {
        const placed = (await listArticles(date)) ?? [];
        const formatted = formatDay(date, paper.language);
        days.push({ date, formatted, articles: placed.map(toIndexedArticle) });
      }
      return buildYear(year, days);
    },
  };
}
