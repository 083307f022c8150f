import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditionView } from '@/components/edition/edition-view';
import { formatDay } from '@/lib/edition/dates';
import { editionPath } from '@/lib/edition/paths';
import { getDatesBeside, getEdition, getPaper } from '../data';

export const revalidate = 60;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps<'/[date]'>): Promise<Metadata> {
  const { date } = await params;
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) return {};
  return {
    title: formatDay(date, paper.language),
    alternates: { canonical: editionPath(date) },
  };
}

export default async function EditionPage({ params }: PageProps<'/[date]'>) {
  const { date } = await params;
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) notFound();
  return <EditionView paper={paper} edition={edition} beside={await getDatesBeside(date)} />;
}
