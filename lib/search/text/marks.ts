/**
 * The tokens of an article for what it is and has, whatever the order: its section, kind and people, each
 * character, and the first letters of each word. They begin with noncharacters of Unicode, which no text has.
 */
import { cutPieces, type Piece } from './cut-pieces';
import { toToken } from './to-tokens';

/** Comes between two paragraphs, so that no phrase is found across them. */
export const paragraphMark = '\ufdd0';
/** Every article has it: a query of what is excluded needs something to exclude from. */
export const articleMark = '\ufdd1';

export const sectionMark = (id: string): string => `\ufdd2${toToken(id)}`;
export const kindMark = (kind: string): string => `\ufdd3${toToken(kind)}`;
export const personMark = (name: string): string => `\ufdd4${toToken(foldName(name))}`;

/** A character at any place. */
export const characterMark = (character: string): string => `\ufdd5${toToken(character)}`;
/** The beginning of a word, of at most so many letters. */
export const initialsMark = (letters: string): string => `\ufdd6${toToken(letters)}`;
/** Of longer beginnings there are few enough words that an index can join them. */
export const mostInitials = 3;

/** Returns the marks of the characters and the beginnings of words of a text, each once. */
export function marksOf(pieces: readonly Piece[]): Set<string> {
  const marks = new Set<string>();
  for (const { kind, text } of pieces) {
    if (kind === 'character') marks.add(characterMark(text));
    else for (const initials of initialsOf(text)) marks.add(initialsMark(initials));
  }
  return marks;
}

function initialsOf(word: string): string[] {
  const letters = [...word.slice(0, 2 * mostInitials)].slice(0, mostInitials);
  return letters.map((_, at) => letters.slice(0, at + 1).join(''));
}

/** Returns a name as it is compared: without middle dots, and with one space where there is a gap. */
export function foldName(name: string): string {
  return cutPieces(name)
    .map(({ text, isJoined }, at) => (at > 0 && !isJoined ? ` ${text}` : text))
    .join('');
}
