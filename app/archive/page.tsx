import type { Metadata } from 'next';
import { ArchiveView } from '@/components/archive/archive-view';
import { countPages } from '@/components/archive/count-pages';
import { archiveRootPath } from '@/lib/edition/addresses/paths';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper, listDays } from '../data';
import { renderView } from '../render-view';
import { shareMetadata } from '../share-metadata';

export const revalidate = 60;

export async function generateMetadata(): Promise<Metadata> {
  const paper = await getSitePaper();
  const title = languageOf(paper.language).messages.archive;
  const description = `${paper.name} ${title}`;
  return shareMetadata({ paper, path: archiveRootPath, title, description });
}

export default async function ArchivePage() {
  const [paper, editions] = await Promise.all([getSitePaper(), listDays()]);
  const years = [...new Set(editions.map(({ date }) => Number(date.slice(0, 4))))];
  const year = years.at(0) ?? new Date().getUTCFullYear();
  const ofYear = editions.filter(({ date }) => date.startsWith(String(year)));
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
