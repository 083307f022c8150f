import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { createSegmenter, namesOf } from '@/lib/edition/segmenter';
import { type Measure, openMeasure } from '@/lib/fonts/advances';
import { languageOf } from '@/lib/language/find-language';
import { unicodeProperties } from '@/lib/language/unicode-properties';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';

/** The widths depend on font files only, so one table serves the whole process. */
let measure: Promise<Measure> | undefined;

/**
 * Returns all that make-up needs to know of type and language for one edition: typography and hyphenation of
 * the paper's language, widths from the fonts, and word boundaries by the dictionary of `Intl.Segmenter` and
 * by names in the edition. The first call opens the fonts, which takes half a second.
 */
export async function openTextMetrics({
  paper,
  articles,
}: {
  paper: Paper;
  articles: Article[];
}): Promise<TextMetrics> {
  measure ??= openMeasure();
  const { typography, hyphenate } = languageOf(paper.language);
  const segment = createSegmenter(paper.language, namesOf(articles, paper));
  return { typography, unicode: unicodeProperties, measure: await measure, segment, hyphenate };
}
