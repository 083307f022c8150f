import { describeNamedList, type NamedList, showNamedList } from '../../../name-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/archive/places/[place]/[list]'>;

async function toNamed({ params }: Props): Promise<NamedList> {
  const { place, list } = await params;
  return { by: 'places', slug: place, segments: [list] };
}

export const generateMetadata = async (props: Props) => describeNamedList(await toNamed(props));

export default async function NamedPage(props: Props) {
  return showNamedList(await toNamed(props));
}
