/**
 * Makes lists of the paragraphs that Word writes for the items of a list (`MsoListParagraph`), with the bullet or
 * number as text in front.
 */
import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

export function makeWordLists(root: Root): void {
  visit(root, (node) => {
    if (node.type !== 'root' && node.type !== 'element') return;
    const children: (typeof node.children)[number][] = [];
    let list: Element | undefined;
    for (const child of node.children) {
      const item = child.type === 'element' ? toItem(child) : undefined;
      if (item) {
        if (list?.tagName !== item.listTag) {
          list = { type: 'element', tagName: item.listTag, properties: {}, children: [] };
          children.push(list);
        }
        list.children.push(item.element);
      } else {
        if (child.type !== 'text' || child.value.trim() !== '') list = undefined;
        children.push(child);
      }
    }
    const own: Nodes[] = node.children;
    own.splice(0, own.length, ...children);
  });
}

interface Item {
  listTag: 'ul' | 'ol';
  element: Element;
}

function toItem(paragraph: Element): Item | undefined {
  const style = String(paragraph.properties.style ?? '');
  if (paragraph.tagName !== 'p' || !/mso-list\s*:\s*l\d/i.test(style)) return undefined;
  const marker = findMarker(paragraph);
  // Markdown has no such numbers, and 一、 or （二） in front of a paragraph are read as well without a list.
  const isText = /\p{Script=Han}/u.test(marker);
  removeMarkers(paragraph);
  if (isText) {
    paragraph.children.unshift({ type: 'text', value: marker });
    return undefined;
  }
  const listTag = /\d|[a-z][.)]/i.test(marker) ? 'ol' : 'ul';
  return { listTag, element: { ...paragraph, tagName: 'li', properties: {} } };
}

/** Returns the bullet or number of an item, which Word marks as to be ignored; empty if there is none. */
function findMarker(paragraph: Element): string {
  let marker = '';
  visit(paragraph, 'element', (node) => {
    if (isMarker(node)) marker += textOf(node).trim();
  });
  return marker;
}

function removeMarkers(paragraph: Element): void {
  visit(paragraph, 'element', (node, index, parent) => {
    if (!isMarker(node)) return undefined;
    parent?.children.splice(index ?? 0, 1);
    return [SKIP, index ?? 0];
  });
}

function isMarker({ properties }: Element): boolean {
  return /mso-list\s*:\s*ignore/i.test(String(properties.style ?? ''));
}
