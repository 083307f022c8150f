import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PeopleView } from '@/components/archive/people-view';
import { peopleInitialPath, peoplePath } from '@/lib/edition/addresses/paths';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper, listPeople } from '../data';
import { renderView } from '../render-view';
import { missingMetadata, shareMetadata } from '../share-metadata';

/** Of more people, the first page only has the letters. */
const mostTogether = 300;

async function find(initial: string | undefined) {
  const [paper, directory] = await Promise.all([getSitePaper(), listPeople()]);
  const initials = [...new Set(directory.people.map(({ slug }) => slug.charAt(0)))].sort();
  const { inArchive } = languageOf(paper.language).messages;
  if (initial !== undefined && !initials.includes(initial) && !directory.reading)
    return { paper, initials };
  const isShort = initial !== undefined || directory.people.length <= mostTogether;
  const people = directory.people.filter(({ slug }) => isShort && slug.startsWith(initial ?? ''));
  return {
    paper,
    initials,
    title: initial === undefined ? inArchive.people : inArchive.peopleWith(initial.toUpperCase()),
    path: initial === undefined ? peoplePath : peopleInitialPath(initial),
    directory: { ...directory, people },
  };
}

/** @param initial the first letter of slugs; undefined for the whole directory */
export async function describeDirectory(initial?: string): Promise<Metadata> {
  const { paper, title, path } = await find(initial);
  if (title === undefined) return missingMetadata(paper);
  return shareMetadata({ paper, path, title, description: `${paper.name} ${title}` });
}

export async function showDirectory(initial?: string) {
  const { paper, initials, title, path, directory } = await find(initial);
  if (title === undefined) notFound();
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, { name: title, path }),
    view: () => (
      <PeopleView {...{ paper, initials, directory, ...(initial !== undefined && { initial }) }} />
    ),
  });
}
