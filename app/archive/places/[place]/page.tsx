import { describeNamedList, showNamedList } from '../../name-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/archive/places/[place]'>;

const toNamed = async ({ params }: Props) =>
  ({ by: 'places', slug: (await params).place }) as const;

export const generateMetadata = async (props: Props) => describeNamedList(await toNamed(props));

export default async function NamedPage(props: Props) {
  return showNamedList(await toNamed(props));
}
