import type { Metadata } from 'next';
import { describeMarked, readMarked } from '../../views/marked-view';
import { describeEdition, showEdition } from '../../views/show-edition';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/marked/[date]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeMarked(await describeEdition(await params));
}

/** An edition at its own address with `?q=`: what was searched for is marked on its front page. */
export default async function MarkedEditionPage({ params, searchParams }: Props) {
  const query = await readMarked(searchParams);
  return showEdition({ ...(await params), query });
}
