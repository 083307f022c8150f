/**
 * The parameter `?script=` of addresses, by which a reader chooses the other script of a Chinese paper. The choice is
 * in the address alone, so that an answer depends on nothing else, and a link shows what its sender saw.
 */
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import type { AddressForm } from './address-forms';
import { matchAddress } from './match-address';

export type { ChineseScript };

/** Addresses of what is read in the other script, too. Pictures, cards and maps are those of the paper itself. */
export const scriptForms: ReadonlySet<AddressForm> = new Set<AddressForm>([
  'home',
  'feed',
  'briefFeed',
  'search',
  'suggestions',
  'offline',
  'clippings',
  'clippingsPdf',
  'archive',
  'archiveYear',
  'archiveDay',
  'archivePage',
  'archivePageList',
  'labels',
  'places',
  'label',
  'labelFeed',
  'labelPage',
  'place',
  'placeFeed',
  'placePage',
  'corrections',
  'correctionsFeed',
  'correctionsPage',
  'people',
  'peopleInitial',
  'section',
  'sectionFeed',
  'sectionPage',
  'person',
  'personFeed',
  'personPage',
  'pageFeed',
  'edition',
  'editionPdf',
  'editionEpub',
  'editionHtml',
  'wholeView',
  'editionFiles',
  'print',
  'printOptions',
  'large',
  'listen',
  'page',
  'pagePdf',
  'article',
  'standing',
]);

/** @returns undefined for any text that is no script */
export function parseScript(query: URLSearchParams): ChineseScript | undefined {
  const script = query.get('script');
  return script === 'hant' || script === 'hans' ? script : undefined;
}

/**
 * Adds the script to an address that is read in it: `/2023-03-10?q=park#hit-1` becomes
 * `/2023-03-10?q=park&script=hant#hit-1`.
 *
 * @param address a path of the paper, with its query and fragment; any other address remains
 */
export function withScript<A extends string>(address: A, script: ChineseScript | undefined): A {
  const [, path = '', search = '', fragment = ''] =
    /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const form = script && path.startsWith('/') ? matchAddress(path)?.form : undefined;
  if (!script || !form || !scriptForms.has(form)) return address;
  // A path with a query is of the same form.
  return `${path}${addScript(search, script)}${fragment}` as A;
}

/**
 * Adds the script to a query. The other parameters remain as they are written, because the list of clippings is one
 * that people can read.
 *
 * @param search with its question mark, or empty
 */
export function addScript(search: string, script: ChineseScript | undefined): string {
  if (!script) return search;
  const others = search
    .slice(1)
    .split('&')
    .filter((one) => one !== '' && !one.startsWith('script='));
  return `?${[...others, `script=${script}`].join('&')}`;
}

/** Returns an address without its script. */
export function withoutScript(address: string): string {
  const [path = '', search = ''] = address.split('?');
  const query = new URLSearchParams(search);
  query.delete('script');
  return query.size > 0 ? `${path}?${query}` : path;
}
