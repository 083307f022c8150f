/** Days, times, telephone numbers and addresses. */
import { toClockRule } from '../../speech/clock-rule';
import type { SpokenRule } from '../../speech/speech-rules';
import { hanDayRule } from '../../speech/written-days';

/** Zero is ゼロ in telephone numbers. */
const digits = 'ゼロ,いち,に,さん,よん,ご,ろく,なな,はち,きゅう'.split(',');
const spell = (number: string) =>
  number.replace(/\d/g, (digit) => `${digits[Number(digit)]} `).trimEnd();

export const dateRules: readonly SpokenRule[] = [
  hanDayRule,
  // 7/10(日)
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?=[（(][日月火水木金土])/gu,
    spoken: '$1月$2日',
  },
  // 10日（日）
  {
    pattern: /(?<=日)[（(]([日月火水木金土])(・祝)?[）)]/gu,
    spoken: ([, day, holiday]) => `、${day}曜日${holiday === undefined ? '' : '、祝日'}、`,
  },
  // Read as a sum or a subtraction. A newsreader says の for a hyphen.
  {
    pattern: /(?<![\d-])(0\d{1,4})[-－（(](\d{1,4})[-－）)](\d{3,4})(?![\d-])/gu,
    spoken: (groups) =>
      groups
        .slice(1, 4)
        .map((group = '') => spell(group))
        .join('、'),
  },
  // 千代田区1-2-3
  {
    pattern:
      /(?<=[\p{Script=Han}\p{Script=Kana}])(\d{1,4})[-－−](\d{1,4})[-－−](\d{1,4})(?![\d-])/gu,
    spoken: '$1の$2の$3',
  },
  // Read as a ratio.
  toClockRule('時', '分'),
];
