/**
 * Tells apart the two characters that Taiwan writes as 著: that of 著名 and 名著 (zhù), which the mainland writes so too,
 * and the particle of 看著 with whatever else is said zhe, zháo or zhuó, which the mainland writes as 着.
 *
 * Only listed words have zhù, and only where the dictionary does not need more words with it than with the particle, which
 * it takes for a part of the word before: 沿着·名山 are fewer than 沿·著名·山, 世界·著名 as few as 世界着·名.
 *
 * Limit: behind the name of an author (曹雪芹著) it is taken for the particle.
 */
import { simplifyCharacters } from '../simplify-characters';
import { type WordDictionary, type WordEnds, wordEnds } from './word-ends';

const zhu = '著';
const zhe = '着';

const wordsWithZhu = anyOf(
  '著名 著作 著者 著称 著述 著录 著书 著书立说 著有',
  '名著 巨著 专著 论著 原著 遗著 译著 拙著 新著 编著 合著 撰著 所著',
  '显著 卓著 昭著 见微知著 土著',
);

/** What is done with books and works, so that it is the particle where both would do. */
const doneWithWorks = /[看读拿捧抱翻念带背夹提写教卖搬盯望]$/;

/** How many characters on each side decide: longer than any word, and short, so that long runs take linear time. */
const reach = 24;

/**
 * @param run as it is written
 * @param standard the same in another standard, of the same length
 * @returns `standard` with each 著 of the run decided
 */
export function restoreZhe(run: string, standard: string, dictionary: WordDictionary): string {
  if (!run.includes(zhu)) return standard;
  const text = simplifyCharacters(run);
  const spans = new Map(
    Array.from(text.matchAll(wordsWithZhu), ({ 0: word, index }) => [
      index + word.indexOf(zhu),
      { from: index, to: index + word.length },
    ]),
  );
  return Array.from(standard, (one, at) => {
    if (run[at] !== zhu) return one;
    const span = spans.get(at);
    if (!span) return zhe;
    const start = Math.max(0, at - reach);
    const near = { from: span.from - start, to: span.to - start };
    const place = { at: at - start, span: near, dictionary };
    return isZhu(text.slice(start, at + reach), place) ? zhu : zhe;
  }).join('');
}

interface ZhuPlace {
  at: number;
  /** Of the listed word. */
  span: { from: number; to: number };
  dictionary: WordDictionary;
}

/** @param text around it */
function isZhu(text: string, { at, span, dictionary }: ZhuPlace): boolean {
  const before = text.slice(0, at);
  const asZhu = wordEnds(dictionary.cut(text));
  const asZhe = wordEnds(dictionary.cut(before + zhe + text.slice(at + 1)));
  const isInside = asZhu.startOf(span.from) === asZhu.startOf(span.to - 1);
  if (!isInside && !(asZhu.isBorder(span.from) && asZhu.isBorder(span.to))) return false;
  const isAlone = asZhe.isBorder(at) && asZhe.endAt[at] === at + 1;
  const joined = at > 0 && isAlone ? { from: at - 1, to: at + 1 } : { from: at, to: at };
  const fewer = countWords(asZhu, span) - countWords(asZhe, joined);
  const isOfWork = text.slice(at + 1, at + 2) !== '名' && doneWithWorks.test(before);
  return fewer < 0 || (fewer === 0 && !isOfWork);
}

/** Returns the number of words, of which those that begin inside a span are one with the first of it. */
function countWords({ endAt, isBorder }: WordEnds, { from, to }: ZhuPlace['span']): number {
  return endAt.filter((_, at) => isBorder(at) && !(from < at && at < to)).length;
}

function anyOf(...lists: string[]): RegExp {
  const longestFirst = lists.flatMap((list) => list.split(' ')).sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.join('|'), 'g');
}
