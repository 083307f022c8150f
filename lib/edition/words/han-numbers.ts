import { type Span, spansOf } from './cuts';

/**
 * Finds numbers in Chinese characters that a dictionary cuts: 二〇二四年, 三百|五十|万, 一句|话. Only words that
 * begin with a numeral count, so that 一 in 统一 does not.
 *
 * @param words the text cut by a dictionary, in simplified characters
 */
export function findHanNumbers(words: readonly string[]): Span[] {
  const numbers: Span[] = [];
  let last: (Span & { isOpen: boolean }) | undefined;
  for (const [index, span] of spansOf(words).entries()) {
    const word = words[index] ?? '';
    const isNumber = withNumeral.test(word);
    if (last && (isNumber ? last.isOpen : isUnit(word))) {
      last.to = span.to;
      last.isOpen = isNumber && isOpen(word);
      if (!isNumber) last = undefined;
    } else if (isNumber) {
      last = { ...span, isOpen: isOpen(word) };
      numbers.push(last);
    } else last = undefined;
  }
  return numbers.map(({ from, to }) => ({ from, to }));
}

const numeral = /^第?[〇零一二三四五六七八九十百千万亿两]+$/u;
/** A numeral alone or with its unit: 四年 of 二〇二四年, 一句 of 一句话. */
const withNumeral =
  /^第?[〇零一二三四五六七八九十百千万亿两]+(?:\p{Script=Han}?|[人架]次|分之|公里|美元)$/u;

/** True if a numeral may follow: 三比|零, 百分之|零点|三. */
const isOpen = (word: string): boolean => numeral.test(word) || /[比点之]$/u.test(word);

/** A unit, or the one character that is counted; but not a word of grammar or a verb, which begins a new phrase. */
const isUnit = (word: string): boolean => /^\p{Script=Han}$/u.test(word) && !beginsPhrase.has(word);

const beginsPhrase = new Set(
  '的了着在和与及或是有也都就将被把让为向对从到至由以获入出上下进得其这那不未已可能要会应须再又才仅共均超达增减',
);
