import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OnThisDayView } from '@/components/archive/on-this-day-view';
import { isParameter } from '@/lib/addresses/match-address';
import { archiveDayPath } from '@/lib/edition/addresses/paths';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { findDaysBeside } from '@/lib/edition/neighbours';
import { formatMonthDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper, listDays } from '../../../data';
import { renderView } from '../../../render-view';
import { missingMetadata, shareMetadata } from '../../../share-metadata';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/archive/on/[day]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { day } = await params;
  const paper = await getSitePaper();
  if (!isParameter('day', day)) return missingMetadata(paper);
  const title = titleOf(day, paper.language);
  return shareMetadata({ paper, path: archiveDayPath(day), title, description: title });
}

export default async function OnThisDayPage({ params }: Props) {
  const { day } = await params;
  if (!isParameter('day', day)) notFound();
  const [paper, days] = await Promise.all([getSitePaper(), listDays()]);
  const editions = days.filter(({ date }) => date.endsWith(`-${day}`));
  const beside = findDaysBeside(
    day,
    days.map(({ date }) => date),
  );
  const step = { name: titleOf(day, paper.language), path: archiveDayPath(day) };
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, step),
    view: () => <OnThisDayView {...{ paper, day, editions, beside }} />,
  });
}

function titleOf(day: string, language: string): string {
  return languageOf(language).messages.inArchive.onThisDay(formatMonthDay(day, language));
}
