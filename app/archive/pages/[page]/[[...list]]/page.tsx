import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TeaserListView } from '@/components/archive/teaser-list-view';
import {
  archivePagePath,
  pageFeedPath,
  pagePath,
  parseListPage,
  parsePage,
} from '@/lib/edition/addresses/paths';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper, listTeasers } from '../../../../data';
import { renderView } from '../../../../render-view';
import { missingMetadata, shareMetadata } from '../../../../share-metadata';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/archive/pages/[page]/[[...list]]'>;

async function findList({ params }: Props) {
  const { page: segment, list: segments } = await params;
  const paper = await getSitePaper();
  const page = parsePage(segment);
  const number = parseListPage(segments);
  const list = page && number ? await listTeasers('onPages', String(page), number) : undefined;
  const isKnown = list && (list.total > 0 || list.reading);
  const { messages } = languageOf(paper.language);
  const title = page === undefined ? '' : messages.inArchive.everyPage(messages.page(page));
  return { paper, page, title, ...(isKnown && { list }) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { paper, page, title, list } = await findList(props);
  if (!page || !list) return missingMetadata(paper);
  return shareMetadata({
    paper,
    path: archivePagePath(page, list.page),
    title: languageOf(paper.language).messages.listTitle(title, list.page),
    description: toHeadlineList(list.teasers, paper.language) || title,
    feed: { pathOf: (format) => pageFeedPath(page, format), title: `${paper.name} · ${title}` },
  });
}

export default async function EveryPage(props: Props) {
  const { paper, page, title, list } = await findList(props);
  if (!page || !list) notFound();
  const pathOf = (number: number) => archivePagePath(page, number);
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, { name: title, path: pathOf(1) }),
    view: () => (
      <TeaserListView
        {...{ paper, title, list, pathOf, dayPath: (date: string) => pagePath(date, page) }}
        searchIn={{ page: String(page) }}
      />
    ),
  });
}
