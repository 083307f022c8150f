import { describeCorrections, showCorrections } from '../corrections-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/corrections/[list]'>;

export const generateMetadata = async ({ params }: Props) =>
  describeCorrections([(await params).list]);

export default async function CorrectionsPage({ params }: Props) {
  return showCorrections([(await params).list]);
}
