import { describeNamedList, type NamedList, showNamedList } from '../../../name-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/archive/labels/[label]/[list]'>;

async function toNamed({ params }: Props): Promise<NamedList> {
  const { label, list } = await params;
  return { by: 'labels', slug: label, segments: [list] };
}

export const generateMetadata = async (props: Props) => describeNamedList(await toNamed(props));

export default async function NamedPage(props: Props) {
  return showNamedList(await toNamed(props));
}
