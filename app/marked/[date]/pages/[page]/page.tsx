import type { Metadata } from 'next';
import { describeMarked, readMarked } from '../../../../views/marked-view';
import { describePage, showPage } from '../../../../views/show-page';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/marked/[date]/pages/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeMarked(await describePage(await params));
}

/** A page at its own address with `?q=`: what was searched for is marked on its sheet. */
export default async function MarkedPagePage({ params, searchParams }: Props) {
  const query = await readMarked(searchParams);
  return showPage({ ...(await params), query });
}
