import type { SpokenRule } from '../../speech/speech-rules';
import { amount, wideDash } from './number-patterns';
import type { ChineseSpeechWords } from './speech-words';

export function toRangeRules({ to, measures, minus, positive }: ChineseSpeechWords): SpokenRule[] {
  const unit = `(?:${measures})`;
  return [
    // Dashes between numbers are read as minus, or left out.
    {
      pattern: new RegExp(
        `(?<=\\d|\\d\\s?${unit}|[点點分日月年时時号號%度])\\s?${wideDash}{1,2}\\s?(?=\\d|零下|公元|前\\d)`,
        'gu',
      ),
      spoken: to,
    },
    // A hyphen may be a number of a house, so it is read only before what is counted.
    {
      pattern: new RegExp(`(?<![\\d-])(${amount}(?:${unit})?)-(?=${amount}\\s?(?:${unit}))`, 'gu'),
      spoken: `$1${to}`,
    },
    { pattern: /(?<=[点點分月日时時年])-(?=\d)/gu, spoken: to },
    // Read as 减, or left out.
    { pattern: /(?<=^|[为為是到至：:，（(])[+＋](?=\d)/gu, spoken: positive },
    { pattern: /(?<=^|[为為是到至：:，（(])[-−](?=\d)/gu, spoken: minus },
  ];
}
