import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';

/** Lists the elements of a tree in the order of the document, of one name or of all. */
export function listElements(tree: Root | Element, tagName?: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element: Element) => {
    if (tagName === undefined || element.tagName === tagName) found.push(element);
  });
  return found;
}

/** Removes nodes from a tree. */
export function removeNodes(
  tree: Root | Element,
  isRemoved: (node: RootContent | ElementContent) => boolean,
): void {
  replaceNodes(tree, (node) => (isRemoved(node) ? [] : undefined));
}

/**
 * Replaces nodes of a tree, parents before their children.
 *
 * @param toOthers returns what takes the place of a node; undefined if it stays
 */
export function replaceNodes(
  tree: Root | Element,
  toOthers: (node: RootContent | ElementContent) => ElementContent[] | undefined,
): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'root' || parent === undefined || index === undefined) return undefined;
    const others = toOthers(node);
    if (others === undefined) return undefined;
    parent.children.splice(index, 1, ...others);
    return index;
  });
}

/** Returns the value of an attribute as text, by its name as a property: `href`, `ariaLabelledBy`. */
export function textOf({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || typeof value === 'boolean') return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Returns what a `style` or `script` element holds. */
export function codeOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

export function findElement(tree: Root | Element, tagName: string): Element | undefined {
  return listElements(tree, tagName)[0];
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
