import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageView } from '@/components/edition/page-view';
import { formatDay } from '@/lib/edition/dates';
import { pagePath } from '@/lib/edition/paths';
import { wordsOf } from '@/lib/edition/words';
import { getEdition, getPaper } from '../../../data';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/[date]/pages/[page]'>;

async function findAsked({ params }: Props) {
  const { date, page: asked } = await params;
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  const page = edition?.pages.find(({ number }) => String(number) === asked);
  return { paper, edition, page };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { paper, edition, page } = await findAsked(props);
  if (!edition || !page) return {};
  const name = `${wordsOf(paper.language).page(page.number)} ${page.name}`.trim();
  return {
    title: `${name} · ${formatDay(edition.date, paper.language)}`,
    alternates: { canonical: pagePath(edition.date, page.number) },
  };
}

export default async function PagePage(props: Props) {
  const { paper, edition, page } = await findAsked(props);
  if (!edition || !page) notFound();
  return <PageView paper={paper} edition={edition} page={page} />;
}
