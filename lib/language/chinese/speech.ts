/**
 * What Chinese voices read wrongly. Numbers before a measure word, years before 年, percentages and letters are read
 * well and are left as they are.
 */
import { isoDate, type SpeechRules, type SpokenRule, toWordRule } from '../speech/speech-rules';

/** The words of the rules in one script. */
export interface ChineseSpeechWords {
  /** Of times: 点. */
  oClock: string;
  /** 零下, before degrees. */
  below: string;
  /** 零上, before degrees in a range that begins below zero. */
  above: string;
  degrees: string;
  fahrenheit: string;
  /** 负, before a negative number. */
  minus: string;
  /** 分之, in fractions. */
  ofParts: string;
  perMille: string;
  /** The digit 1 in numbers that are read digit by digit: 幺 on the mainland. */
  one: string;
  /** The digit 2 and others differ in no script. */
  currencies: Readonly<Record<string, string>>;
  units: Readonly<Record<string, string>>;
  /** After a number in a range: 元, 人. */
  measures: string;
  /** 某, for a name that is masked by ×. */
  someone: string;
  /** Words of results that tell a score from a time. */
  results: string;
  /** The results that say that both sides have as many: 战平. */
  draw: string;
  /** 小时, of how long a race took. */
  hours: string;
  /** Words before or after the time that a race took. */
  races: { before: string; after: string };
  /** Words and dates before a time of day. */
  timesOfDay: string;
  /** Words before or after a short telephone number. */
  calls: { before: string; after: string };
  /** Seasons and school years, whose years are read digit by digit. */
  seasons: string;
  trains: string;
  to: string;
  multiplied: string;
  per: string;
  ratio: string;
  number: string;
}

const dash = '[-–—−~～〜]';
const wideDash = '[–—~～〜]';
const amount = '\\d+(?:\\.\\d+)?';

/** @param voices tags of voices, the most suitable first */
export function toChineseSpeech(words: ChineseSpeechWords, voices: readonly string[]): SpeechRules {
  return {
    voices,
    // Newsreaders speak 300 characters a minute; the normal speed of voices is a little lower.
    pace: 4.5,
    pause: '，',
    afterNumber: '，',
    abbreviations: [],
    rules: [
      ...datesOf(words),
      ...telephonesOf(words),
      ...timesOf(words),
      ...moneyOf(words),
      ...temperaturesOf(words),
      ...unitsOf(words),
      ...rangesOf(words),
      ...marksOf(words),
    ],
  };
}

function datesOf({ one, seasons, to }: ChineseSpeechWords): SpokenRule[] {
  const digits = (text = '') => spellDigits(text, one);
  return [
    {
      pattern: isoDate,
      spoken: ([, year, , month, day]) => `${year}年${Number(month)}月${Number(day)}日`,
    },
    // Without 年, the years of a season are read as sums: 两千零二十二.
    {
      pattern: new RegExp(`(?<!\\d)(\\d{4})${dash}(\\d{4}|\\d{2})(?=(?:${seasons}))`, 'gu'),
      spoken: ([, from = '', until = '']) => `${plainDigits(from)}${to}${plainDigits(until)}`,
    },
    {
      pattern: new RegExp(`(?<!\\d)(\\d{4})年?\\s?${dash}{1,2}\\s?(\\d{4})年(?!代)`, 'gu'),
      spoken: `$1年${to}$2年`,
    },
    // 1990—2020年代: both are read so.
    {
      pattern: new RegExp(
        `(?<!\\d)((?:1[5-9]|20)\\d0)(年代)?\\s?(?:${dash}{1,2}|[至到])\\s?((?:1[5-9]|20)\\d0)(?=年代)`,
        'gu',
      ),
      spoken: ([, from, decades = '', until]) =>
        `${plainDigits(from)}${decades}${to}${plainDigits(until)}`,
    },
    // （1881—1936）: the years of a life. Full hundreds are sums.
    {
      pattern: new RegExp(
        `(?<=[（(](?:[^（()）]*[，,、；;])?\\s?)(1\\d{3}|20\\d{2})\\s?${dash}{1,2}\\s?(1\\d{3}|20\\d{2})(?=\\s?[）)，,；;])`,
        'gu',
      ),
      spoken: ([whole = '', from = '', until = '']) =>
        Number(from) < Number(until) && !(from.endsWith('00') && until.endsWith('00'))
          ? `${plainDigits(from)}${to}${plainDigits(until)}`
          : whole,
    },
    // 1980年代 is read as one thousand nine hundred and eighty.
    {
      pattern: /(?<!\d)((?:1[5-9]|20)\d0)(?=年代)/gu,
      spoken: ([, year = '']) => plainDigits(year),
    },
    // 3·15, 9·11: a day that became a name has no month in it.
    {
      pattern: /(?<![\d·])(\d{1,2})[·•](\d{1,2})(?![\d·])/gu,
      spoken: ([, month = '', day = '']) =>
        namedDays[`${month}·${day}`] ?? digits(month) + digits(day),
    },
  ];
}

