/** Writes what is looked up as conditions of SQL. Tokens have none of the characters that LIKE takes for its own. */
import type { Term, Terms } from '../query/to-terms';
import type { SearchFilters } from '../search-index';
import {
  articleMark,
  initialsMark,
  kindMark,
  mostInitials,
  personMark,
  sectionMark,
} from '../text/marks';
import { hashTerm } from './hash-term';

export interface Conditions {
  /** Terms that an article must all have, which the index looks up. */
  terms: number[];
  /** Of these, an article must have one; absent if no person is looked for. */
  people?: number[];
  /** Patterns that the tokens of an article must match, and such that they must not. */
  patterns: string[];
  excluded: string[];
  /** Terms of which an article must have none. */
  excludedTerms: number[];
}

/** Returns undefined if there is nothing to look up. */
export function toConditions(terms: Terms, filters: SearchFilters): Conditions | undefined {
  const { section, kind, person } = filters;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  if (person?.length === 0 || (terms.include.length === 0 && !isFiltered)) return undefined;
  const wanted = [
    ...terms.include.flatMap(termsOf),
    ...(section === undefined ? [] : [sectionMark(section)]),
    ...(kind === undefined ? [] : [kindMark(kind)]),
  ];
  return {
    terms: (wanted.length > 0 ? [...new Set(wanted)] : [articleMark]).map(hashTerm),
    ...(person && { people: person.map(personMark).map(hashTerm) }),
    patterns: terms.include.filter(isPhrase).map(toPattern),
    excluded: terms.exclude.filter(isPhrase).map(toPattern),
    excludedTerms: terms.exclude
      .filter((term) => !isPhrase(term))
      .flatMap(termsOf)
      .map(hashTerm),
  };
}

/** Of a word that may go on, the first letters. */
function termsOf({ tokens, isOpen, marks }: Term): string[] {
  if (!isOpen) return [...tokens, ...marks];
  const initials = [...(tokens.at(-1) ?? '')].slice(0, mostInitials).join('');
  return [...tokens.slice(0, -1), initialsMark(initials), ...marks];
}

const isPhrase = ({ tokens, isOpen }: Term) => tokens.length > 1 || isOpen;

/** Tokens are parted by one space each, with one before the first and after the last. */
function toPattern({ tokens, isOpen }: Term): string {
  return `% ${tokens.join(' ')}${isOpen ? '' : ' '}%`;
}
