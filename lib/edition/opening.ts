import type { Element, RootContent } from 'hast';
import type { Article } from '@/lib/content/article';

/** In characters: two columns of a few lines on the front page. */
const targetLength = 260;

/**
 * Returns the text of an article's first paragraphs, joined, as the front page shows it. Footnote numbers are left
 * out, and hard breaks are line feeds. An article without paragraphs gives its summary.
 */
export function openingOf({ body, summary }: Pick<Article, 'body' | 'summary'>): string {
  let opening = '';
  let before = '';
  for (const paragraph of body.children.filter(isParagraph)) {
    const text = textOf(paragraph).trim();
    opening = join(opening, text, /\n/.test(before + text));
    before = text;
    if (opening.length >= targetLength) break;
  }
  return opening || summary;
}

function isParagraph(node: RootContent): node is Element {
  return (
    node.type === 'element' &&
    node.tagName === 'p' &&
    node.properties.className?.toString() !== 'sign-off'
  );
}

function textOf(node: Element['children'][number]): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'sup') return '';
  return node.tagName === 'br' ? '\n' : node.children.map(textOf).join('');
}

/** Joins stanzas with a line feed, and other texts with a space, unless the first ends with a wide mark. */
function join(before: string, after: string, hasLines: boolean): string {
  if (before && after && hasLines) return `${before}\n${after}`;
  const isWide = /[\u3000-\u303f\uff00-\uffef][”’…—]*$/u.test(before);
  return before + (before && after && !isWide ? ' ' : '') + after;
}
