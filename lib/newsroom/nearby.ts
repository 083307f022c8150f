import type { Article } from '@/lib/content/article';
import type { Teaser } from './edition-record';

/** An article and where it happened. */
export type Located = Pick<Article, 'date' | 'slug' | 'places'>;

/** Editions that are looked through for the same place: two weeks of a daily, however old the paper is. */
export const nearEditions = 14;
/** Links under an article; more are read nowhere. */
const mostNearby = 5;

/** Those that share most places first, of these the newest. */
export function chooseNearby({ date, slug, places }: Located, teasers: Teaser[]): Teaser[] {
  const isOther = (teaser: Teaser) => teaser.date !== date || teaser.slug !== slug;
  const countShared = (teaser: Teaser) =>
    teaser.places.filter((one) => places.includes(one)).length;
  return teasers
    .filter((teaser) => isOther(teaser) && countShared(teaser) > 0)
    .toSorted((a, b) => countShared(b) - countShared(a) || b.date.localeCompare(a.date))
    .slice(0, mostNearby);
}
