import { spansOf } from './cuts';

/**
 * Returns the offsets between the shorter words of a long word: those at which a dictionary cuts it when it lacks
 * its first character and also when it lacks its last one (联合国|安理会), else those of a second dictionary.
 * Where there are none, the middle of four characters is one: idioms are read in two halves. Words of three
 * characters have none: one half would be a single character.
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
  return length === 4 ? [2] : [];
}

type Cut = (text: string) => string[];
