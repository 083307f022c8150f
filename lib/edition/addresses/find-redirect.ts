/**
 * What readers meant by an address that is nearly one of an edition: by a former slug, with the order number
 * of the file, with an ending, or the bare number of a page. An article has one address only, so such a
 * request is sent on to it, for ever (308). What is told by its look alone is in `canonical-path.ts`.
 */
import { type Edition, findArticle } from '../edition';
import { articlePath, pagePath } from './paths';

/**
 * @param segment what stands after the date: `old-slug`, `01-huiji-park.html`, `2`
 * @returns the address that is meant; undefined when nothing of the edition is
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
