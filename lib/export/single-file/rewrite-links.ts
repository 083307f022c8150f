import type { Element, Root } from 'hast';
import { withoutBase } from '@/lib/addresses/base-path';
import { listElements, replaceNodes, textOf } from '../html/elements';
import { decode, toScopedId } from './scope-ids';

export interface LinkRules {
  /** The path at which the site is on its host: `/paper`, or empty. */
  basePath: string;
  /** `https://example.com/paper`, if the paper knows its address. */
  origin: string | undefined;
}

/**
 * Makes the links of a view good for a file: links to a part of it lead within it, those to another page of the site
 * are absolute, and where the paper does not know its address, their text alone is left.
 */
export function rewriteLinks(tree: Root, rules: LinkRules): void {
  const parts = takeParts(tree);
  const ids = new Set(listElements(tree).flatMap((element) => textOf(element, 'id') ?? []));
  const toHref = (href: string) => toHrefInFile(href, { ...rules, parts, ids });
  const areas = new Map<Element, string | undefined>();
  for (const link of listElements(tree, 'a')) {
    const href = textOf(link, 'href');
    if (href !== undefined) areas.set(link, toHref(href));
  }
  replaceNodes(tree, (node) => {
    if (node.type !== 'element' || !areas.has(node)) return undefined;
    const href = areas.get(node);
    if (href === undefined) {
      areas.delete(node);
      return [{ ...node, tagName: 'span', properties: withoutLink(node.properties) }];
    }
    node.properties.href = href;
    return undefined;
  });
}

/** Returns the ids of the parts by their addresses, and removes what says so from the view. */
function takeParts(tree: Root): Map<string, string> {
  const parts = new Map<string, string>();
  for (const element of listElements(tree)) {
    const at = textOf(element, 'dataAt');
    const id = textOf(element, 'id');
    if (at !== undefined && id !== undefined) parts.set(at, id);
    delete element.properties.dataAt;
  }
  return parts;
}

interface FileParts extends LinkRules {
  /** The ids of parts by their addresses. */
  parts: ReadonlyMap<string, string>;
  ids: ReadonlySet<string>;
}

function toHrefInFile(href: string, file: FileParts): string | undefined {
  if (!href.startsWith('/') || href.startsWith('//')) return href;
  const path = withoutBase(href, file.basePath);
  if (path === undefined) return undefined;
  const [address = '', hash = ''] = path.split('#');
  const part = file.parts.get(address);
  if (part !== undefined) {
    const place = toScopedId(part, decode(hash));
    return `#${hash !== '' && file.ids.has(place) ? place : part}`;
  }
  return file.origin === undefined ? undefined : file.origin + path;
}

function withoutLink({ href, rel, target, download, ...rest }: Element['properties']) {
  return rest;
}
