/** Scores and ranges, whose dashes are read as minus or left out. */
import type { SpokenRule } from '../../speech/speech-rules';

const results = '勝|敗|破|下し|下す|引き分け|スコア|制し|リード';

const counted =
  '[人日月年歳円%度倍個件台本枚階回時分秒週店社校点位]|年生|メートル|キロ|センチ|ミリ|グラム|トン|万|億';

export const rangeRules: readonly SpokenRule[] = [
  // A score is read as a subtraction.
  {
    pattern: new RegExp(
      `(?<![\\d-])(\\d{1,2})[-−–－―](\\d{1,2})(?=[^。、]{0,8}(?:${results}))`,
      'gu',
    ),
    spoken: '$1対$2',
  },
  // 2020―2023, 1867―1916年: years.
  { pattern: /(?<=(?<!\d)(?:1\d|20)\d\d年?)\s?[―–—]\s?(?=(?:1\d|20)\d\d(?!\d))/gu, spoken: 'から' },
  // 6―4: sets.
  { pattern: /(?<!\d)(\d{1,2})―(?=\d{1,2}(?!\d))/gu, spoken: '$1対' },
  // Between numbers and times, the wave is left out.
  { pattern: /(?<=[\d月日時分年円人歳度万億%])\s?[〜～~–]\s?(?=\d)/gu, spoken: 'から' },
  // A hyphen may be part of a name, so it is read only before what is counted.
  {
    pattern: new RegExp(`(?<![\\d.A-Za-z-])(\\d{1,4})[-－](?=\\d{1,4}(?:${counted}))`, 'gu'),
    spoken: '$1から',
  },
];
