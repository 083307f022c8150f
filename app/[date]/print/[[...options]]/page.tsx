import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintView } from '@/components/print/print-view';
import { editionPath } from '@/lib/edition/addresses/paths';
import { parsePrintOptions } from '@/lib/edition/print/print-options';
import { formatDay } from '@/lib/language/dates';
import { digestPages } from '@/lib/print/digest-pages';
import { getEdition, getEditionOn, getPaper } from '../../../data';
import { composeSheets } from '../../../sheets';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/[date]/print/[[...asked]]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { date } = await params;
  const [{ name, language }, edition] = await Promise.all([getPaper(), getEdition(date)]);
  if (!edition) return {};
  return {
    title: { absolute: `${name} ${formatDay(date, language)}` },
    // The pages themselves are what is to be found.
    robots: { index: false },
    alternates: { canonical: editionPath(date) },
  };
}

export default async function PrintPage({ params }: Props) {
  const { date, asked: segments } = await params;
  const asked = parsePrintOptions(segments);
  const [paper, edition] = await Promise.all([getPaper(), asked && getEditionOn(date, asked.size)]);
  const pages = edition?.pages.filter(({ number }) => number === (asked?.page ?? number));
  if (!edition || !pages || pages.length === 0) notFound();
  const printed = { paper, edition, pages };
  const marks = asked?.marks === true;
  return (
    <PrintView
      {...{ paper, edition, marks }}
      digest={digestPages(printed)}
      sheets={await composeSheets(edition, pages, { marks })}
    />
  );
}
