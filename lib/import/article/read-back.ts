/**
 * Reads an article that was just written as the site will read it, and compares its text with the source: the law of
 * characters, from the file that was imported to the page.
 */
import { visit } from 'unist-util-visit';
import { visibleText } from '@/lib/content/body/visible-text';
import { foldText } from '@/lib/content/completeness/fold-text';
import type { Diagnostic } from '@/lib/content/diagnostic';
import { editionSchema, type Paper } from '@/lib/content/fields/schema';
import { morningOf } from '@/lib/content/fields/zoned-time';
import { parseManuscript } from '@/lib/content/manuscript';
import { type FoundPicture, measurePicture } from '@/lib/content/pictures/measure-picture';
import { toArticle } from '@/lib/content/to-article';
import { languageOf } from '@/lib/language/find-language';
import type { WrittenArticle } from './write-article';

export interface ReadBack {
  /** What readers see, in folded characters. */
  printed: string;
  /** The byline, in folded characters. */
  byline: string;
  /** Errors that `check` will report. */
  errors: Diagnostic[];
}

export function readBack(
  file: string,
  { slug, text, pictures }: WrittenArticle,
  { date, paper }: { date: string; paper: Paper },
): ReadBack {
  const manuscript = parseManuscript(file, new TextEncoder().encode(text));
  const comments: string[] = [];
  if (manuscript.tree) visit(manuscript.tree, 'html', ({ value }) => void comments.push(value));
  const { known } = manuscript;
  const language = languageOf(paper.language);
  const { article } = toArticle(manuscript, {
    date,
    paper,
    settings: editionSchema.parse({}),
    slugs: new Map([[slug, slug]]),
    pictures: new Map(pictures.map(({ name, bytes }) => [name, measure(bytes)])),
    language,
    marksTag: paper.smartQuotes === false ? undefined : paper.language,
    morning: morningOf(date, paper.timeZone),
    isOutline: false,
  });
  const fields = [known.column, known.kicker, known.title, known.deck, known.byline];
  const lists = [...(known.keywords ?? []), ...(known.places ?? [])];
  const body = article ? visibleText(article.body) : '';
  return {
    printed: fold([...fields.filter(Boolean), body, ...lists, ...comments].join('\n')),
    byline: fold(known.byline ?? ''),
    errors: manuscript.diagnostics.filter(({ severity }) => severity === 'error'),
  };
}

function measure(bytes: Uint8Array): FoundPicture {
  const size = measurePicture(bytes);
  return size && { ...size, bytes: bytes.length };
}

/** One form for characters that look different in print: ² and 2, “ and ", …… and .... */
function fold(text: string): string {
  return foldText(text.normalize('NFKC')).characters.join('');
}

/**
 * Returns the pieces of the source that are in none of its articles.
 *
 * @param reported texts of the report
 */
export function findLost(
  texts: readonly string[],
  articles: readonly ReadBack[],
  reported: readonly string[],
): string[] {
  const printed = [...articles.map((one) => one.printed), ...reported.map(fold)];
  const bylines = articles.map(({ byline }) => byline).filter(Boolean);
  const isThere = (piece: string) => printed.some((text) => text.includes(piece));
  return texts.filter((text) => {
    const piece = fold(text);
    if (piece === '' || isThere(piece)) return false;
    // A byline at the start of a paragraph is a field, and a picture may lie between it and the text.
    const byline = bylines.find((one) => piece.startsWith(one));
    return byline === undefined || !isThere(piece.slice(byline.length));
  });
}
