import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditionView } from '@/components/edition/edition-view';
import { StructuredData } from '@/components/site/structured-data';
import { editionPath } from '@/lib/edition/addresses/paths';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';
import { toEditionData } from '@/lib/edition/metadata/structured-data';
import { formatDay } from '@/lib/language/dates';
import { CardTags } from '../card-tags';
import { findCard } from '../cards';
import { getDatesBeside, getEdition, getPaper } from '../data';
import { missingMetadata, shareMetadata } from '../share-metadata';
import { composeSheets } from '../sheets';
import { knownOrigin } from '../site-origin';

export const revalidate = 60;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps<'/[date]'>): Promise<Metadata> {
  const { date } = await params;
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
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
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) notFound();
  const origin = knownOrigin(paper) ?? '';
  const sheets = await composeSheets(edition);
  return (
    <>
      <CardTags paper={paper} view={editionPath(date)} />
      <StructuredData data={toEditionData({ paper, edition, origin })} />
      <EditionView {...{ paper, edition, sheets }} beside={await getDatesBeside(date)} />
    </>
  );
}
