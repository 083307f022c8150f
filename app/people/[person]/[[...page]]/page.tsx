import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { describePerson } from '@/components/archive/people-view';
import { TeaserListView } from '@/components/archive/teaser-list-view';
import { inSameScript } from '@/components/reader/script/reader-script';
import { parseListPage, personFeedPath, personPath } from '@/lib/edition/addresses/paths';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import { toPersonAnswer } from '@/lib/newsroom/archive/person-answer';
import { findPerson, getSitePaper, listPeople, listTeasers } from '../../../data';
import { renderView } from '../../../render-view';
import { missingMetadata, shareMetadata } from '../../../share-metadata';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/people/[person]/[[...page]]'>;

async function findList({ params }: Props) {
  const { person, page } = await params;
  const [paper, found] = await Promise.all([getSitePaper(), findPerson(person)]);
  const number = parseListPage(page);
  const answer = toPersonAnswer(found);
  switch (answer.kind) {
    case 'known': {
      const { name } = answer;
      const list = number ? await listTeasers('people', name, number) : undefined;
      return list && (list.total > 0 || list.reading)
        ? { paper, person, name, list }
        : { paper, person };
    }
    case 'unread': {
      if (!number) return { paper, person };
      const name = languageOf(paper.language).messages.archive;
      return { paper, person, name, list: { ...noTeasers, page: number, reading: answer.reading } };
    }
    case 'moved':
      return { paper, person, moved: answer.to, page: number };
    case 'nobody':
      return { paper, person };
    default:
      return answer satisfies never;
  }
}

const noTeasers = { teasers: [], pages: 1, total: 0 };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { paper, person, name, list } = await findList(props);
  if (!name || !list) return missingMetadata(paper);
  return shareMetadata({
    paper,
    path: personPath(person, list.page),
    title: languageOf(paper.language).messages.listTitle(name, list.page),
    description: toHeadlineList(list.teasers, paper.language),
    feed: {
      pathOf: (format) => personFeedPath(person, format),
      title: `${paper.name} · ${name}`,
    },
  });
}

export default async function PersonPage(props: Props) {
  const { paper, person, name, list, moved, page } = await findList(props);
  if (moved) permanentRedirect(inSameScript(personPath(moved, page)));
  if (!name || !list) notFound();
  const pathOf = (page: number) => personPath(person, page);
  const listed = (await listPeople()).people.find(({ slug }) => slug === person);
  const note = listed && describePerson(listed, paper.language);
  const step = { name, path: pathOf(1) };
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, step),
    view: () => (
      <TeaserListView
        {...{ paper, title: name, list, pathOf, ...(note !== undefined && { note }) }}
        searchIn={{ person }}
      />
    ),
  });
}
