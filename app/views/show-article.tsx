import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { AdView } from '@/components/article/ad-view';
import { ArticleView } from '@/components/article/article-view';
import { inSameScript } from '@/components/reader/script/reader-script';
import { findRedirect } from '@/lib/edition/addresses/find-redirect';
import { articlePath, cardPath, markedAddress } from '@/lib/edition/addresses/paths';
import { modifiedOf } from '@/lib/edition/article-times';
import { findArticle, findPage } from '@/lib/edition/edition';
import { descriptionOf } from '@/lib/edition/metadata/description';
import { toArticleData, toListData } from '@/lib/edition/metadata/structured-data';
import { findCard } from '../cards';
import { composeSheets } from '../compose-sheets';
import {
  getDatesBeside,
  getEdition,
  getSitePaper,
  listNearby,
  listSimilar,
  slugPeople,
} from '../data';
import { renderView } from '../render-view';
import { advertisementMetadata, missingMetadata, shareMetadata } from '../share-metadata';
import { markArticle } from './mark-article';
import { markSheets } from './mark-sheets';

export interface ArticleAddress {
  date: string;
  /** As in the address: it may be an alias. */
  slug: string;
}

/** Returns the metadata of the view of an article. */
export async function describeArticle({ date, slug }: ArticleAddress): Promise<Metadata> {
  const [paper, edition] = await Promise.all([getSitePaper(), getEdition(date)]);
  const article = findArticle(edition, slug);
  if (!article) return missingMetadata(paper);
  if (article.kind === 'ad') return advertisementMetadata(paper, article.title);
  const { title, published, keywords, byline } = article;
  const path = articlePath(date, article.slug);
  const section = paper.sections.find(({ id }) => id === article.section);
  return shareMetadata({
    paper,
    path,
    card: await findCard(path),
    title,
    description: descriptionOf(article),
    article: {
      published,
      modified: modifiedOf(article),
      authors: byline?.people.map(({ name }) => name) ?? [],
      keywords,
      ...(section && { section: section.name }),
    },
  });
}

/**
 * Renders the view of an article.
 *
 * @param query what a reader searched for, which is marked
 */
export async function showArticle({ date, slug, query = '' }: ArticleAddress & { query?: string }) {
  const [paper, edition] = await Promise.all([getSitePaper(), getEdition(date)]);
  if (!edition) notFound();
  const article = findArticle(edition, slug);
  if (article?.slug !== slug) {
    const meant = findRedirect(edition, slug);
    if (meant) permanentRedirect(inSameScript(markedAddress(meant, query)));
  }
  if (!article) notFound();
  if (article.kind === 'ad') {
    const step = { name: article.title, path: articlePath(date, slug) };
    return renderView({
      paper,
      edition,
      data: (origin) => toListData({ paper, origin }, step),
      view: () => <AdView {...{ paper, edition, article }} />,
    });
  }
  const path = articlePath(date, slug);
  const page = findPage(edition, slug);
  const [people, nearby, similar, beside, card, [composed]] = await Promise.all([
    slugPeople(edition),
    listNearby(article),
    listSimilar(article),
    getDatesBeside(date),
    findCard(path),
    composeSheets(edition, page ? [page] : []),
  ]);
  const marked = query === '' ? undefined : markArticle(article, query);
  const sheet = marked && composed ? markSheets([composed], query)[0] : composed;
  const cardAddress = card && cardPath(path, 'wide', card.version);
  return renderView({
    paper,
    edition,
    card: path,
    data: (origin) =>
      article.kind === 'index'
        ? toListData({ paper, origin }, { name: article.title, path })
        : toArticleData({ paper, edition, article, people, origin, card: cardAddress }),
    view: (origin) => (
      <ArticleView
        {...{ paper, edition, article, sheet, people, nearby, similar, beside, marked, origin }}
      />
    ),
  });
}
