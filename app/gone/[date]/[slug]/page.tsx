import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WithdrawnView } from '@/components/article/withdrawn-view';
import { languageOf } from '@/lib/language/find-language';
import { findWithdrawn, getSitePaper } from '../../../data';
import { titleOf } from '../../../share-metadata';

export const revalidate = 60;
export const generateStaticParams = () => [];

export async function generateMetadata(): Promise<Metadata> {
  const paper = await getSitePaper();
  const { withdrawn } = languageOf(paper.language).messages;
  return { title: titleOf(withdrawn, paper), robots: { index: false } };
}

/** The page that is sent with 410 at the address of an article that was withdrawn. It has no address of its own. */
export default async function GonePage({ params }: PageProps<'/gone/[date]/[slug]'>) {
  const { date, slug } = await params;
  const [paper, article] = await Promise.all([getSitePaper(), findWithdrawn(date, slug)]);
  if (!article) notFound();
  return <WithdrawnView paper={paper} article={article} />;
}
