/**
 * Makes one file of HTML of a view: its styles, faces and pictures are in it, links between its parts lead within it,
 * and nothing of it is fetched from anywhere. It has no script. Whatever reads HTML in ten years needs only the file.
 *
 * Parts of the view have their address in `data-at`. A link to such an address becomes a link to the part. Other links
 * of the site become absolute where the paper knows its address, and plain text where it does not.
 */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

import { findElement, removeNodes, textOf } from '../html/elements';
import { silenceSheets } from '../html/silence-sheets';
import { writeHtml } from '../html/write-html';
import { inlinePictures } from './inline-pictures';
import { inlineStyles } from './inline-styles';
import type { LoadFile } from './load-file';
import { rewriteLinks } from './rewrite-links';
import { scopeIds } from './scope-ids';

export interface SingleFileParts {
  /** The view. */
  html: string;
  /** Loads what the view refers to. */
  load: LoadFile;
  /** The path at which the site is on its host: `/paper`, or empty. */
  basePath: string;
  /** `https://example.com/paper`, if the paper knows its address. */
  origin: string | undefined;
}

export async function toSingleFile({
  html,
  load,
  basePath,
  origin,
}: SingleFileParts): Promise<string> {
  const tree = fromHtml(html);
  removeNodes(tree, isOfServer);
  silenceSheets(tree);
  scopeIds(tree);
  rewriteLinks(tree, { basePath, origin });
  await inlineStyles(tree, load);
  await inlinePictures(tree, load);
  addPolicy(tree);
  return writeHtml(tree);
}

/** What the server's pages have for scripts, for icons and for other pages. */
function isOfServer(node: Root['children'][number] | Element['children'][number]): boolean {
  if (node.type === 'comment') return true;
  if (node.type !== 'element') return false;
  switch (node.tagName) {
    case 'script':
      return textOf(node, 'type') !== 'application/ld+json';
    case 'link':
      return !isStyleSheet(node) && !isPublicCanonical(node);
    case 'meta':
      return (
        /^next-/.test(textOf(node, 'name') ?? '') ||
        /^og:image/.test(textOf(node, 'property') ?? '') ||
        textOf(node, 'name')?.startsWith('twitter:image') === true
      );
    case 'template':
    case 'noscript':
      return true;
    default:
      return false;
  }
}

function isStyleSheet(element: Element): boolean {
  return element.tagName === 'link' && textOf(element, 'rel') === 'stylesheet';
}

function isPublicCanonical(element: Element): boolean {
  const href = textOf(element, 'href') ?? '';
  return textOf(element, 'rel') === 'canonical' && /^https?:/.test(href);
}

/** Nothing is fetched from anywhere, and nothing runs, whoever writes into the file later. */
const singleFilePolicy =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";

/** The policy holds for what comes after it, and browsers look for the encoding in the first kilobyte. */
function addPolicy(tree: Root): void {
  const head = findElement(tree, 'head');
  if (!head) return;
  removeNodes(head, (node) => node.type === 'element' && node.properties.charSet !== undefined);
  head.children.unshift(
    { type: 'element', tagName: 'meta', properties: { charSet: 'utf-8' }, children: [] },
    {
      type: 'element',
      tagName: 'meta',
      properties: { httpEquiv: ['Content-Security-Policy'], content: singleFilePolicy },
      children: [],
    },
  );
}
