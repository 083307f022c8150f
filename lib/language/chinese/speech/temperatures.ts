/** Temperatures, and degrees of other kinds. */
import type { SpokenRule } from '../../speech/speech-rules';
import { amount, dash, wideDash } from './number-patterns';
import type { ChineseSpeechWords } from './speech-words';

export function toTemperatureRules(words: ChineseSpeechWords): SpokenRule[] {
  const { below, above, degrees, fahrenheit, to } = words;
  const mark = '\\s?(?:℃|°C|˚C)';
  return [
    // -3~5℃: the degrees are said after the first number too, and 零上 parts the second from it.
    {
      pattern: new RegExp(
        `(?<![\\d℃C])[-−–](${amount})(${mark})?\\s?(?:${wideDash}{1,2}|[-−至到])\\s?([-−–]?)(${amount})${mark}`,
        'gu',
      ),
      spoken: ([, first, marked, sign, second]) => {
        const isBelow = sign !== '';
        const isAbove = !isBelow && Number(second) > 0;
        const unit = isBelow && marked === undefined ? '' : degrees;
        return `${below}${first}${unit}${to}${isBelow ? below : isAbove ? above : ''}${second}${degrees}`;
      },
    },
    // The sign is read as 减 or as a range.
    {
      pattern: new RegExp(
        `(?<![\\d℃C])[-−–](${amount})(?=${mark}|${dash}[-−–]?${amount}${mark})`,
        'gu',
      ),
      spoken: `${below}$1`,
    },
    {
      pattern: new RegExp(`(?<=(?:${mark}|\\d)${dash})[-−–](${amount})(?=${mark})`, 'gu'),
      spoken: `${below}$1`,
    },
    { pattern: new RegExp(`(?<=\\d)${mark}`, 'gu'), spoken: degrees },
    { pattern: /(?<=\d)\s?(?:℉|°F)/gu, spoken: fahrenheit },
    // 39°54′27″, of places and angles.
    {
      pattern: /(?<=\d)\s?°(?:\s?(\d{1,2})\s?[′'’](?:\s?(\d{1,2}(?:\.\d+)?)\s?[″"”])?)?/gu,
      spoken: ([, minutes, seconds]) =>
        `度${minutes === undefined ? '' : `${Number(minutes)}分`}${seconds === undefined ? '' : `${Number(seconds)}秒`}`,
    },
  ];
}
