import type { Metadata } from 'next';
import { NamesView } from '@/components/archive/names-view';
import { labelsPath, placesPath } from '@/lib/edition/addresses/paths';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper, listNames } from '../data';
import { renderView } from '../render-view';
import { shareMetadata } from '../share-metadata';

type Kind = 'labels' | 'places';

const pathOf = { labels: labelsPath, places: placesPath } as const;

function titleOf(by: Kind, language: string): string {
  const { columns, places } = languageOf(language).messages.inArchive;
  return by === 'labels' ? columns : places;
}

export async function describeNames(by: Kind): Promise<Metadata> {
  const paper = await getSitePaper();
  const title = titleOf(by, paper.language);
  return shareMetadata({ paper, path: pathOf[by], title, description: `${paper.name} ${title}` });
}

export async function showNames(by: Kind) {
  const [paper, directory] = await Promise.all([getSitePaper(), listNames(by)]);
  const name = titleOf(by, paper.language);
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, { name, path: pathOf[by] }),
    view: () => <NamesView {...{ paper, by, directory }} />,
  });
}
