import type { SpokenRule } from './speech-rules';

/** What is the same in all languages and comes before their own rules. */
export const firstRules: readonly SpokenRule[] = [
  // Soft hyphens and joiners inside words make engines stop in them.
  { pattern: /[\u00ad\u200b\u2060\ufeff]/gu, spoken: '' },
  // Digits, letters and per cent signs as wide as Chinese characters: the rules know the narrow ones.
  {
    pattern: /[０-９Ａ-Ｚａ-ｚ％]/gu,
    spoken: ([wide = '']) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  },
  { pattern: /(?<=\d)．(?=\d)/gu, spoken: '.' },
  // An address is spelled letter by letter, with all its strokes. Its host is what a listener can remember.
  {
    pattern: /(?:https?:\/\/|(?<![\w.@])www\.)[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/#=&%-]/giu,
    spoken: ([address = '']) => hostOf(address),
  },
  // Figure and em spaces, and the wide spaces of headlines, part two phrases.
  { pattern: /[\u2002-\u200a]/gu, spoken: ' ' },
];

function hostOf(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#:].*$/su, '')
    .replace(/^www\./i, '');
}

/** What is the same in all languages and comes after their own rules. */
export const lastRules: readonly SpokenRule[] = [
  // Bullets and ornaments are read by their names: "black circle".
  { pattern: /[•●○◎◇◆□■△▲▽▼☆★※←↑→↓⇒➔⬆⬇▶►▪▫❖✦➤☞]\ufe0f?/gu, spoken: '' },
  // Pictographs are read by their long names, in the middle of a sentence. Unicode counts some marks of writing as such.
  {
    pattern:
      /(?:(?![©®™‼⁉ℹ〽Ⓜ㊗㊙])\p{Extended_Pictographic}[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]*)+/gu,
    spoken: '',
  },
];
