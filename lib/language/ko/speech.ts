/** What Korean voices read wrongly. Dates with 월 and 일, percentages and 3대2 are read well. */
import { toClockRule } from '../speech/clock-rule';
import { toCurrencyRule } from '../speech/currency-rule';
import type { SpeechRules } from '../speech/speech-rules';
import { joinThousands } from '../speech/thousands';
import { toWordRule } from '../speech/word-rule';
import { isoDate } from '../speech/written-days';

/** Headlines name countries, parties and offices by one Chinese character, which most Korean voices leave out. */
const hanja = toWordRule(
  {
    美: '미',
    中: '중',
    日: '일',
    韓: '한',
    北: '북',
    英: '영',
    佛: '불',
    獨: '독',
    露: '러',
    印: '인',
    與: '여',
    野: '야',
    前: '전',
    新: '신',
    故: '고',
    對: '대',
    反: '반',
    親: '친',
    車: '차',
    軍: '군',
    檢: '검',
    靑: '청',
    靑瓦臺: '청와대',
    外: '외',
    全: '전',
    黨: '당',
    銀: '은',
    株: '주',
  },
  { before: '(?<!\\p{Script=Han})', after: '(?!\\p{Script=Han})' },
);

/** Pairs of countries: 美中, 韓日. */
const pairs = toWordRule(
  {
    美中: '미중',
    韓美: '한미',
    韓日: '한일',
    韓中: '한중',
    北美: '북미',
    中日: '중일',
    美日: '미일',
    與野: '여야',
    南北: '남북',
  },
  { before: '(?<!\\p{Script=Han})', after: '(?!\\p{Script=Han})' },
);

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

const digits = [...'공일이삼사오육칠팔구'];
const spell = (number: string) => number.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

const results = '승|패|이겼|이기|꺾|눌렀|누르|무승부|비겼|비기|완파|제압|졌|앞서|앞섰|리드|역전';

export const koreanSpeech: SpeechRules = {
  voices: ['ko-KR'],
  // 350 syllables a minute.
  pace: 6,
  pause: ', ',
  afterNumber: ', ',
  abbreviations: [],
  rules: [
    {
      pattern: isoDate,
      spoken: ([, year, , month, day]) => `${year}년 ${Number(month)}월 ${Number(day)}일`,
    },
    // The full stop after the day of 2023.3.10. ends no sentence.
    { pattern: /(?<=년 \d{1,2}월 \d{1,2}일)\./gu, spoken: '' },
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
    // Read as a ratio.
    toClockRule('시 ', '분'),
    joinThousands(','),
    // The sign is read before the sum.
    toCurrencyRule({ currencies, powers: '천만억조', unit: '원' }),
    { pattern: /(?<![\d℃])[-−](?=\d+(?:\.\d+)?\s?(?:℃|°C|도))/gu, spoken: '영하 ' },
    units,
    toWordRule({ '㈜': '주식회사 ', '(주)': '주식회사 ', '㈔': '사단법인 ' }, {}),
    pairs,
    hanja,
    // A score is read as a range.
    {
      pattern: new RegExp(`(?<![\\d-])(\\d{1,2})[-–](\\d{1,2})(?=[^.,]{0,8}(?:${results}))`, 'gu'),
      spoken: '$1 대 $2',
    },
    // Between numbers, the wave is left out.
    { pattern: /(?<=[\d월일시분년원명세도%])\s?[~∼～]\s?(?=\d)/gu, spoken: '에서 ' },
    { pattern: /(?<=\d[^\s,.×]{0,5})\s?×\s?(?=\d)/gu, spoken: ' 곱하기 ' },
    // The dot between two words is left out, so that they are read as one.
    { pattern: /(?<=[\p{Script=Hangul}\d])·(?=[\p{Script=Hangul}\d])/gu, spoken: ', ' },
    // The mark of a source: 서울=연합뉴스.
    { pattern: /(?<=\p{Script=Hangul})=(?=\p{Script=Hangul})/gu, spoken: ', ' },
  ],
};
