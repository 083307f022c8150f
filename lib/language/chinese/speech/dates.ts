/** Days, years, seasons and decades. Years before 年 are read well. */
import type { SpokenRule } from '../../speech/speech-rules';
import { hanDayRule } from '../../speech/written-days';
import { plainDigits, spellDigits } from './digits';
import { dash } from './number-patterns';
import type { ChineseSpeechWords } from './speech-words';

export function toDateRules({ one, seasons, to }: ChineseSpeechWords): SpokenRule[] {
  const digits = (text = '') => spellDigits(text, one);
  return [
    hanDayRule,
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
