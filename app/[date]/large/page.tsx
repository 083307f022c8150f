import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LargeView } from '@/components/print/large-view';
import { editionPath } from '@/lib/edition/addresses/paths';
import { isPlanned } from '@/lib/edition/edition';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { digestPages } from '@/lib/print/digest-pages';
import { composeSheets } from '../../compose-sheets';
import { getEdition, getLargeEdition, getPaper } from '../../data';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/[date]/large'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { date } = await params;
  const [{ name, language }, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) return {};
  const { largePrint } = languageOf(language).messages;
  return {
    title: { absolute: `${name} ${formatDay(date, language)} · ${largePrint}` },
    // Search engines shall find the stories themselves.
    robots: { index: false },
    alternates: { canonical: editionPath(date) },
  };
}

/** The large-print edition: made up on A4, and as text that fits any width on narrow screens. */
export default async function LargePage({ params }: Props) {
  const { date } = await params;
  const [paper, edition] = await Promise.all([getPaper(), getLargeEdition(date)]);
  const pages = edition?.pages.filter(isPlanned) ?? [];
  if (!edition || pages.length === 0) notFound();
  const digest = digestPages({ paper, edition, pages });
  const sheets = await composeSheets(edition, pages);
  return <LargeView {...{ paper, edition, digest, sheets }} />;
}
