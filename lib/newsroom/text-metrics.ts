import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { createSegmenter, namesOf } from '@/lib/edition/segmenter';
import { type Measure, openMeasure } from '@/lib/fonts/advances';
import { languageOf } from '@/lib/language/find-language';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';

/** The one table of widths of this process: it is made of font files only. */
let measure: Promise<Measure> | undefined;

/**
 * What make-up gets from outside for one edition: typography and syllables of the paper's language,
 * widths from the fonts, words from the system's dictionary and from the paper itself. The first call
 * opens the fonts, which takes half a second.
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
  return { typography, measure: await measure, segment, hyphenate };
}
