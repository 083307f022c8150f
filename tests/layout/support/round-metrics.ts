import { languageOf } from '@/lib/language/find-language';
import { unicodeProperties } from '@/lib/language/unicode-properties';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';

/**
 * TextMetrics without fonts: Han and full-width marks are an em wide, Latin by class, all in round figures so
 * that a person can add a line up. Hyphenates before a consonant that a vowel follows.
 */
export function roundMetrics(language: string): TextMetrics {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const { typography, script } = languageOf(language);
  return {
    typography,
    unicode: unicodeProperties,
    measure: (_face, character) => roundWidth(character, script === 'han'),
    segment: (text) => Array.from(segmenter.segment(text), ({ segment }) => [segment]),
    hyphenate: (word) => word.split(/(?<=[aeiouy][^aeiouy]?)(?=[bcdfghklmnprstvw][aeiouy])/i),
  };
}

/** In em: `. , i` a quarter, letters and figures a half, capitals and `m` three quarters, Han one. */
function roundWidth(character: string, isChinese: boolean): number {
  if (/^(?:\p{M}|\u200d|\ufe0f)/u.test(character)) return 0;
  if (/[“”‘’·]/.test(character)) return isChinese ? 1 : 0.5;
  if (/[—…]/.test(character) || character >= '\u2e80') return 1;
  if (/[ \u00a0.,:;'!|il-]/.test(character)) return 0.25;
  return /[A-Zmw%@]/.test(character) ? 0.75 : 0.5;
}
