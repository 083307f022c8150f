/**
 * Marks in the body of an article what its kind sets in a way of its own: the stanzas of a poem, signatures, questions
 * and answers. Later steps (sheet, screen, feeds) only look at the classes `verse`, `sign-off`, `question`, `answer`.
 */
import type { Root } from 'hast';
import type { ArticleKind } from '../article-kind';
import { markTurns } from './interview-turns';
import { markSignOff, markSignOffs } from './sign-offs';
import { markStanzas } from './verse-lines';

/** @param body is changed */
export function markKind(body: Root, kind: ArticleKind): void {
  marks[kind]?.(body);
}

const marks: Readonly<Record<ArticleKind, ((body: Root) => void) | undefined>> = {
  news: undefined,
  photo: leadWithPicture,
  verse: markStanzas,
  notice: markSignOff,
  obituary: markSignOff,
  letters: markSignOffs,
  interview: markTurns,
  index: undefined,
  ad: undefined,
};

/** Moves the first picture to the head of the text. */
function leadWithPicture(body: Root): void {
  const index = body.children.findIndex(
    (child) => child.type === 'element' && child.tagName === 'figure',
  );
  if (index > 0) body.children.unshift(...body.children.splice(index, 1));
}
