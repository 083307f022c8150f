import type { Metadata } from 'next';
import { describeArticle, showArticle } from '../../views/show-article';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/[date]/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeArticle(await params);
}

export default async function ArticlePage({ params }: Props) {
  return showArticle(await params);
}
