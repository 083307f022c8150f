import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArchiveView } from '@/components/archive/archive-view';
import { countPages } from '@/components/archive/count-pages';
import { archivePath, archiveRootPath } from '@/lib/edition/addresses/paths';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper, listDays } from '../../data';
import { renderView } from '../../render-view';
import { missingMetadata, shareMetadata } from '../../share-metadata';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/archive/[year]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  const [paper, editions] = await Promise.all([getSitePaper(), listDays()]);
  if (!editions.some(({ date }) => date.slice(0, 4) === year)) return missingMetadata(paper);
  const title = `${languageOf(paper.language).messages.archive} ${year}`;
  const description = `${paper.name} ${title}`;
  return shareMetadata({ paper, path: archivePath(Number(year)), title, description });
}

export default async function YearPage({ params }: Props) {
  const { year: segment } = await params;
  const [paper, editions] = await Promise.all([getSitePaper(), listDays()]);
  const years = [...new Set(editions.map(({ date }) => Number(date.slice(0, 4))))];
  const year = years.find((one) => String(one) === segment);
  if (year === undefined) notFound();
  const ofYear = editions.filter(({ date }) => date.startsWith(segment));
  const step = { name: languageOf(paper.language).messages.archive, path: archiveRootPath };
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, step),
    view: () => (
      <ArchiveView
        {...{ paper, year, years, editions: ofYear, pages: editions[0] && countPages(editions[0]) }}
      />
    ),
  });
}
