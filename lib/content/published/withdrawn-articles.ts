/**
 * Withdrawn articles. `paper withdraw` writes the reason into the article and into the manifest of the edition, so that
 * it holds also while the edition has an error, and after the article was deleted. Only `paper publish` brings an
 * article back whose front matter has no `withdrawn` any more.
 */
import type { Withdrawal, WithdrawnArticle } from '../article';
import type { Manuscript } from '../manuscript';
import type { Publication } from './publication';

/** Returns when and why an article was withdrawn; undefined if it was not. */
export function findWithdrawal(
  { slug, known }: Pick<Manuscript, 'slug' | 'known'>,
  publication: Publication | undefined,
): Withdrawal | undefined {
  const recorded = publication?.articles[slug]?.withdrawn;
  return (
    known.withdrawn ?? (Object.hasOwn(publication?.articles ?? {}, slug) ? recorded : undefined)
  );
}

/**
 * Lists the withdrawn articles of an edition that readers know of, those without a file included.
 *
 * @param withdrawn those of the manuscripts that are withdrawn
 */
export function listWithdrawn(
  withdrawn: readonly Manuscript[],
  manuscripts: readonly Manuscript[],
  publication: Publication | undefined,
): WithdrawnArticle[] {
  const published = new Set(publication?.addresses);
  const written = new Set(manuscripts.map(({ slug }) => slug));
  const listed = withdrawn.flatMap((manuscript) => {
    const { slug, known } = manuscript;
    const withdrawal = findWithdrawal(manuscript, publication);
    if (!withdrawal || !published.has(slug)) return [];
    const { title, aliases = [] } = known;
    return [{ slug, aliases, ...withdrawal, ...(title !== undefined && { title }) }];
  });
  return [...listed, ...listRecorded(publication).filter(({ slug }) => !written.has(slug))];
}

/** Lists the articles that the manifest says were withdrawn. */
export function listRecorded(publication: Publication | undefined): WithdrawnArticle[] {
  return Object.entries(publication?.articles ?? {}).flatMap(([slug, { withdrawn, title }]) =>
    withdrawn ? [{ slug, aliases: [], ...withdrawn, ...(title !== undefined && { title }) }] : [],
  );
}
