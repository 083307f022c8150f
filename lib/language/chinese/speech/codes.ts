/** Numbers that are names, not sums: trains and flights, roads, models, standards, number plates, generations. */
import type { SpokenRule } from '../../speech/speech-rules';
import { plainDigits, spellDigits } from './digits';
import type { ChineseSpeechWords } from './speech-words';

/** Full hundreds are read as sums in names too: S-200. */
const noHundreds = '(?!\\d*00(?!\\d))';

export function toCodeRules({ trains, one }: ChineseSpeechWords): SpokenRule[] {
  const spell = (digits = '') => spellDigits(digits, one);
  return [
    // G1234次
    {
      pattern: new RegExp(`(?<![A-Za-z\\d])([A-Z]{1,2})(\\d{2,4})(?=(?:${trains}))`, 'gu'),
      spoken: ([, letters, digits]) => letters + spell(digits),
    },
    // 1282航班, 318国道, 302路. In 300次航班 flights are counted.
    {
      pattern: new RegExp(
        `(?<![\\d.:：—-])${noHundreds}(\\d{3,4})(?=航班|班[机機]|[国國省县縣]道|路(?![军軍]))`,
        'gu',
      ),
      spoken: ([, digits]) => spell(digits),
    },
    {
      pattern: new RegExp(`(?<=[国國省县縣]道|航班[号號])${noHundreds}(\\d{3,4})(?!\\d)`, 'gu'),
      spoken: ([, digits]) => spell(digits),
    },
    // The two lists of universities.
    { pattern: /(?<!\d)(985|211)(?=高校|大[学學]|院校|工程)/gu, spoken: ([, list]) => spell(list) },
    ...modelRules(spell),
    // 豫A·12345
    {
      pattern:
        /(?<=[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z])[·•]?([A-Z\d]{5,6})(?![A-Z\d])/gu,
      spoken: ([, plate]) => spell(plate),
    },
    // GB/T 1234—2020: the stroke is read as 斜杠, and the dash as minus.
    {
      pattern: /(?<![A-Za-z])(GB|DB|HJ|QB)(?:\/?([TZ]))?\s?(\d{3,5})(?:[-—–](\d{4}))?(?!\d)/gu,
      spoken: ([, standard, kind = '', digits, year]) =>
        `${standard}${kind}${spell(digits)}${year === undefined ? '' : `，${plainDigits(year)}`}`,
    },
    // 90后 is read as a sum.
    {
      pattern: /(?<![\d.:：])(\d[05])(?=[后後](?![退来來续續]))/gu,
      spoken: ([, year]) => plainDigits(year),
    },
    // 055型, 07组: a number that begins with zero.
    {
      pattern: /(?<![\d.:：,/—-]|—[A-Z])(0\d{1,6})(?![\d.:：,年月日号號点點时時分秒度/%—-])/gu,
      spoken: ([, digits]) => spell(digits),
    },
  ];
}

/** Weapons and aircraft with a hyphen before their number. */
const models =
  '歼|殲|轰|轟|运|運|直|教|空警|东风|東風|巨浪|红旗|紅旗|鹰击|鷹擊|长剑|長劍|霹雳|霹靂|彩虹|翼龙|翼龍|无侦|攻击|米|苏|蘇|图|圖|安|卡|豹|雄风|雄風|天弓';

function modelRules(spell: (digits?: string) => string): SpokenRule[] {
  return [
    // 737-800: the hyphen is read as 减.
    {
      pattern: /(?<=波音)(7\d7)(?:-(?=\d))?/gu,
      spoken: ([, digits]) => spell(digits),
    },
    { pattern: new RegExp(`(?<=(?:${models}))-(?=\\d{1,3}(?![\\d%℃.]))`, 'gu'), spoken: '' },
    // C919, G7611
    {
      pattern: new RegExp(
        `(?<![A-Za-z\\d.-])([A-Z]{1,2})-?${noHundreds}(\\d{3,4})(?![\\d.,%℃:：-]|\\s?[万萬亿億元人名个個吨噸条條])`,
        'gu',
      ),
      spoken: ([, letters, digits]) => letters + spell(digits),
    },
    // F-22, S-200
    { pattern: /(?<=(?<![A-Za-z])[A-Z]{1,3})-(?=\d{1,3}(?![\d.,%℃:-]))/gu, spoken: '' },
  ];
}
