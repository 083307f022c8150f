import { spansOf } from './cuts';

/**
 * Returns the offsets between the shorter words of a long word: those at which a dictionary cuts it when it lacks
 * its first character and also when it lacks its last one (联合国|安理会), else those of a second dictionary.
 * Where there are none, a word of four characters is a word of three with one before or after it (市|图书馆), or it
 * is read in two halves, as idioms are. Words of three characters have no seam.
 */
export function findSeams(word: string, cut: Cut, second: Cut): number[] {
  const { length } = word;
  if (length < 4 || !/^\p{Script=Han}+$/u.test(word)) return [];
  const withoutFirst = new Set(spansOf(cut(word.slice(1))).map(({ from }) => from + 1));
  const agreed = spansOf(cut(word.slice(0, -1))).filter(({ from }) => withoutFirst.has(from));
  for (const spans of [agreed, spansOf(second(word))]) {
    const seams = spans.map(({ from }) => from).filter((from) => from >= 2 && length - from >= 2);
    if (seams.length > 0) return seams;
  }
  if (length > 4) return [];
  const isCutBySecond = (at: number) => spansOf(second(word)).some(({ from }) => from === at);
  if (cut(word.slice(1)).length === 1 && isCutBySecond(1)) return [1];
  if (cut(word.slice(0, -1)).length === 1 && isCutBySecond(3)) return [3];
  return [2];
}

type Cut = (text: string) => string[];
