import { withoutBase } from '@/lib/addresses/base-path';

/** Where a paper is copied from, and where its copy will be. */
export interface Site {
  /** The origin of a server of the paper on this machine: `http://localhost:4001` */
  server: string;
  /** The path at which the paper is on that server: `/paper`, or empty. */
  serverBase: string;
  /** The path at which the copy will be on its host: `/paper`, or empty. */
  base: string;
  /** The public address of the copy, with its path: `https://example.org/paper`; undefined if nobody said it. */
  origin: string | undefined;
  /** False where PDFs are left out. */
  hasPdf: boolean;
  /** The address of the script of readers' tools in the copy; without it, pages have no tools. */
  tools?: string;
}

/** An address of the paper, as a page of it refers to it. */
export interface SiteAddress {
  /** Without the base path: `/2023-03-10/huiji-park` */
  path: string;
  /** With its question mark, or empty. */
  search: string;
  /** With its number sign, or empty. */
  hash: string;
}

/**
 * Reads a reference of a page.
 *
 * @param href as the server wrote it: a path, or an absolute address of the paper
 * @returns undefined for a reference to anything else
 */
export function toSiteAddress(href: string, site: Site): SiteAddress | undefined {
  const path = toPath(href.trim(), site);
  if (path === undefined) return undefined;
  const [, plain = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(path) ?? [];
  return { path: plain === '' ? '/' : plain, search, hash };
}

function toPath(href: string, { server, serverBase, origin }: Site): string | undefined {
  if (href.startsWith('//')) return undefined;
  if (href.startsWith('/')) return withoutBase(href, serverBase);
  const inside = origin === undefined ? undefined : behind(href, origin);
  if (inside !== undefined) return inside;
  const onServer = behind(href, server);
  return onServer === undefined ? undefined : withoutBase(onServer || '/', serverBase);
}

/** Returns what follows an origin in an address; undefined for an address elsewhere. */
function behind(href: string, origin: string): string | undefined {
  if (!href.startsWith(origin)) return undefined;
  const rest = href.slice(origin.length);
  return rest === '' || /^[/?#]/.test(rest) ? rest : undefined;
}

/** Returns the date of the edition that an address belongs to; undefined for what all editions share. */
export function dateOf(path: string): string | undefined {
  return /^\/(\d{4}-\d{2}-\d{2})(?:\/|$)/.exec(path)?.[1];
}
