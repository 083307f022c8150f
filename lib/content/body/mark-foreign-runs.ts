/**
 * Puts the parts of a body that are in another script than the text around them into `<span lang>`, with `dir` where
 * they run the other way, so that screen readers pronounce them (WCAG 2.2, 3.1.2). Code is in no language.
 */
import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { languageOf } from '@/lib/language/find-language';
import { findForeignRuns } from '@/lib/language/foreign-runs';

/**
 * @param body is changed
 * @param tag BCP 47, the language of the text as a whole
 */
export function markForeignRuns(body: Root, tag: string): void {
  const { direction } = languageOf(tag);
  visit(body, (node, index, parent) => {
    if (node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre')) return SKIP;
    if (node.type !== 'text' || index === undefined || !parent) return;
    const runs = findForeignRuns(node.value, tag);
    if (runs.length === 0) return;
    const parts: ElementContent[] = [];
    let end = 0;
    for (const run of runs) {
      if (run.from > end) parts.push(toText(node.value.slice(end, run.from)));
      const properties = {
        lang: run.tag,
        ...(run.direction !== direction && { dir: run.direction }),
      };
      parts.push(toSpan(node.value.slice(run.from, run.to), properties));
      end = run.to;
    }
    if (end < node.value.length) parts.push(toText(node.value.slice(end)));
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
}

const toText = (value: string): Text => ({ type: 'text', value });

function toSpan(text: string, properties: Element['properties']): Element {
  return { type: 'element', tagName: 'span', properties, children: [toText(text)] };
}
