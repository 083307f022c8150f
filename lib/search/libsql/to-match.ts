/** Writes what is looked up as an expression of FTS5. Tokens have no quotation marks, so nothing of them is syntax. */
import type { Term, Terms } from '../query/to-terms';
import type { SearchFilters } from '../search-index';
import { articleMark, kindMark, personMark, sectionMark } from '../text/marks';

/** Returns undefined if there is nothing to look up. */
export function toMatch(terms: Terms, filters: SearchFilters): string | undefined {
  const { section, kind, person } = filters;
  const wanted = [
    ...terms.include.map(ofTerm),
    ...(section === undefined ? [] : [quote(sectionMark(section))]),
    ...(kind === undefined ? [] : [quote(kindMark(kind))]),
    ...(person === undefined ? [] : [`(${person.map(personMark).map(quote).join(' OR ')})`]),
  ];
  if (person?.length === 0) return undefined;
  if (wanted.length === 0 && !Object.values(filters).some((value) => value !== undefined))
    return undefined;
  const all = (wanted.length > 0 ? wanted : [quote(articleMark)]).join(' AND ');
  const excluded = terms.exclude.map(ofTerm).join(' OR ');
  return excluded === '' ? all : `(${all}) NOT (${excluded})`;
}

function ofTerm({ tokens, isOpen, marks }: Term): string {
  const phrase = tokens.length > 0 ? [quote(tokens.join(' ')) + (isOpen ? ' *' : '')] : [];
  return `(${[...phrase, ...marks.map(quote)].join(' AND ')})`;
}

const quote = (tokens: string) => `"${tokens}"`;
