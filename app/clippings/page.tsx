import type { Metadata } from 'next';
import { ClippingsView } from '@/components/reader/clippings/clippings-view';
import { parseClippings } from '@/lib/addresses/clippings-query';
import { clippingsAddress, clippingsPath } from '@/lib/edition/addresses/paths';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper } from '../data';
import { renderView } from '../render-view';
import { shareMetadata } from '../share-metadata';
import { findClippings } from './find-clippings';
import { makeUpClippings } from './make-up-clippings';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/clippings'>;

async function readClippings({ searchParams }: Props) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    query.set(name, [value ?? ''].flat()[0] ?? '');
  }
  return parseClippings(query);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [paper, clippings] = await Promise.all([getSitePaper(), readClippings(props)]);
  const { keep } = languageOf(paper.language).messages;
  return {
    ...shareMetadata({
      paper,
      path: clippingsAddress(clippings),
      // Without the words of whoever made the address: a preview of the link has the paper's name beside it.
      title: keep.clippings,
      description: keep.clippingsLine,
    }),
    // Search engines shall find the stories themselves.
    robots: { index: false, follow: true },
  };
}

export default async function ClippingsPage(props: Props) {
  const [paper, clippings] = await Promise.all([getSitePaper(), readClippings(props)]);
  const found = await findClippings(clippings.stories);
  const clips = found.flatMap((one) => (one.kind === 'story' ? [one.clip] : []));
  const made = await makeUpClippings(clips, clippings.title);
  const step = { name: languageOf(paper.language).messages.keep.clippings, path: clippingsPath };
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, step),
    view: () => <ClippingsView {...{ paper, clippings, found, made }} />,
  });
}