/** Telephone numbers are read as sums of thousands. A newsreader says digit by digit, with pauses where it is parted. */
function telephonesOf({ one, calls }: ChineseSpeechWords): SpokenRule[] {
  const spoken = (groups: readonly (string | undefined)[]) =>
    groups
      .slice(1)
      .filter((group) => group !== undefined)
      .flatMap((group) => (group.length > 7 ? [group.slice(0, -4), group.slice(-4)] : [group]))
      .map((group) => spellDigits(group, one))
      .join('，');
  return [
    {
      pattern:
        /(?<![\d-])[（(]?(0\d{1,3})[）)]?[-–— ]{0,2}(?<=\D)(\d{3,4})[- ]?(\d{3,4})(?![\d-])/gu,
      spoken,
    },
    // 15000000000元 is a sum.
    {
      pattern:
        /(?<![\d¥￥$€£])(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d|\.\d|\s?[美欧歐日韩韓港]?元|[吨噸万萬亿億个個名户戶件]|人(?![工事力员員]))/gu,
      spoken,
    },
    // 138****56, 138××××56: a number that is masked.
    { pattern: /(?<!\d)(\d{2,4})(?:\*{2,}|[×✕╳]{2,})(\d{2,4})(?!\d)/gu, spoken },
    { pattern: /(?<!\d)([48]00)[- ](\d{3,4})[- ]?(\d{3,4})(?!\d)/gu, spoken },
    // The number that stands beside another one: 65000000.
    {
      pattern:
        /(?<![\d.,¥￥$€£])(\d{8,})(?![\d.,]|\s?(?:[元人吨噸个個万萬亿億名户戶件]|[美欧歐日韩韓港]元))/gu,
      spoken,
    },
    {
      pattern: new RegExp(
        `(?<=(?:${calls.before})[：:“”「」\\s]{0,2})(\\d{3,6})(?![\\d.:：,年月日元人个])`,
        'gu',
      ),
      spoken,
    },
    {
      pattern: new RegExp(
        `(?<![\\d.])(1\\d{2}|1[02]\\d{3}|9\\d{4})(?=[”」]?(?![人名个個家条條万萬元年])\\p{Script=Han}{0,6}(?:${calls.after}))`,
        'gu',
      ),
      spoken,
    },
  ];
}

