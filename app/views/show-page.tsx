import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageView } from '@/components/edition/page-view';
import { pageFeedPath, pagePath } from '@/lib/edition/addresses/paths';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';
import { toEditionData } from '@/lib/edition/metadata/structured-data';
import { pageTitle } from '@/lib/edition/page-title';
import { formatDay } from '@/lib/language/dates';
import { findCard } from '../cards';
import { composeSheets } from '../compose-sheets';
import { getEdition, getSitePaper } from '../data';
import { renderView } from '../render-view';
import { missingMetadata, shareMetadata } from '../share-metadata';
import { markSheets } from './mark-sheets';

export interface PageAddress {
  date: string;
  /** Its number, as in the address. */
  page: string;
}

async function findPage({ date, page: pageNumber }: PageAddress) {
  const [paper, edition] = await Promise.all([getSitePaper(), getEdition(date)]);
  const page = edition?.pages.find(({ number }) => String(number) === pageNumber);
  return { paper, edition, page };
}

/** Returns the metadata of the view of a page. */
export async function describePage(address: PageAddress): Promise<Metadata> {
  const { paper, edition, page } = await findPage(address);
  if (!edition || !page) return missingMetadata(paper);
  const name = pageTitle(page, paper.language);
  const path = pagePath(edition.date, page.number);
  return shareMetadata({
    isInBrief: true,
    paper,
    path,
    card: await findCard(path),
    title: `${name} · ${formatDay(edition.date, paper.language)}`,
    description: toHeadlineList(page.articles, paper.language),
    feed: {
      pathOf: (format) => pageFeedPath(page.number, format),
      title: `${paper.name} · ${name}`,
    },
  });
}

/**
 * Renders the view of a page.
 *
 * @param query what a reader searched for, which is marked
 */
export async function showPage({ query = '', ...address }: PageAddress & { query?: string }) {
  const { paper, edition, page } = await findPage(address);
  if (!edition || !page) notFound();
  const composed = await composeSheets(edition);
  const marked = query === '' ? {} : { query, sheets: markSheets(composed, query) };
  return renderView({
    paper,
    edition,
    card: pagePath(edition.date, page.number),
    data: (origin) => toEditionData({ paper, edition, origin, page }),
    view: () => <PageView {...{ paper, edition, page, sheets: composed, ...marked }} />,
  });
}
