import type { SpokenRule } from '../../speech/speech-rules';
import { toWordRule } from '../../speech/word-rule';
import { amount } from './number-patterns';
import type { ChineseSpeechWords } from './speech-words';

export function toUnitRules({
  units,
  per,
  ofParts,
  perMille,
  perTenThousand,
}: ChineseSpeechWords): SpokenRule[] {
  return [
    // Left out by some engines.
    { pattern: new RegExp(`(${amount})\\s?‰`, 'gu'), spoken: `${perMille}$1` },
    { pattern: new RegExp(`(${amount})\\s?‱`, 'gu'), spoken: `${perTenThousand}$1` },
    // Units in letters are spelled.
    toWordRule(units, { before: '(?<=\\d\\s?)', after: '(?![A-Za-z²³\\d])' }),
    toWordRule(units, { before: '(?<=[元克米升时時人]/)', after: '(?![A-Za-z²³\\d])' }),
    // 元/平方米, 人次/天: the stroke is read as 斜杠. In 件/套 it is no 每.
    {
      pattern: /(?<=[\d万亿萬億千平方立毫微][元克米升吨噸度][）)]?)[/／](?=\p{Script=Han})/gu,
      spoken: per,
    },
    {
      pattern: /(?<=[\d万亿萬億](?:人次|[人件辆輛张張本次]))[/／](?=[天日月年周週小秒分])/gu,
      spoken: per,
    },
    // A fraction is read as a date, or with 斜杠. 24/7 and 9/11 are none.
    {
      pattern: /(?<![\d/.])(?!9\/11)(\d{1,2})\/(\d{1,3})(?![\d/.])/gu,
      spoken: ([whole = '', above, under]) =>
        Number(above) < Number(under) ? `${under}${ofParts}${above}` : whole,
    },
  ];
}
