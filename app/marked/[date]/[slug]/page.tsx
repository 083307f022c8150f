import type { Metadata } from 'next';
import { describeMarked, readMarked } from '../../../views/marked-view';
import { describeArticle, showArticle } from '../../../views/show-article';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/marked/[date]/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeMarked(await describeArticle(await params));
}

/** An article at its own address with `?q=`: what was searched for is marked. */
export default async function MarkedArticlePage({ params, searchParams }: Props) {
  const query = await readMarked(searchParams);
  return showArticle({ ...(await params), query });
}
