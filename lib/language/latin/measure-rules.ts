/** Degrees, ranges and products, which are written alike in German, Spanish and French. */
import type { SpokenRule } from '../speech/speech-rules';

/** The sign is left out, and the mark is spelled. */
export function toDegreeRules(minus: string, celsius: string): SpokenRule[] {
  return [
    { pattern: /(?<=^|\s)[-−–](?=\d+(?:,\d+)?\s?°)/gu, spoken: `${minus} ` },
    { pattern: /(?<=\d)\s?°\s?C(?!\p{L})/gu, spoken: ` ${celsius}` },
  ];
}

/** A dash between two numbers is read as minus, and × as a letter. */
export function toBetweenRules({ to, times }: { to: string; times: string }): SpokenRule[] {
  return [
    { pattern: /(?<=\d)\s?–\s?(?=\d)/gu, spoken: ` ${to} ` },
    { pattern: /(?<=\d\S{0,4})\s?×\s?(?=\d)/gu, spoken: ` ${times} ` },
  ];
}
