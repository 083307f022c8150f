import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { createSegmenter, namesOf } from '@/lib/edition/segmenter';
import { openRulers, type Rulers } from '@/lib/fonts/advances';
import { type FaceSet, faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';

/** The widths depend on font files only, so one table for each set of faces serves the whole process. */
const opened = new Map<FaceSet, Promise<Rulers>>();

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
  const language = languageOf(paper.language);
  const { typography, hyphenate } = language;
  const set = faceSetOf(language);
  const rulers = opened.get(set) ?? openRulers(set);
  opened.set(set, rulers);
  const { measure, kern } = await rulers;
  const segment = createSegmenter(paper.language, namesOf(articles, paper));
  return { typography, measure, ...(kern && { kern }), segment, hyphenate };
}
