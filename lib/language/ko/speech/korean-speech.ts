/** What Korean voices read wrongly. Dates with 월 and 일, percentages and 3대2 are read well. */
import { toListNumberRules } from '../../speech/list-numbers';
import type { SpeechRules, SpokenRule } from '../../speech/speech-rules';
import { joinThousands } from '../../speech/thousands';
import { toWordRule } from '../../speech/word-rule';
import { dateRules } from './dates';
import { hanjaRules } from './hanja';
import { measureRules } from './measures';
import { rangeRules } from './ranges';

export const koreanSpeech: SpeechRules = {
  voices: ['ko-KR'],
  // 350 syllables a minute.
  pace: 6,
  pause: ', ',
  afterNumber: ', ',
  abbreviations: [],
  rules: [
    ...dateRules,
    joinThousands(','),
    ...measureRules,
    toWordRule({ '㈜': '주식회사 ', '(주)': '주식회사 ', '㈔': '사단법인 ' }, {}),
    ...hanjaRules,
    ...rangeRules,
    ...markRules(),
  ],
};

function markRules(): SpokenRule[] {
  return [
    { pattern: /(?<=\d[^\s,.×]{0,5})\s?×\s?(?=\d)/gu, spoken: ' 곱하기 ' },
    { pattern: /(?:№|(?<![A-Za-z])N[oO]\.)\s?(?=\d)/gu, spoken: '넘버 ' },
    // F-35: the hyphen is read as minus.
    { pattern: /(?<=(?<![A-Za-z])[A-Z]{1,3})-(?=\d)/gu, spoken: '' },
    // Of a masked name: 김○○ 씨.
    { pattern: /(?<=\p{Script=Hangul})[○◯×]{2}/gu, spoken: ' 모' },
    { pattern: /[○◯×]{2}(?=\s?\p{Script=Hangul})/gu, spoken: '모 ' },
    ...toListNumberRules(', '),
    { pattern: /[↑⬆]\s?(\d[\d.]{0,9}%?)/gu, spoken: '$1 상승' },
    { pattern: /[↓⬇]\s?(\d[\d.]{0,9}%?)/gu, spoken: '$1 하락' },
    { pattern: /(?<=[\p{L}\d])\s?[→⇒]\s?(?=[\p{L}\d])/gu, spoken: '에서 ' },
    { pattern: /(?<![\w&])#(?=\p{L})/gu, spoken: '해시태그 ' },
    // The dot between two words is left out, so that they are read as one.
    { pattern: /(?<=[\p{Script=Hangul}\d])·(?=[\p{Script=Hangul}\d])/gu, spoken: ', ' },
    // The mark of a source: 서울=연합뉴스.
    { pattern: /(?<=\p{Script=Hangul})=(?=\p{Script=Hangul})/gu, spoken: ', ' },
  ];
}
