/**
 * Finds the address to which a wrong address in an edition redirects permanently (308): one with a former slug, with
 * the order number or extension of the file, or with just a page number. Spelling alone is corrected earlier, in
 * `lib/addresses/canonical-path.ts`.
 */
import { type Edition, findArticle } from '../edition';
import { articlePath, pagePath } from './paths';

/**
 * @param segment the part of the path after the date: `old-slug`, `01-huiji-park.html`, `2`
 * @returns the address of the article or page; undefined if the edition has none that fits
 */
export function findRedirect(edition: Edition, segment: string) {
  const slug = segment.replace(/\.(html?|md)$/, '');
  const withoutOrder = slug.replace(/^\d+-/, '');
  const article = findArticle(edition, slug) ?? findArticle(edition, withoutOrder);
  if (article) return articlePath(edition.date, article.slug);
  const number = /^(?:page-?|p)?0*([1-9]\d{0,2})$/.exec(slug)?.[1];
  const page = edition.pages.find((one) => String(one.number) === number);
  return page && pagePath(edition.date, page.number);
}
