import { describeDirectory, showDirectory } from '../../directory';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/people/initial/[initial]'>;

export const generateMetadata = async ({ params }: Props) =>
  describeDirectory((await params).initial);

export default async function InitialPage({ params }: Props) {
  return showDirectory((await params).initial);
}
