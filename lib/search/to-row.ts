/** Writes an article as an index stores it: its tokens by field, and its marks. */
import type { IndexedArticle } from './search-index';
import { cutPieces, type Piece } from './text/cut-pieces';
import {
  articleMark,
  kindMark,
  marksOf,
  paragraphMark,
  personMark,
  sectionMark,
} from './text/marks';
import { toTokens } from './text/to-tokens';

export interface ArticleRow {
  /** Tokens in the order of the text, parted by spaces. */
  title: string;
  text: string;
  /** Tokens in any order, each once. */
  marks: string[];
}

export function toRow(article: IndexedArticle): ArticleRow {
  const { title } = article;
  const headings = [cutPieces(title)];
  const paragraphs = textsOf(article).slice(1).map(cutPieces);
  return {
    title: toTokenText(headings),
    text: toTokenText(paragraphs),
    marks: listMarks(article, [...headings, ...paragraphs]),
  };
}

/** @param paragraphs all texts of the article, in pieces */
export function listMarks(
  { kind, section, people }: Pick<IndexedArticle, 'kind' | 'section' | 'people'>,
  paragraphs: readonly Piece[][],
): string[] {
  return [
    articleMark,
    sectionMark(section),
    kindMark(kind),
    ...new Set(people.map(personMark)),
    ...marksOf(paragraphs.flat()),
  ];
}

/** Returns all texts in which a phrase can be found, the title first. */
export function textsOf({ title, lines, text }: Pick<IndexedArticle, 'title' | 'lines' | 'text'>) {
  return [title, ...lines, ...text.split('\n')];
}

function toTokenText(paragraphs: readonly Piece[][]): string {
  return paragraphs
    .filter(({ length }) => length > 0)
    .map((pieces) => toTokens(pieces).join(' '))
    .join(` ${paragraphMark} `);
}
