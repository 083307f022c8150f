import type { SpokenRule } from '../../speech/speech-rules';
import { spellDigits } from './digits';
import type { ChineseSpeechWords } from './speech-words';

/** Telephone numbers are read as sums of thousands. A newsreader says digit by digit, with pauses where it is parted. */
export function toTelephoneRules({ one, calls }: ChineseSpeechWords): SpokenRule[] {
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
    // 138****56, 138××××56: a number that is masked; 9241****, one whose end is.
    { pattern: /(?<!\d)(\d{2,18})(?:\*{2,}|[×✕╳]{2,})(\d{1,6})?(?!\d)/gu, spoken },
    { pattern: /(?<!\d)([48]00)[- ](\d{3,4})[- ]?(\d{3,4})(?!\d)/gu, spoken },
    // The number beside another one: 65000000.
    {
      pattern:
        /(?<![\d.,¥￥$€£])(\d{8,})(?![\d.,]|\s?(?:[元人吨噸个個万萬亿億名户戶件]|[美欧歐日韩韓港]元))/gu,
      spoken,
    },
    {
      pattern: new RegExp(
        `(?<=(?:${calls.before})[：:“”「」\\s]{0,2})(\\d{3,7})(?![\\d.:：,年月日元人个])`,
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
    // Known by everybody, without a word for it: trains, the city, consumers, taxes, the weather.
    {
      pattern:
        /(?<![A-Za-z·\d.,:：-])(12306|12345|12315|12348|12366|12388|12333|12369|12110)(?![\d.,%-]|[\s]?[万萬亿億元人名个個件家户戶吨噸条條公米套辆輛台臺起次])/gu,
      spoken,
    },
  ];
}
