/**
 * Writes a query as tokens that an index can look up. Most phrases are tokens that follow each other. Where the end of
 * a phrase would be any of too many tokens, what the index can look up is only a part of the condition: then the
 * articles it finds must be compared with the query (`find-hits.ts`).
 */
import { characterMark, initialsMark, mostInitials } from '../text/marks';
import { toTokens } from '../text/to-tokens';
import type { Phrase, SearchQuery } from './parse-query';

/** What an index looks up for one phrase. All of it must be in an article. */
export interface Term {
  /** Tokens that follow each other; empty if a mark says it all. */
  tokens: string[];
  /** True if more letters may follow the last token. */
  isOpen: boolean;
  marks: string[];
  /** False if articles that have all this may still not have the phrase. */
  isExact: boolean;
}

export interface Terms {
  include: Term[];
  exclude: Term[];
  /** False if what is found must be compared with the query. */
  isExact: boolean;
}

export function toTerms(query: SearchQuery): Terms {
  const include = query.include.map(toTerm);
  const all = query.exclude.map(toTerm);
  // Excluding what only may have a phrase would exclude too much.
  const exclude = all.filter(({ isExact }) => isExact);
  const isExact = exclude.length === all.length && include.every((term) => term.isExact);
  return { include, exclude, isExact };
}

/** Tokens of a phrase that are looked up. These are in few articles, and each more of them takes time. */
const mostTokens = 16;

export function toTerm({ pieces, isOpen }: Phrase): Term {
  const tokens = toTokens(pieces);
  const last = pieces.at(-1);
  const isAlone = pieces.length === 1;
  if (!last) throw new Error('A phrase has at least one piece');
  if (tokens.length > mostTokens) {
    return { tokens: tokens.slice(0, mostTokens), isOpen: false, marks: [], isExact: false };
  }
  if (last.kind === 'word') {
    if (!isOpen || [...last.text].length > mostInitials)
      return { tokens, isOpen, marks: [], isExact: true };
    const marks = [initialsMark(last.text)];
    return { tokens: tokens.slice(0, -1), isOpen: false, marks, isExact: isAlone };
  }
  // The token of the last character would be one with whatever follows it.
  const rest = tokens.slice(0, -1);
  if (last.isJoined) return { tokens: rest, isOpen: false, marks: [], isExact: true };
  return { tokens: rest, isOpen: false, marks: [characterMark(last.text)], isExact: isAlone };
}
