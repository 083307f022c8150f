/**
 * Makes a page of the server a page of a static copy: it refers to files of the copy, at the path where the copy will
 * be, and to nothing that a host without a server lacks. The scripts of Next, which fetch from the server whatever a
 * reader opens, are left out; our own, which are in the page, stay. What Next's scripts bring to life is left out with them,
 * but for the tools of readers that have a script of their own in the copy.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

import { mapCssUrls } from '../html/css-urls';
import { codeOf, listElements, removeNodes, replaceNodes, textOf } from '../html/elements';
import { silenceSheets } from '../html/silence-sheets';
import { writeHtml } from '../html/write-html';
import type { MapReference } from './map-reference';
import { keepTools, type ToolsPlace } from './reader-tools';

export interface PageParts {
  /** Called for each reference. */
  map: MapReference;
  /** Of the copy; without it, the page has no tools. */
  site?: ToolsPlace | undefined;
  change?: ((tree: Root) => void) | undefined;
}

export function rewritePage(html: string, { map, site, change }: PageParts): string {
  const tree = fromHtml(html);
  removeNodes(tree, isOfServer);
  for (const element of listElements(tree)) rewriteText(element, map);
  const lost = new Set<Element>();
  for (const element of listElements(tree)) if (!rewriteAddresses(element, map)) lost.add(element);
  removeLost(tree, lost);
  keepTools(tree, site);
  // Beside this one, a page has the list of its stories.
  for (const element of listElements(tree))
    if (element.properties.id === 'sheet') silenceSheets(element);
  change?.(tree);
  return writeHtml(tree);
}

/** How Next's and React's own scripts begin in the page. */
const frameworkCode = /^\(?self\.__next|\$R[BCSTVX]\b|\bself\.__next_/;

function isOfServer(node: RootContent | ElementContent): boolean {
  if (node.type === 'comment') return true;
  if (node.type !== 'element') return false;
  const rel = textOf(node, 'rel') ?? '';
  switch (node.tagName) {
    case 'script': {
      const src = textOf(node, 'src');
      return src === undefined ? frameworkCode.test(codeOf(node)) : src.includes('/_next/');
    }
    case 'link':
      // A page in another script is one of the server's.
      if (textOf(node, 'hrefLang') !== undefined) return true;
      return rel === 'search' || rel === 'modulepreload' || textOf(node, 'as') === 'script';
    case 'meta':
      return /^next-/.test(textOf(node, 'name') ?? '');
    default:
      return false;
  }
}

/** Rewrites what is in styles and in structured data. */
function rewriteText(element: Element, map: MapReference): void {
  const isStyle = element.tagName === 'style';
  const isData = textOf(element, 'type') === 'application/ld+json';
  const style = textOf(element, 'style');
  if (style?.includes('url('))
    element.properties.style = mapCssUrls(style, (href) => map(href) ?? href);
  if (!isStyle && !isData) return;
  const code = codeOf(element);
  const value = isStyle ? rewriteCss(code, map) : rewriteJson(code, map);
  element.children = [{ type: 'text', value }];
}

export function rewriteCss(css: string, map: MapReference): string {
  return mapCssUrls(css, (href) => map(href) ?? href);
}

/** Rewrites the addresses among the texts of a JSON document; those of nothing in the copy stay, as names. */
export function rewriteJson(json: string, map: MapReference): string {
  const value: unknown = JSON.parse(json, (_, one: unknown) =>
    typeof one === 'string' && /^(?:https?:\/)?\/[^\s]*$/.test(one) ? (map(one) ?? one) : one,
  );
  // As in lib/edition/metadata/structured-data.ts: the text must not end the element that it is in.
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Properties that hold one address. */
const single = ['href', 'src', 'poster', 'action', 'dataQueue'] as const;

/** @returns false for an element that refers to nothing that the copy has */
function rewriteAddresses(element: Element, map: MapReference): boolean {
  const { properties } = element;
  for (const name of single) {
    const href = textOf(element, name);
    if (href === undefined) continue;
    const mapped = map(href);
    if (mapped === undefined) return false;
    properties[name] = mapped;
  }
  const set = textOf(element, 'srcSet');
  if (set !== undefined) properties.srcSet = rewriteSet(set, map);
  const property = textOf(element, 'property') ?? textOf(element, 'name') ?? '';
  if (element.tagName !== 'meta' || !/^(?:og:(?:image|url)|twitter:image)$/.test(property))
    return true;
  const mapped = map(textOf(element, 'content') ?? '');
  if (mapped !== undefined) properties.content = mapped;
  return mapped !== undefined;
}

function rewriteSet(set: string, map: MapReference): string {
  return set
    .split(/,\s+/)
    .flatMap((candidate) => {
      const [href = '', ...rest] = candidate.trim().split(/\s+/);
      const mapped = map(href);
      return mapped === undefined ? [] : [[mapped, ...rest].join(' ')];
    })
    .join(', ');
}

/** A link in a text leaves its words. One in a list of ways goes with its entry. */
function removeLost(tree: Root, lost: ReadonlySet<Element>): void {
  replaceNodes(tree, (node) => {
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'li' && isOnly(node, lost)) return [];
    if (!lost.has(node)) return undefined;
    return node.tagName === 'a' && !isBare(node) ? node.children : [];
  });
}

/** True for an entry that has nothing but one link that is lost. */
function isOnly({ children }: Element, lost: ReadonlySet<Element>): boolean {
  const [only, ...more] = children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  return more.length === 0 && only?.type === 'element' && lost.has(only);
}

/** True for a control and not a word of a text. */
const isBare = (link: Element): boolean => link.properties.download !== undefined;
