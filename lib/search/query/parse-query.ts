/**
 * Parses what a reader types: words, each of which must be found; "several words" in any quotation marks that must
 * follow each other; -words that must not be there. Every text is a query: what cannot be found in any article, such
 * as punctuation, is left out, and more than a reader types is cut off.
 */
import { cutText } from '@/lib/language/cut-text';
import { cutPieces, type Piece } from '../text/cut-pieces';

export interface SearchQuery {
  /** All of these must be found; empty for a query without anything to look for. */
  include: Phrase[];
  /** None of these may be found. */
  exclude: Phrase[];
  /** True if the query was longer than is looked for. */
  isCut: boolean;
}

/** Pieces that follow each other. */
export interface Phrase {
  /** At least one. */
  pieces: Piece[];
  /** True if the last piece is a word of which more letters may follow: elect finds election. */
  isOpen: boolean;
}

/** In UTF-16 code units: a long sentence. Of a longer quotation, the beginning is enough to find it. */
export const longestQuery = 200;
/** More words than this narrow no search; each costs time. */
export const mostPhrases = 12;

export function parseQuery(text: string): SearchQuery {
  const shown = cutText(text.trimStart(), longestQuery);
  const include: Phrase[] = [];
  const exclude: Phrase[] = [];
  let isCut = shown.length < text.trim().length;
  for (const { groups = {} } of shown.matchAll(parts)) {
    const { minus, quoted, plain } = groups;
    const phrase = toPhrase(quoted ?? plain ?? '', quoted === undefined);
    if (!phrase) continue;
    if (include.length + exclude.length === mostPhrases) {
      isCut = true;
      break;
    }
    (minus === undefined ? include : exclude).push(phrase);
  }
  // Whoever types only -5 looks for a temperature.
  return include.length > 0
    ? { include, exclude, isCut }
    : { include: exclude, exclude: [], isCut };
}

/** A minus counts at the beginning of a word only: it is a hyphen inside of one. */
const parts =
  /(?<minus>(?<=^|\s)[-－−](?=\S))?(?:["“”„«»「」『』](?<quoted>[^"“”„«»「」『』]*)["“”«»「」『』]?|(?<plain>[^\s"“”„«»「」『』]+))/gu;

function toPhrase(text: string, isPlain: boolean): Phrase | undefined {
  const pieces = cutPieces(text);
  const last = pieces.at(-1);
  return last && { pieces, isOpen: isPlain && last.kind === 'word' };
}
