/**
 * The keys of the static index. Each article is listed under its characters, its pairs of joined characters, its words,
 * the first letters of its words, all of them once more if they are in its title, and by its section, kind and page. A query is looked up by as few keys as cover its phrases; whatever
 * is found so is compared with the text before it is shown, so an index need only never lack an article.
 */
import type { Phrase } from '@/lib/search/query/parse-query';
import type { Piece } from '@/lib/search/text/cut-pieces';

/** Words begin with a space, which no text has after it was cut, and other keys with more of them. */
const wordKey = (word: string): string => ` ${word}`;
const initialsKey = (letters: string): string => `  ${letters}`;
export const sectionKey = (id: string): string => `   ${id}`;
export const kindKey = (kind: string): string => `   kind:${kind}`;
export const pageKey = (page: number | string): string => `   page:${page}`;
/** In the shard of the same key, so that an order by titles reads no other files. */
export const inTitle = (key: string): string => `\t${key}`;

/** Words with the same first letters are in one shard, so that the beginning of a word finds all of them. */
const initialsLength = 3;

/** Adds the keys of one text of an article. */
export function addTextKeys(pieces: readonly Piece[], keys: Set<string>): void {
  for (const key of listTextKeys(pieces)) keys.add(key);
}

function listTextKeys(pieces: readonly Piece[]): string[] {
  const keys: string[] = [];
  pieces.forEach(({ kind, text }, at) => {
    if (kind === 'character') {
      keys.push(text);
      const next = pieces[at + 1];
      if (next?.isJoined) keys.push(text + next.text);
      return;
    }
    keys.push(wordKey(text));
    const letters = [...text].slice(0, initialsLength - 1);
    letters.forEach((_, end) => {
      keys.push(initialsKey(letters.slice(0, end + 1).join('')));
    });
  });
  return keys;
}

/** Adds the keys of the title of an article. */
export function addTitleKeys(pieces: readonly Piece[], keys: Set<string>): void {
  for (const key of listTextKeys(pieces)) keys.add(inTitle(key));
}

/** What is looked up in one shard. */
export interface Lookup {
  key: string;
  /** True for the beginning of a key: all keys that begin so are meant. */
  isOpen: boolean;
}

export interface PhraseLookups {
  /** All of them must be found. */
  lookups: Lookup[];
  /** True if every article that has them has the phrase. */
  isExact: boolean;
}

/**
 * Of a long phrase, so many keys are looked up, spread over it: each may cost a file of each year, and each that is left
 * out may cost texts that must be compared.
 */
const mostLookups = 4;

export function toLookups({ pieces, isOpen }: Phrase): PhraseLookups {
  const lookups = pieces.flatMap((piece, at): Lookup[] => {
    const next = pieces[at + 1];
    if (piece.kind === 'word') return [toWordLookup(piece.text, isOpen && next === undefined)];
    if (next?.isJoined) return [{ key: piece.text + next.text, isOpen: false }];
    // The pair with the one before it has the last of several characters.
    return piece.isJoined ? [] : [{ key: piece.text, isOpen: false }];
  });
  const isExact = lookups.length === 1;
  return { lookups: spread(lookups, mostLookups), isExact };
}

function toWordLookup(word: string, isOpen: boolean): Lookup {
  if (!isOpen) return { key: wordKey(word), isOpen: false };
  if ([...word].length < initialsLength) return { key: initialsKey(word), isOpen: false };
  return { key: wordKey(word), isOpen: true };
}

function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from(
    { length: most },
    (_, at) => all[Math.round((at * (all.length - 1)) / (most - 1))],
  ).filter((one) => one !== undefined);
}

/** Returns the number of the shard of a key, from 0. */
export function shardOf(marked: string, shards: number): number {
  const key = marked.replace(/^\t/, '');
  const isWord = /^ [^ ]/.test(key);
  const hashed = isWord ? [...key].slice(0, initialsLength + 1).join('') : key;
  // FNV-1a, in 32 bits.
  let hash = 0x811c9dc5;
  for (let at = 0; at < hashed.length; at += 1)
    hash = Math.imul(hash ^ hashed.charCodeAt(at), 0x01000193) >>> 0;
  return hash % shards;
}
