import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageView } from '@/components/edition/page-view';
import { pageFeedPath, pagePath } from '@/lib/edition/addresses/paths';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';
import { toEditionData } from '@/lib/edition/metadata/structured-data';
import { pageTitle } from '@/lib/edition/page-title';
import { formatDay } from '@/lib/language/dates';
import { findCard } from '../../../cards';
import { composeSheets } from '../../../compose-sheets';
import { getEdition, getSitePaper } from '../../../data';
import { renderView } from '../../../render-view';
import { missingMetadata, shareMetadata } from '../../../share-metadata';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/[date]/pages/[page]'>;

async function findPage({ params }: Props) {
  const { date, page: pageNumber } = await params;
  const [paper, edition] = await Promise.all([getSitePaper(), getEdition(date)]);
  const page = edition?.pages.find(({ number }) => String(number) === pageNumber);
  return { paper, edition, page };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { paper, edition, page } = await findPage(props);
  if (!edition || !page) return missingMetadata(paper);
  const name = pageTitle(page, paper.language);
  const path = pagePath(edition.date, page.number);
  return shareMetadata({
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

export default async function PagePage(props: Props) {
  const { paper, edition, page } = await findPage(props);
  if (!edition || !page) notFound();
  const sheets = await composeSheets(edition);
  return renderView({
    paper,
    edition,
    card: pagePath(edition.date, page.number),
    data: (origin) => toEditionData({ paper, edition, origin, page }),
    view: () => <PageView {...{ paper, edition, page, sheets }} />,
  });
}
