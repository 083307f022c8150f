import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArchiveView } from '@/components/archive/archive-view';
import { StructuredData } from '@/components/site/structured-data';
import { archivePath, archiveRootPath, homePath } from '@/lib/edition/addresses/paths';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import { CardTags } from '../../card-tags';
import { getPaper, listEditions } from '../../data';
import { missingMetadata, shareMetadata } from '../../share-metadata';
import { knownOrigin } from '../../site-origin';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/archive/[year]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  const [paper, editions] = await Promise.all([getPaper(), listEditions()]);
  if (!editions.some(({ date }) => date.slice(0, 4) === year)) return missingMetadata(paper);
  const title = `${languageOf(paper.language).messages.archive} ${year}`;
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
  const step = { name: languageOf(paper.language).messages.archive, path: archiveRootPath };
  return (
    <>
      <CardTags paper={paper} view={homePath} />
      <StructuredData data={toListData({ paper, origin: knownOrigin(paper) ?? '' }, step)} />
      <ArchiveView paper={paper} year={year} years={years} editions={ofYear} />
    </>
  );
}
