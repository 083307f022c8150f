import { describeNamedList, showNamedList } from '../../name-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/archive/labels/[label]'>;

const toNamed = async ({ params }: Props) =>
  ({ by: 'labels', slug: (await params).label }) as const;

export const generateMetadata = async (props: Props) => describeNamedList(await toNamed(props));

export default async function NamedPage(props: Props) {
  return showNamedList(await toNamed(props));
}
