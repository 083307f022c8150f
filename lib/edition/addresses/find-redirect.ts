/**
 * Finds the address to which a wrong address in an edition redirects permanently (308): one with a former slug, with
 * the order number or extension of the file, or with just a page number. Spelling alone is corrected earlier, in
 * `lib/addresses/canonical-path.ts`.
 */
import type { WithdrawnArticle } from '@/lib/content/article';
import { type Edition, findArticle } from '../edition';
import { articlePath, pagePath } from './paths';

/**
 * @param segment the part of the path after the date: `old-slug`, `01-huiji-park.html`, `2`
 * @returns the address of the article or page; undefined if the edition has none that fits
 */
export function findRedirect(edition: Edition, segment: string) {
  const [article] = listMeantSlugs(segment).flatMap((slug) => findArticle(edition, slug) ?? []);
  if (article) return articlePath(edition.date, article.slug);
  const number = findMeantPage(segment);
  const page = edition.pages.find((one) => String(one.number) === number);
  return page && pagePath(edition.date, page.number);
}

/**
 * Finds the withdrawn article that a segment means; undefined if it means none, or an article that is shown.
 *
 * @param shown the present and former slugs of the edition's articles
 */
export function findMeantWithdrawn<A extends Pick<WithdrawnArticle, 'slug' | 'aliases'>>(
  segment: string,
  withdrawn: readonly A[],
  shown: ReadonlySet<string>,
): A | undefined {
  const meant = [segment, ...listMeantSlugs(segment)];
  if (meant.some((slug) => shown.has(slug))) return undefined;
  return withdrawn.find(({ slug, aliases }) =>
    meant.some((one) => one === slug || aliases.includes(one)),
  );
}

/** Returns the slugs that a segment may stand for, the likeliest first. */
function listMeantSlugs(segment: string): string[] {
  const slug = segment.replace(ending, '');
  return [slug, slug.replace(/^\d+-/, '')];
}

function findMeantPage(segment: string): string | undefined {
  return /^(?:page-?|p)?0*([1-9]\d{0,2})$/.exec(segment.replace(ending, ''))?.[1];
}

const ending = /\.(html?|md)$/;

/**
 * True if a segment can be neither an article nor a page, whatever pages the edition has.
 *
 * @param slugs the present and former slugs of the edition's articles
 */
export function leadsNowhere(segment: string, slugs: ReadonlySet<string>): boolean {
  const isArticle = [segment, ...listMeantSlugs(segment)].some((slug) => slugs.has(slug));
  return !isArticle && findMeantPage(segment) === undefined;
}
