import english from 'hyphen/en';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/schema';
import type { Measure } from '@/lib/fonts/advances';
import type { Setter } from '@/lib/layout/story';

export interface SetterParts {
  paper: Paper;
  articles: Article[];
  measure: Measure;
}

/**
 * What the make-up asks of the outside world, for one edition: widths from the fonts, words from the
 * system's dictionary and from the paper itself, syllables from the patterns of TeX.
 */
export function toSetter({ paper, articles, measure }: SetterParts): Setter {
  const { language } = paper;
  return {
    language,
    measure,
    segment: openSegment(language, namesOf(articles, paper)),
    hyphenate: (word) => english.hyphenateSync(word, { hyphenChar: softHyphen }).split(softHyphen),
  };
}

const softHyphen = '\u00ad';

/**
 * Names that no dictionary knows and no headline may break: people, places, sections, and what the
 * editors gave as keywords.
 */
function namesOf(articles: Article[], { sections }: Paper): Set<string> {
  return new Set([
    ...sections.map(({ name }) => name),
    ...articles.flatMap(({ byline, places, keywords }) => [
      ...(byline?.people.map(({ name }) => name) ?? []),
      ...places,
      ...keywords,
    ]),
  ]);
}

/** Words of a text: the paper's own names whole (the longest first), the rest by the dictionary. */
function openSegment(language: string, names: ReadonlySet<string>): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const longestFirst = [...names].filter(Boolean).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return words;
  const own = new RegExp(`(${longestFirst.map(escapePattern).join('|')})`, 'u');
  return (text) => text.split(own).flatMap((part) => (names.has(part) ? [part] : words(part)));
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
