/** Signs of sums and comparisons, and arrows, which engines leave out or read by their names. */
import type { SpokenRule } from '../../speech/speech-rules';
import { toWordRule } from '../../speech/word-rule';
import type { ChineseSpeechWords } from './speech-words';

export function toSignRules({ signs, plus, equals, less }: ChineseSpeechWords): SpokenRule[] {
  return [
    toWordRule(signs, { after: '(?=\\s?\\d)' }),
    // 3-2=1
    { pattern: /(?<=\d)\s?[-−－]\s?(?=\d+\s?[=＝])/gu, spoken: less },
    { pattern: /(?<=[\d%”])\s?[=＝]\s?(?=\d)/gu, spoken: equals },
    // “1+N”, “互联网+”; 18+ is an age.
    {
      pattern:
        /(?<=[\dA-Za-z\p{Script=Han}）)”])(?:[+＋]|\s[+＋]\s)(?=[\dA-Za-z\p{Script=Han}“])|(?<=[A-Z\p{Script=Han}])(?<![岁歲万萬亿億元人家个個])[+＋](?=[”」』》]|$)/gu,
      spoken: plus,
    },
    { pattern: /[↑⬆](?=\s?\d)|(?<=[\d%])[↑⬆]/gu, spoken: '上升' },
    { pattern: /[↓⬇](?=\s?\d)|(?<=[\d%])[↓⬇]/gu, spoken: '下降' },
    { pattern: /(?<=[\p{L}\d”》」])\s?[→⇒➔]\s?(?=[\p{L}\d“《「])/gu, spoken: '到' },
  ];
}
