import type { ArticleOutline, WithdrawnArticle } from '../article';
import type { Publication, ReadPublication } from './publication';
import { listRecorded } from './withdrawn-articles';

/** An edition, or its outline. */
interface Content<A> {
  articles: A[];
  withdrawn: WithdrawnArticle[];
  publication?: Publication;
}

/**
 * Returns an edition, read earlier or from copies, as its manifest has it now: an edition that is no longer published,
 * or an article that was withdrawn, must not come back with its older content. A manifest that cannot be read changes
 * nothing.
 */
export function withPublication<
  A extends Pick<ArticleOutline, 'slug' | 'aliases'>,
  C extends Content<A>,
>(content: C & Content<A>, { publication: current, isBad }: ReadPublication): C {
  const { publication: earlier, articles, withdrawn } = content;
  const publication = isBad ? earlier : current;
  const recorded = listRecorded(publication);
  const isRecorded = ({ slug }: { slug: string }) => recorded.some((one) => one.slug === slug);
  const aliasesOf = (slug: string) =>
    [...withdrawn, ...articles].find((one) => one.slug === slug)?.aliases ?? [];
  const result = {
    ...content,
    articles: articles.filter((article) => !isRecorded(article)),
    withdrawn: [
      ...withdrawn.filter((article) => !isRecorded(article)),
      ...recorded.map((article) => ({ ...article, aliases: aliasesOf(article.slug) })),
    ],
  };
  if (publication) result.publication = publication;
  else delete result.publication;
  return result;
}
