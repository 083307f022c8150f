import type { Metadata } from 'next';
import { describePage, showPage } from '../../../views/show-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/[date]/pages/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describePage(await params);
}

export default async function PagePage({ params }: Props) {
  return showPage(await params);
}
