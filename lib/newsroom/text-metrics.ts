import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { namesOf, openSegment } from '@/lib/edition/segment';
import type { Measure } from '@/lib/fonts/advances';
import { languageOf } from '@/lib/language/find-language';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';

export interface TextMetricsParts {
  paper: Paper;
  articles: Article[];
  measure: Measure;
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
