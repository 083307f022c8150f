/** Days, days that became names, times and telephone numbers. */
import { toClockRule } from '../../speech/clock-rule';
import type { SpokenRule } from '../../speech/speech-rules';
import { isoDate } from '../../speech/written-days';

const digits = [...'공일이삼사오육칠팔구'];
const spell = (number: string) => number.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

/** 6·25 is a war, and 1·2 in 1·2호기 two numbers. */
const namedDays: Readonly<Record<string, string>> = {
  '3·1': '삼일',
  '3·15': '삼일오',
  '4·3': '사삼',
  '4·19': '사일구',
  '5·16': '오일육',
  '5·18': '오일팔',
  '6·10': '육십',
  '6·15': '육일오',
  '6·25': '육이오',
  '8·15': '팔일오',
  '9·11': '구일일',
  '10·26': '십이육',
  '12·3': '십이삼',
  '12·12': '십이십이',
};

export const dateRules: readonly SpokenRule[] = [
  {
    pattern: isoDate,
    spoken: ([, year, , month, day]) => `${year}년 ${Number(month)}월 ${Number(day)}일`,
  },
  // 2024. 1. 5.
  {
    pattern: /(?<![\d.])((?:1[5-9]|20)\d{2})\. (\d{1,2})\. (\d{1,2})\.?(?!\d)/gu,
    spoken: '$1년 $2월 $3일',
  },
  // The full stop after the day of 2023.3.10. ends no sentence.
  { pattern: /(?<=년 \d{1,2}월 \d{1,2}일)\./gu, spoken: '' },
  // 10일(일)
  { pattern: /(?<=\d일)\(([일월화수목금토])\)/gu, spoken: ' $1요일' },
  {
    pattern: /(?<![\d·])(\d{1,2}·\d{1,2})(?![\d·]|호|차|월|일|위|급|심|분기|층|번|학년|구|%)/gu,
    spoken: ([whole = '', day = '']) => namedDays[day] ?? whole,
  },
  // Read as sums.
  {
    pattern: /(?<![\d-])(0\d{1,2}|1[568]\d{2})-(\d{3,4})(?:-(\d{4}))?(?![\d-])/gu,
    spoken: (groups) =>
      groups
        .slice(1, 4)
        .filter((group) => group !== undefined)
        .map(spell)
        .join(', '),
  },
  {
    pattern: /(?<!\d)(112|119)(?=\s?(?:신고|구급|구조|상황실|안전|출동|대원)|에 신고)/gu,
    spoken: ([, number = '']) => spell(number),
  },
  // Read as a ratio.
  toClockRule('시 ', '분'),
];
