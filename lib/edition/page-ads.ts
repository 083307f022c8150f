import type { Article } from '@/lib/content/article';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import { toAd } from './to-ad';

/** Returns the advertisements that a page of the plan has, from the top down. */
export function adsOnSheet({ ads }: PagePlan, articles: readonly Article[]): Article[] {
  return ads.flatMap(({ slug }) => articles.filter((article) => article.slug === slug));
}

/**
 * Returns the advertisements of one page where there are no sheets: those that were sold for it, and on the last page
 * also those without a page, or for one that the edition does not have.
 *
 * @param numbers those of all pages of the edition, in ascending order
 */
export function adsSoldFor(
  number: number,
  numbers: readonly number[],
  articles: readonly Article[],
): Article[] {
  const last = numbers.at(-1) ?? 1;
  return articles.filter((article) => {
    const ad = toAd(article);
    if (!ad) return false;
    const own = ad.page !== undefined && numbers.includes(ad.page) ? ad.page : last;
    return own === number;
  });
}
