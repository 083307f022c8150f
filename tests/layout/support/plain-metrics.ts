import { languageOf } from '@/lib/language/find-language';
import { unicodeProperties } from '@/lib/language/unicode-properties';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';

/** TextMetrics without fonts: Han one em, Latin about half, words by script, no hyphenation. */
export function plainMetrics(language = 'zh-Hans'): TextMetrics {
  return {
    typography: languageOf(language).typography,
    unicode: unicodeProperties,
    measure: (_face, character) => {
      if ((character.codePointAt(0) ?? 0) > 0x2e80 || '“”‘’—…'.includes(character)) return 1;
      return /[A-Z]/.test(character) ? 0.65 : /[a-z0-9]/.test(character) ? 0.5 : 0.28;
    },
    segment: (text) =>
      (text.match(/[A-Za-z0-9'.,-]+\s*|[^A-Za-z0-9'.,-]/gu) ?? []).map((word) => [word]),
    hyphenate: (word) => [word],
  };
}
