import type { SpokenRule } from './speech-rules';

/** Spaces and commas or full stops between thousands, which are read as the ends of numbers. */
export function joinThousands(marks: string): SpokenRule {
  return {
    pattern: new RegExp(`(?<![\\d.,])\\d{1,3}(?:[${marks}]\\d{3})+(?![\\d]|[.,]\\d{3})`, 'gu'),
    spoken: ([sum = '']) => sum.replace(new RegExp(`[${marks}]`, 'gu'), ''),
  };
}
