import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditionView } from '@/components/edition/edition-view';
import { editionEpubPath, editionPath } from '@/lib/edition/addresses/paths';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';
import { toEditionData } from '@/lib/edition/metadata/structured-data';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { findCard } from '../cards';
import { composeSheets } from '../compose-sheets';
import { getDatesBeside, getEdition, getSitePaper } from '../data';
import { renderView } from '../render-view';
import { missingMetadata, shareMetadata } from '../share-metadata';
import { markSheets } from './mark-sheets';

export interface EditionAddress {
  date: string;
}

/** Returns the metadata of the view of an edition. */
export async function describeEdition({ date }: EditionAddress): Promise<Metadata> {
  const [paper, edition] = await Promise.all([getSitePaper(), getEdition(date)]);
  if (!edition) return missingMetadata(paper);
  return shareMetadata({
    isInBrief: true,
    paper,
    path: editionPath(date),
    card: await findCard(editionPath(date)),
    title: formatDay(date, paper.language),
    description: toHeadlineList(edition.articles, paper.language),
    epub: {
      path: editionEpubPath(date),
      title: languageOf(paper.language).messages.takeAway.editionEpub,
    },
  });
}

/**
 * Renders the view of an edition.
 *
 * @param query what a reader searched for, which is marked
 */
export async function showEdition({ date, query = '' }: EditionAddress & { query?: string }) {
  const [paper, edition] = await Promise.all([getSitePaper(), getEdition(date)]);
  if (!edition) notFound();
  const composed = await composeSheets(edition);
  const marked = query === '' ? {} : { query, sheets: markSheets(composed, query) };
  const beside = await getDatesBeside(date);
  return renderView({
    paper,
    edition,
    card: editionPath(date),
    data: (origin) => toEditionData({ paper, edition, origin }),
    view: () => <EditionView {...{ paper, edition, sheets: composed, beside, ...marked }} />,
  });
}
