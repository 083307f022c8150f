import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { namesOf, openSegment } from '@/lib/edition/segment';
import { type Measure, openMeasure } from '@/lib/fonts/advances';
import { languageOf } from '@/lib/language/find-language';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';

export interface TextMetricsParts {
  paper: Paper;
  articles: Article[];
  measure: Measure;
}

/** The one table of widths of this process: it is made of font files only. */
let measure: Promise<Measure> | undefined;

/** Text metrics for one edition, by the paper's own faces: half a second at the first call, nothing later. */
export async function openTextMetrics(
  parts: Omit<TextMetricsParts, 'measure'>,
): Promise<TextMetrics> {
  measure ??= openMeasure();
  return toTextMetrics({ ...parts, measure: await measure });
}

/**
 * What make-up gets from outside for one edition: typography and syllables of the paper's language,
 * widths from the fonts, words from the system's dictionary and from the paper itself.
 */
export function toTextMetrics({ paper, articles, measure }: TextMetricsParts): TextMetrics {
  const { typography, hyphenate } = languageOf(paper.language);
  const segment = openSegment(paper.language, namesOf(articles, paper));
  return { typography, measure, segment, hyphenate };
}
