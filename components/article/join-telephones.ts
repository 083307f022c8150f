import type { Element, ElementContent, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { findTelephoneNumbers } from '@/lib/layout/lines/telephone-numbers';

/** Returns a body in which no line breaks inside a telephone number; the body itself if it has none. */
export function joinTelephones(body: Root): Root {
  if (findTelephoneNumbers(toText(body)).length === 0) return body;
  const joined = structuredClone(body);
  visit(joined, (node, index, parent) => {
    if (node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre')) return SKIP;
    if (node.type !== 'text' || index === undefined || !parent) return;
    const parts = split(node.value);
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
  return joined;
}

function split(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { from, to } of findTelephoneNumbers(text)) {
    if (from > end) parts.push({ type: 'text', value: text.slice(end, from) });
    parts.push(toSpan(text.slice(from, to)));
    end = to;
  }
  return end < text.length ? [...parts, { type: 'text', value: text.slice(end) }] : parts;
}

function toSpan(value: string): Element {
  const properties = { className: ['whitespace-nowrap'] };
  return { type: 'element', tagName: 'span', properties, children: [{ type: 'text', value }] };
}