function timesOf(words: ChineseSpeechWords): SpokenRule[] {
  const { oClock, ratio, results, trains, one, draw, hours, races, timesOfDay } = words;
  const score = '(?<!\\d|\\d[:：∶])(\\d{1,3})\\s?[:：∶]\\s?(\\d{1,3})(?!\\d|[:：∶]\\d)';
  const toTimeRule = (before: string, minutes: string, after: string): SpokenRule => ({
    pattern: new RegExp(
      `${before}(?<![\\d.]|\\d[:：])([01]?\\d|2[0-4])[:：](${minutes})(?![\\d:：])${after}`,
      'gu',
    ),
    spoken: ([, hour, minute]) => sayTime({ hour, minute }, oClock),
  });
  const toDurationRule = (before: string, after: string): SpokenRule => ({
    pattern: new RegExp(
      `${before}(?<!\\d|\\d[.:：])(\\d{1,2})[:：]([0-5]\\d)[:：]([0-5]\\d(?:\\.\\d+)?)(?![\\d:：])${after}`,
      'gu',
    ),
    spoken: (found) => sayDuration(found, hours),
  });
  return [
    // G1234次 is read as a sum.
    {
      pattern: new RegExp(`(?<![A-Za-z\\d])([A-Z]{1,2})(\\d{2,4})(?=(?:${trains}))`, 'gu'),
      spoken: ([, letters, digits = '']) => letters + spellDigits(digits, one),
    },
    // 2:03:15 is how long a race took, or a time of day.
    toDurationRule(`(?<=(?:${races.before})[为為是了约約:：]?\\s?)`, ''),
    toDurationRule(`(?<!(?:${timesOfDay})\\s?)`, `(?=[^\\d。；，,]{0,6}(?:${races.after}))`),
    // No score ends in 00 or, unless it is said to be one, in 05.
    toTimeRule('', '00', ''),
    toTimeRule('(?<![局比]分[^。；]{0,24}|[局以]\\s?)', '0[1-9]', ''),
    toTimeRule(`(?<=(?:${timesOfDay})\\s?)`, '30', ''),
    // The two parts of a draw are the same, and no hour is over 24: 19:30战平.
    toTimeRule('', '2[5-9]|[3-5]\\d', `(?=[^\\d。；，,]{0,3}(?:${draw}))`),
    // A score looks like a time: the words around it tell.
    {
      pattern: new RegExp(
        `${score}(?=(?:[、，和及]?\\s?\\d{1,3}[:：]\\d{1,3})*[^。；，,]{0,8}(?:${results}))`,
        'gu',
      ),
      spoken: `$1${ratio}$2`,
    },
    {
      pattern: new RegExp(`(?<=(?:${results})[^。；，,]{0,8}|[局比]分[^。；]{0,24})${score}`, 'gu'),
      spoken: `$1${ratio}$2`,
    },
    {
      pattern: /(?<![\d.]|\d[:：])([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:：])/gu,
      spoken: ([, hour, minute, second]) => sayTime({ hour, minute, second }, oClock),
    },
    // What is left is a ratio or a scale. Engines leave the mark out, or say 冒号.
    { pattern: /(?<=\d)\s?[:：∶]\s?(?=\d)/gu, spoken: ratio },
  ];
}

interface WrittenTime {
  hour: string | undefined;
  minute: string | undefined;
  second?: string | undefined;
}

/** 17:05 is 17点零5分, and 8:00 is 8点. */
function sayTime({ hour, minute = '', second }: WrittenTime, oClock: string): string {
  const minutes =
    second === undefined && minute === '00' ? '' : `${minute.replace(/^0(?=[1-9])/, '零')}分`;
  return `${Number(hour)}${oClock}${minutes}${second === undefined ? '' : `${Number(second)}秒`}`;
}

/** 2:03:15 is 2小时3分15秒, 0:58:30 is 58分30秒, and 2:00:15 is 2小时零15秒. */
function sayDuration(
  [, hour, minute, second = '']: readonly (string | undefined)[],
  hours: string,
): string {
  const rest = Number(second) === 0 ? '' : `${second.replace(/^0(?=\d)/, '')}秒`;
  const whole = Number(hour) === 0 ? '' : `${Number(hour)}${hours}`;
  if (Number(minute) > 0) return `${whole}${Number(minute)}分${rest}`;
  return whole === '' || rest === '' ? whole + rest : `${whole}零${rest}`;
}

