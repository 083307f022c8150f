/**
 * Reads a web page, an article of WeChat saved from the browser, or HTML that Word and mail programs write. If the page says where
 * its article is, only that is the document; the rest is listed among its texts, and so reported.
 */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { htmlToBlocks } from '../blocks/html-to-blocks';
import { type ImportedDocument, type Note, noHead, type StoryHead } from '../imported-document';
import { toMoment } from './to-moment';

export function parseHtml(html: string): ImportedDocument {
  const root = fromHtml(html);
  const wechat = findWechat(root);
  const article = wechat?.body ?? findOnly(root, 'article') ?? findOnly(root, 'main');
  const head = wechat?.head ?? {};
  if (!article) return { ...noHead, ...htmlToBlocks(root) };
  const inside = htmlToBlocks({ type: 'root', children: [article] });
  detach(root, article);
  const outside = htmlToBlocks(root);
  return {
    ...noHead,
    ...inside,
    head,
    notes: [...inside.notes, ...describeOutside(outside.texts, head)],
  };
}

/** The menus and buttons of a page are named together: they are none of the article. */
function describeOutside(texts: readonly string[], { title, published }: StoryHead): Note[] {
  const words = texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== title && toMoment(text) !== (published ?? ''));
  if (words.length === 0) return [];
  return [
    {
      kind: 'changed',
      text: `left out, because it is outside the article on the page: ${words.join(' · ')}`,
    },
  ];
}

/** Parses a piece of HTML that belongs to one story: a feed's or a news agency's. */
export function parseFragment(html: string): Omit<ImportedDocument, 'head'> {
  return { ...noHead, ...htmlToBlocks(fromHtml(html, { fragment: true })), isOneStory: true };
}

/** Returns the encoding that a page names in its first bytes. */
export function findCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<(?:meta|\?xml)[^>]*(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
}

function findWechat(root: Root): { body: Element; head: StoryHead } | undefined {
  const body = findById(root, 'js_content');
  const title = findById(root, 'activity-name') ?? findByClass(root, 'rich_media_title');
  if (!body) return undefined;
  const published = toMoment(textOf(findById(root, 'publish_time') ?? emptyElement));
  const name = title && textOf(title).replace(/\s+/g, ' ').trim();
  return { body, head: { ...(name && { title: name }), ...(published && { published }) } };
}

const emptyElement: Element = { type: 'element', tagName: 'div', properties: {}, children: [] };

function findElement(root: Root, matches: (element: Element) => boolean): Element | undefined {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (matches(element)) found.push(element);
  });
  return found[0];
}

function findById(root: Root, id: string): Element | undefined {
  return findElement(root, ({ properties }) => properties.id === id);
}

function findByClass(root: Root, name: string): Element | undefined {
  return findElement(root, ({ properties }) =>
    Array.isArray(properties.className) ? properties.className.includes(name) : false,
  );
}

function findOnly(root: Root, tag: string): Element | undefined {
  let count = 0;
  const first = findElement(root, ({ tagName }) => {
    if (tagName === tag) count += 1;
    return tagName === tag;
  });
  return count === 1 ? first : undefined;
}

function detach(root: Root, element: Element): void {
  visit(root, (node, index, parent) => {
    if (node === element && parent && index !== undefined) parent.children.splice(index, 1);
  });
}
