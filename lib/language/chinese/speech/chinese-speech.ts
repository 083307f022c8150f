/**
 * What Chinese voices read wrongly. Numbers before a measure word, years before 年, percentages and letters are read
 * well and are left as they are.
 */
import type { SpeechRules } from '../../speech/speech-rules';
import { toCodeRules } from './codes';
import { toDateRules } from './dates';
import { toDurationRules } from './durations';
import { toMarkRules } from './marks';
import { toMoneyRules } from './money';
import { toRangeRules } from './ranges';
import { toRatioRule, toScoreRules } from './scores';
import { toSignRules } from './signs';
import type { ChineseSpeechWords } from './speech-words';
import { toTelephoneRules } from './telephones';
import { toTemperatureRules } from './temperatures';
import { toCertainTimeRules, toTimeRules } from './times';
import { toUnitRules } from './units';

/** @param voices tags of voices, the most suitable first */
export function toChineseSpeech(words: ChineseSpeechWords, voices: readonly string[]): SpeechRules {
  return {
    voices,
    // Newsreaders speak 300 characters a minute; the normal speed of voices is a little lower.
    pace: 4.5,
    pause: '，',
    afterNumber: '，',
    abbreviations: [],
    rules: [
      ...toDateRules(words),
      ...toTelephoneRules(words),
      ...toCodeRules(words),
      ...toDurationRules(words),
      ...toCertainTimeRules(words),
      ...toScoreRules(words),
      ...toTimeRules(words),
      toRatioRule(words),
      ...toMoneyRules(words),
      ...toTemperatureRules(words),
      ...toUnitRules(words),
      ...toRangeRules(words),
      ...toSignRules(words),
      ...toMarkRules(words),
    ],
  };
}
