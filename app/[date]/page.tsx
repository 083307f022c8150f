import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditionView } from '@/components/edition/edition-view';
import { editionPath } from '@/lib/edition/addresses/paths';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';
import { toEditionData } from '@/lib/edition/metadata/structured-data';
import { formatDay } from '@/lib/language/dates';
import { findCard } from '../cards';
import { composeSheets } from '../compose-sheets';
import { getDatesBeside, getEdition, getSitePaper } from '../data';
import { renderView } from '../render-view';
import { missingMetadata, shareMetadata } from '../share-metadata';

export const revalidate = 60;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps<'/[date]'>): Promise<Metadata> {
  const { date } = await params;
  const [paper, edition] = await Promise.all([getSitePaper(), getEdition(date)]);
  if (!edition) return missingMetadata(paper);
  return shareMetadata({
    paper,
    path: editionPath(date),
    card: await findCard(editionPath(date)),
    title: formatDay(date, paper.language),
    description: toHeadlineList(edition.articles, paper.language),
  });
}

export default async function EditionPage({ params }: PageProps<'/[date]'>) {
  const { date } = await params;
  const [paper, edition] = await Promise.all([getSitePaper(), getEdition(date)]);
  if (!edition) notFound();
  const sheets = await composeSheets(edition);
  const beside = await getDatesBeside(date);
  return renderView({
    paper,
    edition,
    card: editionPath(date),
    data: (origin) => toEditionData({ paper, edition, origin }),
    view: () => <EditionView {...{ paper, edition, sheets, beside }} />,
  });
}
