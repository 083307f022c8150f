import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArticleView } from '@/components/article/article-view';
import { StructuredData } from '@/components/site/structured-data';
import { findMeantPath } from '@/lib/edition/addresses/canonical-address';
import { articlePath, cardPath } from '@/lib/edition/addresses/paths';
import { modifiedOf } from '@/lib/edition/article-times';
import { findArticle, findPage } from '@/lib/edition/edition';
import { toArticleData } from '@/lib/edition/metadata/structured-data';
import { CardTags } from '../../card-tags';
import { findCard } from '../../cards';
import { getDatesBeside, getEdition, getPaper, listNearby, slugPeople } from '../../data';
import { missingMetadata, shareMetadata } from '../../share-metadata';
import { composeSheets } from '../../sheets';
import { knownOrigin } from '../../site-origin';

export const revalidate = 60;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps<'/[date]/[slug]'>): Promise<Metadata> {
  const { date, slug } = await params;
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  const article = findArticle(edition, slug);
  if (!article) return missingMetadata(paper);
  const { title, summary, published, keywords, byline } = article;
  const path = articlePath(date, article.slug);
  const section = paper.sections.find(({ id }) => id === article.section);
  return shareMetadata({
    paper,
    path,
    card: await findCard(path),
    title,
    description: summary || article.deck || title,
    article: {
      published,
      modified: modifiedOf(article),
      authors: byline?.people.map(({ name }) => name) ?? [],
      keywords,
      ...(section && { section: section.name }),
    },
  });
}

export default async function ArticlePage({ params }: PageProps<'/[date]/[slug]'>) {
  const { date, slug } = await params;
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) notFound();
  const article = findArticle(edition, slug);
  if (article?.slug !== slug) {
    const meant = findMeantPath(edition, slug);
    if (meant) permanentRedirect(meant);
  }
  if (!article) notFound();
  const path = articlePath(date, slug);
  const page = findPage(edition, slug);
  const [people, nearby, beside, card, [sheet]] = await Promise.all([
    slugPeople(edition),
    listNearby(article),
    getDatesBeside(date),
    findCard(path),
    composeSheets(edition, page ? [page] : []),
  ]);
  const origin = knownOrigin(paper) ?? '';
  const cardAddress = card && cardPath(path, 'wide', card.version);
  return (
    <>
      <CardTags paper={paper} view={path} />
      <StructuredData
        data={toArticleData({ paper, edition, article, people, origin, card: cardAddress })}
      />
      <ArticleView {...{ paper, edition, article, sheet, people, nearby, beside, origin }} />
    </>
  );
}
