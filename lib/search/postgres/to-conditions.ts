/** Writes what is looked up as conditions of SQL. */
import type { Phrase, SearchQuery } from '../query/parse-query';
import { type Term, toTerm } from '../query/to-terms';
import type { SearchFilters } from '../search-index';
import {
  articleMark,
  initialsMark,
  kindMark,
  mostInitials,
  personMark,
  sectionMark,
} from '../text/marks';
import { toFlatPhrase } from './flat-text';
import { hashTerm } from './hash-term';

export interface Conditions {
  /** Terms that an article must all have, which the index looks up. */
  terms: number[];
  /** Of these, an article must have one; absent if no person is looked for. */
  people?: number[];
  /** Patterns that the flat text of an article must match, and such that it must not. */
  patterns: string[];
  excluded: string[];
  /** Terms of which an article must have none. */
  excludedTerms: number[];
}

/** Returns undefined if there is nothing to look up. */
export function toConditions(
  { include, exclude }: SearchQuery,
  filters: SearchFilters,
): Conditions | undefined {
  const { section, kind, person } = filters;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  if (person?.length === 0 || (include.length === 0 && !isFiltered)) return undefined;
  const wanted = [
    ...include.map(toTerm).flatMap(termsOf),
    ...(section === undefined ? [] : [sectionMark(section)]),
    ...(kind === undefined ? [] : [kindMark(kind)]),
  ];
  const whole = exclude.filter((phrase) => !isCompared(phrase)).map(toTerm);
  return {
    terms: (wanted.length > 0 ? [...new Set(wanted)] : [articleMark]).map(hashTerm),
    ...(person && { people: person.map(personMark).map(hashTerm) }),
    patterns: include.filter(isCompared).map(toPattern),
    excluded: exclude.filter(isCompared).map(toPattern),
    excludedTerms: whole.flatMap(termsOf).map(hashTerm),
  };
}

/** Of a word that may go on, the first letters. */
function termsOf({ tokens, isOpen, marks }: Term): string[] {
  if (!isOpen) return [...tokens, ...marks];
  const initials = [...(tokens.at(-1) ?? '')].slice(0, mostInitials).join('');
  return [...tokens.slice(0, -1), initialsMark(initials), ...marks];
}

/** False for a phrase that is one term: an article that has the term has the phrase. */
function isCompared({ pieces, isOpen }: Phrase): boolean {
  const [first, second] = pieces;
  if (pieces.length === 1) return isOpen && [...(first?.text ?? '')].length > mostInitials;
  return pieces.length > 2 || second?.isJoined !== true;
}

const toPattern = (phrase: Phrase) => `%${toFlatPhrase(phrase)}%`;
