/** What German voices read wrongly. Ordinals with a full stop (3. Mai) and percentages are read well. */
import { toSignRules } from '../../latin/sign-rules';
import type { SpeechRules } from '../../speech/speech-rules';
import { joinThousands } from '../../speech/thousands';
import { abbreviationRules, abbreviationsInside } from './abbreviations';
import { dateRules } from './dates';
import { measureRules, rangeRules } from './measures';
import { romanRules } from './roman-numerals';

export const germanSpeech: SpeechRules = {
  voices: ['de-DE', 'de-AT', 'de-CH'],
  pace: 14,
  pause: ', ',
  afterNumber: ': ',
  abbreviations: abbreviationsInside,
  rules: [
    ...dateRules,
    // Read as decimals: one point two hundred.
    joinThousands('.\\u00a0\\u202f'),
    ...romanRules,
    ...abbreviationRules,
    ...measureRules,
    // A score is read as a time of day.
    { pattern: /(?<![\d:.])(\d{1,3}):(\d{1,3})(?![\d:])/gu, spoken: '$1 zu $2' },
    ...rangeRules,
    // The marks of both genders are spelled: Leser*innen.
    { pattern: /(?<=\p{Ll})(?:[*:_]|\/-?)(?=innen\b|in\b)/gu, spoken: '' },
    { pattern: /(?<=\p{Ll})I(?=nnen\b)/gu, spoken: 'i' },
    // The stroke is read by its name.
    { pattern: /\bund\/oder\b/gu, spoken: 'und oder' },
    { pattern: /(?<![\d/])24\/7(?![\d/])/gu, spoken: '24 7' },
    ...toSignRules({
      atLeast: 'mindestens',
      atMost: 'höchstens',
      about: 'etwa',
      plusOrMinus: 'plus minus',
      up: 'plus',
      down: 'minus',
      to: 'nach',
    }),
  ],
};
