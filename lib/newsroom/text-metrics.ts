import english from 'hyphen/en';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { namesOf, openSegment } from '@/lib/edition/segment';
import { type Measure, openMeasure } from '@/lib/fonts/advances';
import type { TextMetrics } from '@/lib/layout/model/story';

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
 * What the make-up asks of the outside world, for one edition: widths from the fonts, words from the
 * system's dictionary and from the paper itself, syllables from the patterns of TeX.
 */
export function toTextMetrics({ paper, articles, measure }: TextMetricsParts): TextMetrics {
  const { language } = paper;
  return {
    language,
    measure,
    segment: openSegment(language, namesOf(articles, paper)),
    hyphenate,
  };
}

/** Syllables by word: a paper says the same words every day. */
const syllables = new Map<string, string[]>();

/** English words of a large dictionary; past that the memory is begun anew. */
const mostWords = 200_000;

function hyphenate(word: string): string[] {
  const known = syllables.get(word);
  if (known) return known;
  const cut = english.hyphenateSync(word, { hyphenChar: softHyphen }).split(softHyphen);
  if (syllables.size >= mostWords) syllables.clear();
  syllables.set(word, cut);
  return cut;
}

const softHyphen = '\u00ad';
