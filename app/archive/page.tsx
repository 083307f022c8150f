import type { Metadata } from 'next';
import { ArchiveView } from '@/components/archive/archive-view';
import { archiveRootPath } from '@/lib/edition/paths';
import { wordsOf } from '@/lib/edition/words';
import { getPaper, listEditions } from '../data';
import { shareMetadata } from '../share-metadata';

export const revalidate = 60;

export async function generateMetadata(): Promise<Metadata> {
  const paper = await getPaper();
  const title = wordsOf(paper.language).archive;
  const description = `${paper.name} ${title}`;
  return shareMetadata({ paper, path: archiveRootPath, title, description });
}

export default async function ArchivePage() {
  const [paper, editions] = await Promise.all([getPaper(), listEditions()]);
  const years = [...new Set(editions.map(({ date }) => Number(date.slice(0, 4))))];
  const year = years.at(0) ?? new Date().getUTCFullYear();
  const ofYear = editions.filter(({ date }) => date.startsWith(String(year)));
  return <ArchiveView paper={paper} year={year} years={years} editions={ofYear} />;
}
