import type { Metadata } from 'next';
import { OfflineView } from '@/components/reader/keep/offline-view';
import { offlinePath } from '@/lib/edition/addresses/paths';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper } from '../data';
import { renderView } from '../render-view';
import { shareMetadata } from '../share-metadata';

export const revalidate = 60;

export async function generateMetadata(): Promise<Metadata> {
  const paper = await getSitePaper();
  const { keep } = languageOf(paper.language).messages;
  return {
    ...shareMetadata({
      paper,
      path: offlinePath,
      title: keep.keptEditions,
      description: keep.keptLine,
    }),
    // It has nothing but what is on the reader's own device.
    robots: { index: false },
  };
}

export default async function OfflinePage() {
  const paper = await getSitePaper();
  const step = { name: languageOf(paper.language).messages.keep.keptEditions, path: offlinePath };
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, step),
    view: () => <OfflineView paper={paper} />,
  });
}
