import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StructuredData } from '@/components/site/structured-data';
import { WholeView } from '@/components/whole/whole-view';
import { editionPath } from '@/lib/edition/addresses/paths';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';
import { toEditionData } from '@/lib/edition/metadata/structured-data';
import { formatDay } from '@/lib/language/dates';
import { composeSheets } from '../../../compose-sheets';
import { getEdition, getPaper, slugPeople } from '../../../data';
import { knownOrigin } from '../../../site-origin';
import { digestEdition } from '../digest-edition';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/[date]/edition.html/view'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { date } = await params;
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) return {};
  return {
    title: { absolute: `${paper.name} ${formatDay(date, paper.language)}` },
    description: toHeadlineList(edition.articles, paper.language),
    // Search engines shall find the pages themselves.
    robots: { index: false },
    alternates: { canonical: editionPath(date) },
  };
}

/** The view that the one file of an edition is made from (`lib/export/single-file`). */
export default async function WholeEditionPage({ params }: Props) {
  const { date } = await params;
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) notFound();
  const [sheets, people] = await Promise.all([composeSheets(edition), slugPeople(edition)]);
  const origin = knownOrigin(paper) ?? '';
  const digest = digestEdition({ paper, edition, people, origin });
  return (
    <>
      <StructuredData data={toEditionData({ paper, edition, origin })} />
      <WholeView {...{ paper, edition, sheets, people, origin, digest }} />
    </>
  );
}