function moneyOf({ currencies }: ChineseSpeechWords): SpokenRule[] {
  const signs = Object.keys(currencies)
    .sort((a, b) => b.length - a.length)
    .map((sign) => sign.replaceAll('$', '\\$'))
    .join('|');
  return [
    // Commas between thousands are read as pauses.
    {
      pattern: /(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/gu,
      spoken: ([sum = '']) => sum.replaceAll(',', ''),
    },
    // The sign is left out, or read before the sum.
    {
      pattern: new RegExp(`(${signs})\\s?(${amount})\\s?([十百千万萬亿億兆]*)(?:元)?`, 'gu'),
      spoken: ([, sign = '', sum, power]) => `${sum}${power}${currencies[sign]}`,
    },
  ];
}

function temperaturesOf(words: ChineseSpeechWords): SpokenRule[] {
  const { below, above, degrees, fahrenheit, to } = words;
  const mark = '\\s?(?:℃|°C|˚C)';
  return [
    // -3~5℃: the degrees are said after the first number too, and 零上 parts the second from it.
    {
      pattern: new RegExp(
        `(?<![\\d℃C])[-−–](${amount})(${mark})?\\s?(?:${wideDash}{1,2}|[-−至到])\\s?([-−–]?)(${amount})${mark}`,
        'gu',
      ),
      spoken: ([, first, marked, sign, second]) => {
        const isBelow = sign !== '';
        const isAbove = !isBelow && Number(second) > 0;
        const unit = isBelow && marked === undefined ? '' : degrees;
        return `${below}${first}${unit}${to}${isBelow ? below : isAbove ? above : ''}${second}${degrees}`;
      },
    },
    // The sign is read as 减 or as a range.
    {
      pattern: new RegExp(
        `(?<![\\d℃C])[-−–](${amount})(?=${mark}|${dash}[-−–]?${amount}${mark})`,
        'gu',
      ),
      spoken: `${below}$1`,
    },
    {
      pattern: new RegExp(`(?<=(?:${mark}|\\d)${dash})[-−–](${amount})(?=${mark})`, 'gu'),
      spoken: `${below}$1`,
    },
    { pattern: new RegExp(`(?<=\\d)${mark}`, 'gu'), spoken: degrees },
    { pattern: /(?<=\d)\s?(?:℉|°F)/gu, spoken: fahrenheit },
  ];
}

function unitsOf({ units, per, ofParts, perMille }: ChineseSpeechWords): SpokenRule[] {
  return [
    // Left out by some engines.
    { pattern: new RegExp(`(${amount})\\s?‰`, 'gu'), spoken: `${perMille}$1` },
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

function rangesOf({ to, measures, minus }: ChineseSpeechWords): SpokenRule[] {
  const unit = `(?:${measures})`;
  return [
    // Dashes between numbers are read as minus, or left out.
    {
      pattern: new RegExp(
        `(?<=\\d|\\d\\s?${unit}|[点點分日月年时時号號%度])\\s?${wideDash}{1,2}\\s?(?=\\d|零下)`,
        'gu',
      ),
      spoken: to,
    },
    // A hyphen may be a number of a house, so it is read only before what is counted.
    {
      pattern: new RegExp(`(?<![\\d-])(${amount}(?:${unit})?)-(?=${amount}\\s?(?:${unit}))`, 'gu'),
      spoken: `$1${to}`,
    },
    { pattern: /(?<=[点點分月日时時年])-(?=\d)/gu, spoken: to },
    // Read as 减.
    { pattern: /(?<=^|[为為是到至：:，（(])[-−](?=\d)/gu, spoken: minus },
  ];
}

function marksOf({ multiplied, someone, number }: ChineseSpeechWords): SpokenRule[] {
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

const digitNames = [...'零一二三四五六七八九'];

const plainDigits = (digits = ''): string => spellDigits(digits, '一');

/** Days whose names are words of the language, in which 1 is never 幺. */
const namedDays: Readonly<Record<string, string>> = {
  '5·1': '五一',
  '6·1': '六一',
  '7·1': '七一',
  '8·1': '八一',
  '10·1': '十一',
  '12·9': '一二九',
  '1·28': '一二八',
  '8·13': '八一三',
  '9·18': '九一八',
};

function spellDigits(digits: string, one: string): string {
  return digits.replace(/\d/g, (digit) =>
    digit === '1' ? one : (digitNames[Number(digit)] ?? digit),
  );
}
