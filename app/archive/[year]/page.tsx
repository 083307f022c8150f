import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArchiveView } from '@/components/archive/archive-view';
import { archivePath } from '@/lib/edition/paths';
import { wordsOf } from '@/lib/edition/words';
import { getPaper, listEditions } from '../../data';
import { shareMetadata } from '../../share-metadata';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/archive/[year]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  const paper = await getPaper();
  const title = `${wordsOf(paper.language).archive} ${year}`;
  const description = `${paper.name} ${title}`;
  return shareMetadata({ paper, path: archivePath(Number(year)), title, description });
}

export default async function YearPage({ params }: Props) {
  const { year: asked } = await params;
  const [paper, editions] = await Promise.all([getPaper(), listEditions()]);
  const years = [...new Set(editions.map(({ date }) => Number(date.slice(0, 4))))];
  const year = years.find((one) => String(one) === asked);
  if (year === undefined) notFound();
  const ofYear = editions.filter(({ date }) => date.startsWith(asked));
  return <ArchiveView paper={paper} year={year} years={years} editions={ofYear} />;
}
