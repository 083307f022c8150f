import { createSegmenter } from '@/lib/edition/segmenter';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { findDictionary } from '@/lib/newsroom/chinese-dictionary';
import { roundMetrics } from '../../layout/support/round-metrics';

/** Metrics in round figures, with the words of a real paper and the names that it knows. */
export function segmentedMetrics(names: readonly string[]): TextMetrics {
  const language = 'zh-Hans';
  const dictionary = findDictionary(language);
  const segment = createSegmenter({ language, dictionary, names: new Set(names) });
  return { ...roundMetrics(language), segment };
}
