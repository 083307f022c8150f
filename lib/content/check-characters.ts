/**
 * Reports characters that no font of the paper has: sheets, cards and PDFs show a box in their place. The sign for a
 * character that was lost in a conversion, U+FFFD, is reported too.
 */
import { findFont } from '@/lib/fonts/find-font';
import { faceSetOf } from '@/lib/language/face-set';
import type { Language } from '@/lib/language/language';
import type { Article } from './article';
import { visibleText } from './body/visible-text';
import type { Finding, Place, Report } from './diagnostic';
import { placeAt } from './source/parse-source';

/** A file and what is printed of it. */
export interface PrintedFile {
  /** The text of the file. */
  source: string;
  /** The texts that are printed, without Markdown and YAML. */
  printed: readonly (string | undefined)[];
  /** The paper's. */
  language: Language;
  report: Report;
}

/**
 * Reports each character of a file that no font has, once, where it occurs first. Papers without sheets are shown in
 * the faces of readers' systems, so nothing is reported for them.
 */
export function checkCharacters({ source, printed, language, report }: PrintedFile): void {
  if (!language.hasSheets) return;
  const set = faceSetOf(language);
  const missing = new Set<string>();
  for (const text of printed) {
    for (const cluster of clustersOf(text ?? '')) {
      if (cluster.startsWith(lost) || !findFont(set, 'song', cluster)) missing.add(cluster);
    }
  }
  for (const cluster of missing) {
    if (cluster.startsWith(lost)) {
      report(findPlace(cluster, source), lostCharacter);
      continue;
    }
    report(findPlace(cluster, source), {
      code: 'no-glyph',
      severity: 'warning',
      message: `no face has ${cluster} ${codePointsOf(cluster).map(toName).join(' ')}`,
      fix: 'write it in other characters, or as a picture: it is printed as a box',
    });
  }
}

const lost = '\uFFFD';

const lostCharacter: Finding = {
  code: 'lost-character',
  severity: 'warning',
  message: '\uFFFD is the sign for a character that was lost when the text was converted',
  fix: 'write the character itself',
};

/** Returns the texts of an article that are printed. */
export function printedTexts(article: Article, byline: string | undefined): (string | undefined)[] {
  const { title, kicker, deck, label, body, pictures, corrections } = article;
  const captions = pictures.flatMap(({ caption, credit }) => [caption, credit]);
  const corrected = corrections.map(({ text }) => text);
  return [title, kicker, deck, label, byline, visibleText(body), ...captions, ...corrected];
}

/** Returns the different characters of a text, as readers count them. */
function clustersOf(text: string): Set<string> {
  if (!/\p{M}|\u200d|\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text)) {
    return new Set(text);
  }
  return new Set(Array.from(segmenter.segment(text), ({ segment }) => segment));
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function codePointsOf(cluster: string): number[] {
  return Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
}

const toName = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Finds a character in the text of its file: as it is, in decomposed form, or escaped as in HTML (`&#x16A0;`) or
 * YAML (`\u16A0`).
 */
function findPlace(cluster: string, source: string): Place | undefined {
  const [point = 0] = codePointsOf(cluster);
  const hex = point.toString(16);
  const escaped = new RegExp(`&#(?:x0*${hex}|0*${point});|\\\\[xuU]0*${hex}(?![\\da-f])`, 'i');
  const found = [
    source.indexOf(cluster),
    source.indexOf(cluster.normalize('NFD')),
    source.search(escaped),
    source.indexOf(String.fromCodePoint(point)),
    // HTML knows no character 0 and none beyond U+10FFFF.
    ...(cluster === lost ? [source.search(/&#(?:x?0+|x?[\da-f]{6,}|xd[89a-f]..);/i)] : []),
  ].find((offset) => offset >= 0);
  return found === undefined ? undefined : placeAt(source, found);
}
