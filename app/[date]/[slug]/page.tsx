import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArticleView } from '@/components/article/article-view';
import { findMeantPath } from '@/lib/edition/canonical-address';
import { findArticle } from '@/lib/edition/edition';
import { articlePath } from '@/lib/edition/paths';
import { getEdition, getPaper, slugPeople } from '../../data';

export const revalidate = 60;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps<'/[date]/[slug]'>): Promise<Metadata> {
  const { date, slug } = await params;
  const article = findArticle(await getEdition(date), slug);
  if (!article) return {};
  return {
    title: article.title,
    description: article.summary,
    alternates: { canonical: articlePath(date, article.slug) },
  };
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
  const people = await slugPeople(edition);
  return <ArticleView paper={paper} edition={edition} article={article} people={people} />;
}
