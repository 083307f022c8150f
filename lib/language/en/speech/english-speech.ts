/**
 * What English voices read wrongly. Plain sums, percentages, years, decades, ordinals and times are read well and are
 * left as they are.
 */
import type { SpeechRules } from '../../speech/speech-rules';
import { abbreviationRules, titleRule } from './abbreviations';
import { dateRules, dayRangeRules } from './dates';
import { markRules, pairRules } from './marks';
import { moneyRules } from './money';
import { rangeRules } from './ranges';
import { romanRules } from './roman-numerals';
import { scoreRules } from './scores';
import { streetRules, streetSentenceEnds } from './streets';
import { unitRules } from './units';

export const englishSpeech: SpeechRules = {
  voices: ['en-GB', 'en-US', 'en-IE', 'en-AU'],
  // 160 words a minute.
  pace: 14,
  pause: ', ',
  afterNumber: ': ',
  abbreviations:
    'Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec Gov Lt Col Capt Sgt Rev Hon Mt Ft Nos pp vs Maj Cpl Adm Cmdr Supt Det Insp Pres Msgr approx Ave Blvd'.split(
      ' ',
    ),
  sentenceEnds: streetSentenceEnds,
  rules: [
    ...dateRules,
    ...pairRules,
    titleRule,
    ...streetRules,
    ...abbreviationRules,
    ...romanRules,
    ...moneyRules,
    ...unitRules,
    ...scoreRules,
    ...rangeRules,
    ...dayRangeRules,
    ...markRules,
  ],
};
