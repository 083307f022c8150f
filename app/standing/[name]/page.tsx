import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { inSameScript } from '@/components/reader/script/reader-script';
import { StandingView } from '@/components/standing/standing-view';
import { standingPath } from '@/lib/edition/addresses/paths';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { getSitePaper, getStandingPage } from '../../data';
import { renderView } from '../../render-view';
import { missingMetadata, shareMetadata } from '../../share-metadata';

export const revalidate = 60;
export const generateStaticParams = () => [];

/** A standing page is at `/NAME`, by a rewrite. */
type Props = PageProps<'/standing/[name]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const [paper, page] = await Promise.all([getSitePaper(), getStandingPage(name)]);
  if (!page) return missingMetadata(paper);
  const { title, description } = page;
  return shareMetadata({ paper, path: standingPath(name), title, description });
}

export default async function StandingPage({ params }: Props) {
  const { name } = await params;
  const [paper, page] = await Promise.all([getSitePaper(), getStandingPage(name)]);
  if (!page) notFound();
  if (page.slug !== name) permanentRedirect(inSameScript(standingPath(page.slug)));
  const step = { name: page.title, path: standingPath(name) };
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, step),
    view: () => <StandingView paper={paper} page={page} />,
  });
}
