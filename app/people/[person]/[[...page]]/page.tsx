import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CardListView } from '@/components/archive/card-list-view';
import { toHeadlineList } from '@/lib/edition/headline-list';
import { parseListPage, personFeedPath, personPath } from '@/lib/edition/paths';
import { findPerson, getPaper, listCards } from '../../../data';
import { shareMetadata } from '../../../share-metadata';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/people/[person]/[[...page]]'>;

async function findAsked({ params }: Props) {
  const { person, page } = await params;
  const [paper, name] = await Promise.all([getPaper(), findPerson(person)]);
  const number = parseListPage(page);
  const list = name && number ? await listCards('people', name, number) : undefined;
  return { paper, person, name, list: list?.total ? list : undefined };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { paper, person, name, list } = await findAsked(props);
  if (!name || !list) return {};
  return shareMetadata({
    paper,
    path: personPath(person, list.page),
    title: name,
    description: toHeadlineList(list.cards, paper.language),
    feed: {
      pathOf: (format) => personFeedPath(person, format),
      title: `${paper.name} · ${name}`,
    },
  });
}

export default async function PersonPage(props: Props) {
  const { paper, person, name, list } = await findAsked(props);
  if (!name || !list) notFound();
  const pathOf = (page: number) => personPath(person, page);
  return <CardListView paper={paper} title={name} list={list} pathOf={pathOf} />;
}
