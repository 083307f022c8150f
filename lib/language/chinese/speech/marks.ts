import type { SpokenRule } from '../../speech/speech-rules';
import { toWordRule } from '../../speech/word-rule';
import type { ChineseSpeechWords } from './speech-words';

export function toMarkRules({ multiplied, someone, number }: ChineseSpeechWords): SpokenRule[] {
  return [
    // Read as 叉, or left out.
    { pattern: /(?<=\d[^\s，。×]{0,3})\s?×\s?(?=\d)/gu, spoken: multiplied },
    // A name, day or firm that is masked. After a digit and before a bracket the mark multiplies.
    {
      pattern:
        /[×✕╳](?=[\p{Script=Han}×✕╳，。、）]|$)|(?<=[\p{Script=Han}×✕╳])[×✕╳]|(?<![\p{L}\d）)]\s?)[×✕╳](?=\p{P})/gu,
      spoken: someone,
    },
    // A word in brackets is read through: 中国广电（河南）公司, 今天（8月4日）.
    {
      pattern: /(?<=\p{Script=Han})（(?![含即如见見其不])([\p{Script=Han}\d]{1,6})）(?=.)/gu,
      spoken: '$1',
    },
    // The mark inside a foreign name is read as 点.
    { pattern: /(?<=\p{Script=Han})[·•‧・](?=\p{Script=Han})/gu, spoken: '' },
    { pattern: /[№]\s?(?=\d)/gu, spoken: number },
    toWordRule(romanNumbers, {}),
    toWordRule(circledNumbers, {}),
    // Left out, so that a sentence of two phrases is heard as one.
    {
      pattern: /(?<=[\p{Script=Han}\d”」）])[ \u3000]+(?=[\p{Script=Han}\d“「（])/gu,
      spoken: '，',
    },
  ];
}

const romanNumbers: Readonly<Record<string, string>> = Object.fromEntries(
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].map((number, index) => [
    String.fromCodePoint(0x2160 + index),
    number,
  ]),
);

/** ①…⑳: read as 圈1 by some engines, and left out by others. */
const circledNumbers: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [
    String.fromCodePoint(0x2460 + index),
    `${index + 1}，`,
  ]),
);
