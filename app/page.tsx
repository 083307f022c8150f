import { EditionView } from '@/components/edition/edition-view';
import { NoEdition } from '@/components/site/no-edition';
import { getDatesBeside, getNewestEdition, getPaper } from './data';

export const revalidate = 60;

export default async function HomePage() {
  const [paper, edition] = await Promise.all([getPaper(), getNewestEdition()]);
  if (!edition) return <NoEdition paper={paper} />;
  return (
    <EditionView paper={paper} edition={edition} beside={await getDatesBeside(edition.date)} />
  );
}
