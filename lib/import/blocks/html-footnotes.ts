/**
 * Finds footnotes in HTML: two links that lead to each other, the first in the text and the second at the note. Word,
 * mammoth and most web pages write them so. They become elements of our own, which `html-to-blocks.ts` converts.
 */
import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';

export const referenceTag = 'note-reference';
export const definitionTag = 'note-definition';

interface Anchor {
  node: Element;
  parents: readonly Parents[];
  /** The names by which a link can lead to it or to what contains it. */
  names: ReadonlySet<string>;
  target: string;
}

export function markFootnotes(root: Root): void {
  const anchors = findAnchors(root);
  let number = 0;
  const used = new Set<Element>();
  for (const [index, reference] of anchors.entries()) {
    if (used.has(reference.node)) continue;
    const back = anchors
      .slice(index + 1)
      .find((one) => one.names.has(reference.target) && reference.names.has(one.target));
    const container = back && findContainer(back);
    if (!back || !container) continue;
    number += 1;
    used.add(reference.node).add(back.node);
    moveNote(root, { back, container, number });
    const { node } = reference;
    node.tagName = referenceTag;
    node.properties = { number: String(number) };
    node.children = [];
  }
}

function findAnchors(root: Root): Anchor[] {
  const anchors: Anchor[] = [];
  visitParents(root, 'element', (node, parents) => {
    const target = /^#(.+)$/.exec(String(node.properties.href ?? ''))?.[1];
    if (node.tagName !== 'a' || target === undefined || textOf(node).trim().length > longestMark)
      return;
    const near = [node, ...parents.slice(-3)].flatMap((one) =>
      one.type === 'element' ? [one.properties.id, one.properties.name] : [],
    );
    anchors.push({ node, parents, target, names: new Set(near.filter(Boolean).map(String)) });
  });
  return anchors;
}

/** In characters: [12], 注12, ↩︎. A longer link is an entry of a list of contents. */
const longestMark = 6;

/** The item or paragraph of a note. */
function findContainer({ parents }: Anchor): Element | undefined {
  const blocks = parents.filter(
    (one): one is Element => one.type === 'element' && /^(?:li|div|p|dd|aside)$/.test(one.tagName),
  );
  return (
    blocks.find(
      (one) =>
        one.properties.id !== undefined && /f(?:oot)?n|note/i.test(String(one.properties.id)),
    ) ?? blocks.at(-1)
  );
}

function moveNote(
  root: Root,
  { back, container, number }: { back: Anchor; container: Element; number: number },
): void {
  remove(root, back.node);
  const children: ElementContent[] = container.children;
  remove(root, container);
  root.children.push({
    type: 'element',
    tagName: definitionTag,
    properties: { number: String(number) },
    children,
  });
}

function remove(root: Root, node: Element): void {
  visitParents(root, 'element', (one, parents) => {
    if (one !== node) return;
    const parent = parents.at(-1);
    parent?.children.splice(parent.children.indexOf(node), 1);
  });
}
