import { foldName } from '@/lib/search/text/marks';
import type { ArchiveSuggestion } from './search-archive';

export interface ChosenPerson {
  slug: string;
  name: string;
}

/**
 * Chooses the person whom a reader typed from those whose names begin so: of exactly this name, or else of the same name
 * in other forms of its characters. 陈 is also 陳, but two people may differ in nothing else.
 */
export function choosePerson(
  suggested: readonly ArchiveSuggestion[],
  typed: string,
): ChosenPerson | undefined {
  const people = suggested.flatMap(({ kind, text: name, personSlug: slug }) =>
    kind === 'person' && slug !== undefined ? [{ slug, name }] : [],
  );
  const isNamed = (form: (name: string) => string) => (one: ChosenPerson) =>
    form(one.name) === form(typed);
  return people.find(isNamed(plain)) ?? people.find(isNamed(foldName));
}

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
