import type { Root } from 'hast';
import { findElement } from '../html/elements';
import type { Fetched } from './fetch-address';
import type { MapReference } from './map-reference';
import { rewriteCss, rewriteJson, rewritePage } from './rewrite-page';
import type { Site } from './site';

type Found = Extract<Fetched, { kind: 'found' }>;

export interface FileParts {
  /** Of the answer, without the base path. */
  path: string;
  found: Found;
  site: Site;
  /** Called for each reference that readers follow. */
  map: MapReference;
}

/** Returns the bytes of the file of an answer. */
export function makeFile({ path, found, site, map }: FileParts): Uint8Array {
  const { type, bytes, isGone } = found;
  const text = () => withoutScripts(new TextDecoder().decode(bytes));
  switch (type) {
    case 'text/html':
      return encode(
        rewritePage(text(), {
          map,
          site,
          change: isGone ? hideFromSearch : undefined,
        }),
      );
    case 'text/css':
      return encode(rewriteCss(text(), map));
    case 'application/manifest+json':
      return encode(rewriteJson(text(), map));
    case 'application/json':
      if (path.endsWith('/listen.json')) return encode(rewriteQueue(text(), map));
      break;
    default:
      break;
  }
  if (!/(?:json|xml)$|^text\//.test(type) || type.startsWith('image/')) return bytes;
  followAbsolute(text(), site, map);
  return encode(withPublicAddresses(text(), site));
}

/** What is read aloud leads to its stories, and has styles that name faces. */
function rewriteQueue(json: string, map: MapReference): string {
  return JSON.stringify(
    JSON.parse(json, (name, value: unknown) => {
      if (typeof value !== 'string') return value;
      if (name === 'fonts') return rewriteCss(value, map);
      return name === 'path' ? (map(value) ?? value) : value;
    }),
  );
}

/** Sitemaps name pages in another script, which are the server's. */
const withoutScripts = (text: string): string => text.replace(/\s*<xhtml:link [^>]*\/>/g, '');

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Sitemaps and feeds name addresses that no page may lead to. */
function followAbsolute(text: string, { server, origin = server }: Site, map: MapReference): void {
  for (const rest of text.split(origin).slice(1)) {
    const [path = ''] = /^[^\s<>"'\\&]*/.exec(rest) ?? [];
    map(origin + path);
  }
}

/** Feeds have absolute addresses. Where nobody said what the paper's will be, they begin at its host. */
function withPublicAddresses(text: string, { server, serverBase, base, origin }: Site): string {
  return origin === undefined ? text.replaceAll(`${server}${serverBase}`, base) : text;
}

/** A host without a server answers 200 at the address of what was withdrawn. */
function hideFromSearch(tree: Root): void {
  findElement(tree, 'head')?.children.push({
    type: 'element',
    tagName: 'meta',
    properties: { name: 'robots', content: 'noindex' },
    children: [],
  });
}
