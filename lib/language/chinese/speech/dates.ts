/** Days, years, seasons and decades. Years before 年 are read well. */
import type { SpokenRule } from '../../speech/speech-rules';
import { hanDayRule } from '../../speech/written-days';
import { plainDigits, spellDigits } from './digits';
import { dash } from './number-patterns';
import type { ChineseSpeechWords } from './speech-words';

/** What is counted after a number of four digits, which is no year then. */
const counted =
  '[年个個多余餘几幾万萬亿億千百十元人名米公平立毫厘吨噸斤克升里亩畝顷頃倍成级級层層楼樓路站期版页頁集条條项項次回场場位户戶口家所座栋棟间間套辆輛架艘列枚只隻头頭匹株棵本册冊张張封支部款种種类類组組队隊批股起篇节節步点點分秒天周週岁歲届屆角块塊度号號时時班件幅颗顆粒箱袋瓶桶字瓦伏月日]|[美欧歐港澳]元|英[镑鎊]|[标標][准準]箱|[台臺](?![湾灣北中南东東])';

/** A year of our time. */
const year = '(?:19[4-9]\\d|20[0-4]\\d)';

export function toDateRules(words: ChineseSpeechWords): SpokenRule[] {
  return [
    hanDayRule,
    ...seasonRules(words),
    ...lifeRules(words),
    ...yearRules(words),
    dayNameRule(words),
  ];
}

function seasonRules({ seasons, to }: ChineseSpeechWords): SpokenRule[] {
  return [
    // Without 年, the years of a season are read as sums: 两千零二十二.
    {
      pattern: new RegExp(`(?<!\\d)(\\d{4})(?:${dash}|/)(\\d{4}|\\d{2})(?=(?:${seasons}))`, 'gu'),
      spoken: ([, from = '', until = '']) => `${plainDigits(from)}${to}${plainDigits(until)}`,
    },
    // 2029财年
    {
      pattern: new RegExp(`(?<![\\d.—-])(${year})(?=(?:${seasons}))`, 'gu'),
      spoken: ([, season]) => plainDigits(season),
    },
  ];
}

function lifeRules({ to, untilNow }: ChineseSpeechWords): SpokenRule[] {
  const inBracket = '(?=[12]\\d{3})(?<=[（(](?:[^（()）]*[，,、；;])?\\s?)';
  return [
    // （1881—1936）: the years of a life. Full hundreds are sums.
    {
      pattern: new RegExp(
        `${inBracket}(1\\d{3}|20\\d{2})\\s?${dash}{1,2}\\s?(1\\d{3}|20\\d{2})(?=\\s?[）)，,；;])`,
        'gu',
      ),
      spoken: ([whole = '', from = '', until = '']) =>
        Number(from) < Number(until) && !(from.endsWith('00') && until.endsWith('00'))
          ? `${plainDigits(from)}${to}${plainDigits(until)}`
          : whole,
    },
    // （1934—）: a life or work that goes on.
    {
      pattern: new RegExp(`${inBracket}(1\\d{3}|20\\d{2})(年?)\\s?${dash}{1,2}\\s?(?=[）)])`, 'gu'),
      spoken: ([, from, unit]) => `${plainDigits(from)}${unit}${untilNow}`,
    },
  ];
}

function yearRules({ to }: ChineseSpeechWords): SpokenRule[] {
  return [
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
    // 1980年代 is read as one thousand nine hundred and eighty.
    {
      pattern: /(?<!\d)((?:1[5-9]|20)\d0)(?=年代)/gu,
      spoken: ([, year = '']) => plainDigits(year),
    },
    // 1921—1949, without 年, is read as two sums. Full hundreds are sums.
    {
      pattern: new RegExp(
        `(?<![\\d.,-])((?:1[5-9]|20)\\d{2})\\s?${dash}{1,2}\\s?((?:1[5-9]|20)\\d{2})(?![\\d.,%℃:-]|\\s?(?:[A-Za-z]|${counted}))`,
        'gu',
      ),
      spoken: ([whole = '', from = '', until = '']) =>
        Number(from) < Number(until) && !(from.endsWith('00') && until.endsWith('00'))
          ? `${plainDigits(from)}${to}${plainDigits(until)}`
          : whole,
    },
    // 2024中法文化旅游年, “天网2023”: a year at the beginning or end of a name.
    {
      pattern: new RegExp(
        `(?<=^|[“《「『（\\s])(${year})(?=\\p{Script=Han})(?!${counted})|(?<=\\p{Script=Han})(${year})(?=[”》」』])`,
        'gu',
      ),
      spoken: ([, first, last]) => plainDigits(first ?? last),
    },
  ];
}

/** A day that became a name has no month in it: 3·15, 9·11. */
function dayNameRule({ one }: ChineseSpeechWords): SpokenRule {
  return {
    pattern: /(?<![\d·])(\d{1,2})[·•](\d{1,2})(?![\d·])/gu,
    spoken: ([, month = '', day = '']) =>
      namedDays[`${month}·${day}`] ?? spellDigits(month + day, one),
  };
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
  '6·18': '六一八',
  '11·11': '双十一',
  '12·12': '双十二',
};
