import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Returns a document as HTML. Marks that only browsers of before HTML 5 took for the end of an attribute stay plain. */
export function writeHtml(tree: Root): string {
  return toHtml(tree, { allowDangerousCharacters: true });
}
