import type { Metadata } from 'next';
import { describeEdition, showEdition } from '../views/show-edition';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/[date]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeEdition(await params);
}

export default async function EditionPage({ params }: Props) {
  return showEdition(await params);
}
