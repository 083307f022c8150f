/** Sums with a sign, which voices read before the number or between two: "£5m-£10m". Plain sums are read well. */
import type { SpokenRule } from '../../speech/speech-rules';
import { beforeNoun, determiners } from './adjectives';

const currencies: Readonly<Record<string, string>> = {
  $: 'dollars',
  US$: 'US dollars',
  A$: 'Australian dollars',
  C$: 'Canadian dollars',
  HK$: 'Hong Kong dollars',
  '£': 'pounds',
  '€': 'euros',
  NZ$: 'New Zealand dollars',
  S$: 'Singapore dollars',
  '₹': 'rupees',
  '¥': 'yen',
  '₩': 'won',
};

const signs = '(?:US|HK|NZ|A|C|S)?\\$|£|€|₹|¥|₩';
const powerWords = 'k|mn?|bn?|tn|thousand|million|billion|trillion';

const powers: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  bn: 'billion',
  b: 'billion',
  tn: 'trillion',
};

/** What may come before a power. A letter that a name begins with is none: a £40 B&B, a $20 K-pop album. */
const beforePower = '(?:[\\s\\u00a0-](?![kmb](?:&|-\\p{L})))?';

const powerOf = (letters = ''): string => powers[letters.toLowerCase()] ?? letters;

const beforeAdjective = `(?<=\\b(?:${determiners}) )`;

const money = `(${signs})\\s?(\\d[\\d,]*(?:\\.\\d+)?)${beforePower}(${powerWords})`;

const sayAdjective = ([, sign = '', sum, power]: readonly (string | undefined)[]): string =>
  `${sum} ${powerOf(power)} ${(currencies[sign] ?? sign).replace(/s$/, '')}`;

/** Groups: the sign, the first sum with its power, the second sum with its power. */
const moneyRange = `(${signs})(\\d[\\d,]*(?:\\.\\d+)?)[\\s\\u00a0]?(${powerWords})?\\s?[-–—]\\s?\\1?(\\d[\\d,]*(?:\\.\\d+)?)${beforePower}(${powerWords})`;

/** £5m-£10m: 5 million to 10 million pounds. */
function sayMoneyRange([sign = '', from, fromPower, until, power]: readonly (
  | string
  | undefined
)[]): string {
  const first = fromPower === undefined ? from : `${from} ${powerOf(fromPower)}`;
  return `${first} to ${until} ${powerOf(power)} ${currencies[sign] ?? sign}`;
}

const periods: Readonly<Record<string, string>> = {
  hr: 'hour',
  wk: 'week',
  mo: 'month',
  yr: 'year',
};

export const moneyRules: readonly SpokenRule[] = [
  // "£5m-£10m" is read as a minus, or with the sign between the two.
  {
    pattern: new RegExp(`(?<=\\b(?:an?|another) )${moneyRange}(?= \\p{L})`, 'giu'),
    spoken: ([, ...range]) => sayMoneyRange(range).replace(/s$/, ''),
  },
  {
    pattern: new RegExp(`${beforeAdjective}${moneyRange}${beforeNoun}`, 'giu'),
    spoken: ([, ...range]) => sayMoneyRange(range).replace(/s$/, ''),
  },
  {
    pattern: new RegExp(`${moneyRange}(?![\\w-])`, 'giu'),
    spoken: ([, ...range]) => sayMoneyRange(range),
  },
  // $5 to $10 million: the power belongs to both, unless the first sum is the larger one.
  {
    pattern: new RegExp(
      `(?<![\\w$£€])(${signs})(\\d{1,3}(?:\\.\\d+)?) to \\1(\\d{1,3}(?:\\.\\d+)?)[\\s\\u00a0]?(${powerWords})(?![\\w-])`,
      'giu',
    ),
    spoken: ([whole = '', sign, from, until, power]) =>
      Number(from) < Number(until) ? sayMoneyRange([sign, from, undefined, until, power]) : whole,
  },
  {
    pattern:
      /((?:US|HK|A|C)?\$|£|€|₹)(\d[\d,]*(?:\.\d+)?)-\1?(?=\d[\d,]*(?:\.\d+)?(?![\w-]|,\d|\.\d))/gu,
    spoken: '$1$2 to $1',
  },
  // In "a $2m deal" and "a $2m-a-year deal" the sum is an adjective.
  { pattern: new RegExp(`${money}(?=-)`, 'giu'), spoken: sayAdjective },
  {
    pattern: new RegExp(`(?<=\\b(?:an?|another) )${money}(?= \\p{Ll})`, 'giu'),
    spoken: sayAdjective,
  },
  { pattern: new RegExp(`${beforeAdjective}${money}${beforeNoun}`, 'giu'), spoken: sayAdjective },
  // "1.2 m dollars", "1.2 dollars million": the sign belongs behind the sum.
  {
    pattern: new RegExp(`${money}\\b`, 'giu'),
    spoken: ([, sign = '', sum, power]) => `${sum} ${powerOf(power)} ${currencies[sign] ?? sign}`,
  },
  // Left out by some engines.
  {
    pattern: /([¥₩₹])\s?(\d[\d,]*(?:\.\d+)?)(?!\d)/gu,
    spoken: ([, sign = '', sum]) => `${sum} ${currencies[sign] ?? sign}`,
  },
  // $650/mo., £20/hour
  {
    pattern: /(?<=[$£€]\d[\d,]{0,9}(?:\.\d\d)?)\/(?:(hr|wk|mo|yr)\b\.?|(\p{Ll}{3,}))/gu,
    spoken: ([, short = '', long]) => {
      const period = long ?? periods[short] ?? short;
      return ` ${period === 'hour' ? 'an' : 'a'} ${period}`;
    },
  },
  { pattern: /(?<![\w.,£$€])(\d{1,2})p(?![\w.]*\w)/gu, spoken: '$1 pence' },
  { pattern: /(?<=\d)\s?(bn|tn)\b/gu, spoken: ([, power]) => ` ${powerOf(power)}` },
  // m is read as metres.
  {
    pattern:
      /(?<=\d)m(?= (?:people|users|tonnes|tons|homes|jobs|copies|viewers|voters|customers|passengers|visitors|barrels|children|adults|workers|households|doses|acres|pounds|dollars|euros)\b)/gu,
    spoken: ' million',
  },
];
