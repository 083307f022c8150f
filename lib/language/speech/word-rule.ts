import type { SpokenRule } from './speech-rules';

/** A whole text in place of each of some words. The longest word is tried first. */
export function toWordRule(
  words: Readonly<Record<string, string>>,
  { before = '', after = '' }: { before?: string; after?: string },
): SpokenRule {
  const longestFirst = Object.keys(words).sort((a, b) => b.length - a.length);
  const source = longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  return {
    pattern: new RegExp(`${before}(${source})${after}`, 'gu'),
    spoken: ([, word = '']) => words[word] ?? word,
  };
}
