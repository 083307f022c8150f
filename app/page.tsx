import type { Metadata } from 'next';
import { EditionView } from '@/components/edition/edition-view';
import { NoEdition } from '@/components/site/no-edition';
import { homePath } from '@/lib/edition/addresses/paths';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';
import { toHomeData } from '@/lib/edition/metadata/structured-data';
import { findCard } from './cards';
import { composeSheets } from './compose-sheets';
import { getDatesBeside, getNewestEdition, getSitePaper } from './data';
import { renderView } from './render-view';
import { shareMetadata } from './share-metadata';

export const revalidate = 60;

export async function generateMetadata(): Promise<Metadata> {
  const [paper, edition] = await Promise.all([getSitePaper(), getNewestEdition()]);
  const headlines = toHeadlineList(edition?.articles ?? [], paper.language);
  return shareMetadata({
    isInBrief: true,
    paper,
    path: homePath,
    card: await findCard(homePath),
    description: headlines || paper.name,
  });
}

export default async function HomePage() {
  const [paper, edition] = await Promise.all([getSitePaper(), getNewestEdition()]);
  if (!edition) return <NoEdition paper={paper} />;
  const sheets = await composeSheets(edition);
  const beside = await getDatesBeside(edition.date);
  return renderView({
    paper,
    edition,
    card: homePath,
    data: (origin) => toHomeData({ paper, edition, origin }),
    view: () => <EditionView {...{ paper, edition, sheets, beside }} path={homePath} />,
  });
}
