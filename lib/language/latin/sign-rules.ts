/** Signs that voices leave out or read by their names, in languages with Latin letters. */
import type { SpokenRule } from '../speech/speech-rules';
import { toWordRule } from '../speech/word-rule';

interface SignWords {
  atLeast: string;
  atMost: string;
  about: string;
  plusOrMinus: string;
  up: string;
  down: string;
  /** Between two names with an arrow between them. */
  to: string;
}

export function toSignRules(words: SignWords): SpokenRule[] {
  const { atLeast, atMost, about, plusOrMinus, up, down, to } = words;
  return [
    toWordRule(
      { '≥': `${atLeast} `, '≤': `${atMost} `, '≈': `${about} `, '±': `${plusOrMinus} ` },
      { after: '\\s?(?=\\d)' },
    ),
    { pattern: /[↑⬆]\s?(?=\d)/gu, spoken: `${up} ` },
    { pattern: /[↓⬇]\s?(?=\d)/gu, spoken: `${down} ` },
    { pattern: /(?<=[\p{L}\d])\s?[→⇒➔]\s?(?=[\p{L}\d])/gu, spoken: ` ${to} ` },
    // Read as a number sign.
    { pattern: /(?<![\w&])#(?=\p{L})/gu, spoken: 'hashtag ' },
  ];
}
