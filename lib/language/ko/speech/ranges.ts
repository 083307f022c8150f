/** Scores and ranges, whose dashes are read as ranges or left out. */
import type { SpokenRule } from '../../speech/speech-rules';

const results = '승|패|이겼|이기|꺾|눌렀|누르|무승부|비겼|비기|완파|제압|졌|앞서|앞섰|리드|역전';

const counted = '[년월일시분초주세살원명개건회번도%배]|학년|인분|미터|킬로|만|억';

export const rangeRules: readonly SpokenRule[] = [
  // A score is read as a range.
  {
    pattern: new RegExp(`(?<![\\d-])(\\d{1,2})[-–](\\d{1,2})(?=[^.,]{0,8}(?:${results}))`, 'gu'),
    spoken: '$1 대 $2',
  },
  // What is left of times is a score or a ratio.
  { pattern: /(?<![\d:])(\d{1,3}):(\d{1,3})(?![\d:])/gu, spoken: '$1 대 $2' },
  // Between numbers, the wave is left out.
  { pattern: /(?<=[\d월일시분년원명세도%만억])\s?[~∼～]\s?(?=\d|영[상하] ?\d)/gu, spoken: '에서 ' },
  // A hyphen may be part of a name, so it is read only before what is counted.
  {
    pattern: new RegExp(`(?<![\\d.A-Za-z-])(\\d{1,4})-(?=\\d{1,4}(?:${counted}))`, 'gu'),
    spoken: '$1에서 ',
  },
];
