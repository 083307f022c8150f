import type { Article } from '@/lib/content/article';
import type { EditionSettings, Paper } from '@/lib/content/fields/schema';

/** A page without a sheet: its number, its name, and its articles in reading order. */
export interface ListedPage {
  number: number;
  name: string;
  articles: Article[];
}

/**
 * Returns the pages of an edition that is not made up, because no sheets are made in its language. Articles are on the
 * page of their front matter, or on the first; ranks order them. As in make-up, a page without a name has that of
 * its first article's section.
 */
export function listPages(
  articles: readonly Article[],
  { pages }: EditionSettings,
  { sections }: Paper,
): ListedPage[] {
  const [first = 1] = pages.map(({ number }) => number).sort((a, b) => a - b);
  const numberOf = ({ page = first }: Article) => page;
  const numbers = [...new Set(articles.map(numberOf))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const own = articles.filter((article) => numberOf(article) === number);
    const ordered = own.toSorted((a, b) => a.rank - b.rank);
    const declared = pages.find((page) => page.number === number);
    const section = sections.find(({ id }) => id === ordered[0]?.section);
    return { number, name: declared?.name ?? section?.name ?? '', articles: ordered };
  });
}
