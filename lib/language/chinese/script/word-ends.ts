/** A dictionary of simplified Chinese. Its functions split a text into words; joined, they are the text. */
export interface WordDictionary {
  cut: (text: string) => string[];
  /** Joins what a model takes for a word that the dictionary lacks, such as a name. */
  guess: (text: string) => string[];
}

/** Where the words of a text begin and end. */
export interface WordEnds {
  /** For each position, the end of the word that is there. */
  endAt: readonly number[];
  isBorder: (at: number) => boolean;
  /** Returns the beginning of the word at a position. */
  startOf: (at: number) => number | undefined;
}

/** @param words joined, they are the text */
export function wordEnds(words: readonly string[]): WordEnds {
  const endAt: number[] = [];
  const startAt: number[] = [];
  const borders = new Set([0]);
  let end = 0;
  for (const { length } of words) {
    for (let count = 0; count < length; count += 1) {
      startAt.push(end);
      endAt.push(end + length);
    }
    end += length;
    borders.add(end);
  }
  return { endAt, isBorder: (at) => borders.has(at), startOf: (at) => startAt[at] };
}
