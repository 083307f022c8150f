/** The crossheads of an article to which links can lead. */
import type { Element, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { nameCrossheads } from '@/lib/addresses/crosshead-ids';
import { findSuggestion } from '../fields/find-suggestion';

/** Lists the ids of the crossheads of a body. The heading that remark-rehype puts over footnotes is none. */
export function listCrossheads(body: Root): string[] {
  const texts: string[] = [];
  gatherCrossheads(body, texts);
  return nameCrossheads(texts);
}

function gatherCrossheads({ children }: Root | Element, texts: string[]): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const isCrosshead = child.tagName === 'h2' || child.tagName === 'h3';
    if (isCrosshead && child.properties.id !== 'footnote-label') texts.push(toText(child));
    gatherCrossheads(child, texts);
  }
}

/** Returns what to write instead of a crosshead that an article does not have. */
export function findCrossheadFix(crosshead: string, ids: readonly string[]): string {
  const suggestion = findSuggestion(crosshead, ids) ?? ids[0];
  return suggestion
    ? `did you mean #${suggestion}?`
    : 'the article has no crossheads: write an address or a slug';
}
