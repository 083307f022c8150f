import type { Element, RootContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { Article } from '@/lib/content/article';

/** Characters: two columns of a few lines each beside a second story. */
const enough = 260;

/**
 * The first paragraphs of an article in one, as much as stands under a lead; without the numbers of
 * footnotes, which stand elsewhere.
 */
export function openingOf({ body, summary }: Pick<Article, 'body' | 'summary'>): string {
  let opening = '';
  for (const paragraph of body.children.filter(isParagraph)) {
    const children = paragraph.children.filter((child) => !isNote(child));
    opening = join(opening, toText({ ...paragraph, children }).trim());
    if (opening.length >= enough) break;
  }
  return opening || summary;
}

function isParagraph(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'p';
}

function isNote(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'sup';
}

/** Words are parted by a space where they are written with spaces. */
function join(before: string, after: string): string {
  const isWide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef][”’…—]*$/u.test(before);
  return before + (before && after && !isWide ? ' ' : '') + after;
}
