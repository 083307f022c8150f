import type { SpokenRule } from '../../speech/speech-rules';
import { toWordRule } from '../../speech/word-rule';
import type { ChineseSpeechWords } from './speech-words';

export function toMarkRules({ multiplied, someone, number }: ChineseSpeechWords): SpokenRule[] {
  return [
    // Read as 叉, or left out.
    {
      pattern: /(?<=\d[^\s，。×]{0,3})\s?×\s?(?=\d|[（(]\d)/gu,
      spoken: multiplied,
    },
    { pattern: /(?<=\d)(?:[*＊](?!\*)|[xX])(?=\d)/gu, spoken: multiplied },
    // A name, day or firm that is masked. After a digit and before a bracket the mark multiplies.
    {
      pattern:
        /[×✕╳](?=[\p{Script=Han}×✕╳，。、）]|$)|(?<=[\p{Script=Han}×✕╳])[×✕╳]|(?<![\p{L}\d）)]\s?)[×✕╳](?=\p{P})/gu,
      spoken: someone,
    },
    // A word in brackets is read through: 中国广电（河南）公司, 今天（8月4日）.
    {
      pattern:
        /(?<=\p{Script=Han})（(?![含即如见見其不]|[零一二三四五六七八九]{4})([\p{Script=Han}\d]{1,6})）(?=.)/gu,
      spoken: '$1',
    },
    // The mark inside a foreign name is read as 点.
    { pattern: /(?<=\p{Script=Han})[·•‧・](?=\p{Script=Han})/gu, spoken: '' },
    { pattern: /(?:№|(?<![A-Za-z])N[oO]\.)\s?(?=\d)/gu, spoken: number },
    { pattern: /(?<=\p{Script=Han})[&＆](?=\p{Script=Han})/gu, spoken: '和' },
    // The marks of a topic are read as 井号.
    { pattern: /#([^#\s]{1,40})#|(?<![\w&#])#(?=\p{L})/gu, spoken: ([, topic = '']) => topic },
    // The number of an item is read as a decimal.
    { pattern: /(?<=^|[\s；。：])(\d{1,2})[.．](?=\p{Script=Han})/gu, spoken: '$1，' },
    toWordRule(romanNumbers, {}),
    // 图① is a name, and the number of an item is said with a pause.
    toWordRule(circledNumbers, { before: '(?<=[图圖表式])' }),
    toWordRule(circledNumbers, { after: '(?=\\p{P}|$)' }),
    {
      pattern: new RegExp(`(?<=([\\p{L}\\d])?)([${Object.keys(circledNumbers).join('')}])`, 'gu'),
      spoken: ([, before, number = '']) =>
        `${before === undefined ? '' : '，'}${circledNumbers[number]}，`,
    },
    // Left out, so that a sentence of two phrases is heard as one.
    {
      pattern: /(?<=[\p{Script=Han}\d”」）])[ \u3000]+(?=[\p{Script=Han}\d“「（])/gu,
      spoken: '，',
    },
  ];
}

/** Ⅰ…Ⅻ and ⅰ…ⅻ. */
const romanNumbers = toNumbers([0x2160, 0x2170], [...'一二三四五六七八九十', '十一', '十二']);

/** ①…⑳, ⑴…⒇, ❶…❿, ㈠…㈩: read as 圈1 by some engines, and left out by others. */
const circledNumbers = {
  ...toNumbers([0x2460, 0x2474], numbersTo(20)),
  ...toNumbers([0x2776, 0x3220], numbersTo(10)),
};

function toNumbers(starts: readonly number[], said: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    starts.flatMap((start) =>
      said.map((number, index) => [String.fromCodePoint(start + index), number]),
    ),
  );
}

function numbersTo(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1));
}
