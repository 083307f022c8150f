import type { SpokenRule } from '../../speech/speech-rules';
import { spellDigits } from './digits';
import type { ChineseSpeechWords } from './speech-words';

/** Numbers that are names, which are read as sums: the train G1234次. */
export function toCodeRules({ trains, one }: ChineseSpeechWords): SpokenRule[] {
  return [
    {
      pattern: new RegExp(`(?<![A-Za-z\\d])([A-Z]{1,2})(\\d{2,4})(?=(?:${trains}))`, 'gu'),
      spoken: ([, letters, digits = '']) => letters + spellDigits(digits, one),
    },
  ];
}
