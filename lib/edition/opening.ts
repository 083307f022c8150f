import type { Element, RootContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { Article } from '@/lib/content/article';

/** In characters: two columns of a few lines on the front page. */
const targetLength = 260;

/**
 * Returns the text of an article's first paragraphs, joined, as the front page shows it. Footnote numbers are left
 * out. An article without paragraphs gives its summary.
 */
export function openingOf({ body, summary }: Pick<Article, 'body' | 'summary'>): string {
  let opening = '';
  for (const paragraph of body.children.filter(isParagraph)) {
    const children = paragraph.children.filter((child) => !isNote(child));
    opening = join(opening, toText({ ...paragraph, children }).trim());
    if (opening.length >= targetLength) break;
  }
  return opening || summary;
}

function isParagraph(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'p';
}

function isNote(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'sup';
}

/** Joins two texts with a space, unless the first ends with a wide character. */
function join(before: string, after: string): string {
  const isWide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef][”’…—]*$/u.test(before);
  return before + (before && after && !isWide ? ' ' : '') + after;
}
