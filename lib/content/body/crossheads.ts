/** The crossheads of an article to which links can lead. */
import type { Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { nameCrossheads } from '@/lib/addresses/crosshead-ids';
import { findSuggestion } from '../fields/find-suggestion';

/** Lists the ids of the crossheads of a body. The heading that remark-rehype puts over footnotes is none. */
export function listCrossheads(body: Root): string[] {
  const texts: string[] = [];
  visit(body, 'element', (element) => {
    const isCrosshead = element.tagName === 'h2' || element.tagName === 'h3';
    if (isCrosshead && element.properties.id !== 'footnote-label') texts.push(toText(element));
  });
  return nameCrossheads(texts);
}

/** Returns what to write instead of a crosshead that an article does not have. */
export function findCrossheadFix(crosshead: string, ids: readonly string[]): string {
  const suggestion = findSuggestion(crosshead, ids) ?? ids[0];
  return suggestion
    ? `did you mean #${suggestion}?`
    : 'the article has no crossheads: write an address or a slug';
}
