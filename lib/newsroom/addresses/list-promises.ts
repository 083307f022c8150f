import type { Paper } from '@/lib/content/fields/schema';
import type { Publication } from '@/lib/content/published/publication';
import type { EditionContent } from '@/lib/content/read-edition';
import { readStandingPages } from '@/lib/content/standing/read-standing-pages';
import { isArticle } from '@/lib/edition/edition';

/** What an edition promises besides its articles' addresses, and what it promised when it was published before. */
export type Promises = Pick<Publication, 'sections' | 'standing' | 'pictures'>;

/** Lists the addresses that readers can find from an edition and that no article of it owns. */
export async function listPromises(
  { contentDir, paper }: { contentDir: string; paper: Paper },
  { articles }: Pick<EditionContent, 'articles'>,
  last: Publication | undefined,
): Promise<Promises> {
  const { pages } = await readStandingPages(contentDir, paper);
  const pictures = new Map(Object.entries(last?.pictures ?? {}));
  for (const { slug, pictures: shown } of articles)
    for (const { name } of shown) pictures.set(name, sorted([...(pictures.get(name) ?? []), slug]));
  return {
    sections: sorted([
      ...(last?.sections ?? []),
      ...articles.filter(isArticle).map(({ section }) => section),
    ]),
    standing: sorted([...(last?.standing ?? []), ...pages.map(({ slug }) => slug)]),
    pictures: Object.fromEntries([...pictures].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();
