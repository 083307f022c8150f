import type { Article } from '@/lib/content/article';
import type { Teaser } from './edition-record';

/** An article and the places that it is about. */
export type Located = Pick<Article, 'date' | 'slug' | 'places'>;

/** Number of editions that are searched for articles of the same place: two weeks of a daily. */
export const nearEditions = 14;
/** Links under an article. */
const mostNearby = 5;

/** Returns the teasers that share a place with the article: those that share most first, then the newest. */
export function chooseNearby({ date, slug, places }: Located, teasers: Teaser[]): Teaser[] {
  const isOther = (teaser: Teaser) => teaser.date !== date || teaser.slug !== slug;
  const countShared = (teaser: Teaser) =>
    teaser.places.filter((one) => places.includes(one)).length;
  return teasers
    .filter((teaser) => isOther(teaser) && countShared(teaser) > 0)
    .toSorted((a, b) => countShared(b) - countShared(a) || b.date.localeCompare(a.date))
    .slice(0, mostNearby);
}
