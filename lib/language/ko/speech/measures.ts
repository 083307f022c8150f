/** Units, sums and degrees. Units are spelled or left out, and the sign of a sum is read before it. */
import { toCurrencyRule } from '../../speech/currency-rule';
import type { SpokenRule } from '../../speech/speech-rules';
import { toWordRule } from '../../speech/word-rule';

const units = toWordRule(
  {
    'km²': '제곱킬로미터',
    '㎢': '제곱킬로미터',
    'm²': '제곱미터',
    '㎡': '제곱미터',
    'm³': '세제곱미터',
    '㎥': '세제곱미터',
    'km/h': '킬로미터 매시',
    km: '킬로미터',
    '㎞': '킬로미터',
    cm: '센티미터',
    '㎝': '센티미터',
    mm: '밀리미터',
    '㎜': '밀리미터',
    m: '미터',
    kg: '킬로그램',
    '㎏': '킬로그램',
    g: '그램',
    ha: '헥타르',
    kWh: '킬로와트시',
    kW: '킬로와트',
    '㎾': '킬로와트',
    MW: '메가와트',
    '㎿': '메가와트',
    GW: '기가와트',
    t: '톤',
    ml: '밀리리터',
    '㎖': '밀리리터',
    L: '리터',
    '℃': '도',
    '°C': '도',
    '㏊': '헥타르',
  },
  { before: '(?<=\\d\\s?)', after: '(?![A-Za-z²³])' },
);

const currencies: Readonly<Record<string, string>> = {
  '₩': '원',
  $: '달러',
  '€': '유로',
  '£': '파운드',
  '¥': '엔',
};

export const measureRules: readonly SpokenRule[] = [
  toCurrencyRule({ currencies, powers: '천만억조', unit: '원' }),
  // -5~3도: the sign is left out, and 영상 parts the second number from it.
  {
    pattern:
      /(?<![\d℃])[-−](\d{1,2}(?:\.\d+)?)(?:℃|도)?\s?[~∼～]\s?([-−]?)(\d{1,2}(?:\.\d+)?)\s?(?:℃|도)/gu,
    spoken: ([, from, sign, until]) =>
      `영하 ${from}도에서 ${sign === '' && Number(until) > 0 ? '영상' : '영하'} ${until}도`,
  },
  { pattern: /(?<![\d℃])[-−](?=\d{1,9}(?:\.\d+)?\s?(?:℃|°C|도))/gu, spoken: '영하 ' },
  { pattern: /(?<![\p{L}\d])[-−](?=\d{1,9}(?:\.\d+)?%)/gu, spoken: '마이너스 ' },
  { pattern: /±(?=\d)/gu, spoken: '플러스마이너스 ' },
  units,
  // A single digit over another one is a fraction, and no date.
  {
    pattern: /(?<![\d/])(\d)\/([2-9])(?![\d/])/gu,
    spoken: ([whole = '', above = '', under = '']) =>
      above < under ? `${under}분의 ${above}` : whole,
  },
];
