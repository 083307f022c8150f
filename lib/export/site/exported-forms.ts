import { type AddressForm, addressForms } from '@/lib/addresses/address-forms';
import { matchAddress } from '@/lib/addresses/match-address';
import { toPath } from '@/lib/addresses/to-path';
import type { SiteAddress } from './site';

/** Addresses that a host without a server cannot have; all others are exported. */
const leftOut: ReadonlySet<AddressForm> = new Set([
  'health',
  // The search of a static site is a page and a script of its own.
  'search',
  'suggestions',
  'openSearch',
  // Other sheets than the paper's own are made when they are wanted.
  'printOptions',
  // What an edition's one file is made from.
  'wholeView',
  // Next's scripts, which a copy has not, keep editions and make pages of saved stories.
  'offline',
  'serviceWorker',
  'clippings',
  'clippingsPdf',
  'editionFiles',
]);

const pdfs: ReadonlySet<AddressForm> = new Set(['editionPdf', 'pagePdf']);
/** These need to know where the paper will be. */
const absolute: ReadonlySet<AddressForm> = new Set([
  'sitemap',
  'sitemapPart',
  'newsSitemap',
  'robots',
]);

export interface ExportChoice {
  hasPdf: boolean;
  /** True if the public address of the copy is known. */
  hasOrigin: boolean;
}

/** True for an address that is a file of a static copy. The version in a card's query says nothing there. */
export function isExported({ path, search }: SiteAddress, choice: ExportChoice): boolean {
  if (path.startsWith('/_next/static/')) return true;
  const form = matchAddress(path)?.form;
  return form !== undefined && /^(?:\?v=[\w-]*)?$/.test(search) && isChosen(form, choice);
}

function isChosen(form: AddressForm, { hasPdf, hasOrigin }: ExportChoice): boolean {
  if (leftOut.has(form)) return false;
  if (pdfs.has(form)) return hasPdf;
  return hasOrigin || !absolute.has(form);
}

const forms = Object.entries(addressForms) as [AddressForm, string][];

/** Lists the addresses of every paper, whether anything leads to them or not. */
export function listSharedSeeds(choice: ExportChoice): string[] {
  const own = forms.filter(
    ([form, text]) => /^[^{]*(?:\{format\})?$/.test(text) && isChosen(form, choice),
  );
  return [
    ...own.flatMap(([, text]) => ['xml', 'json'].map((format) => text.replace('{format}', format))),
    ...['favicon.ico', 'icon.svg', 'apple-icon.png', 'manifest.webmanifest'].map((icon) =>
      toPath('icon', { icon }),
    ),
  ];
}

/**
 * Lists the addresses of every edition, and those of its articles.
 *
 * @param slugs every slug that ever was an address of it
 */
export function listEditionSeeds(
  date: string,
  slugs: readonly string[],
  choice: ExportChoice,
): string[] {
  const own = forms.filter(
    ([form, text]) => /^\/\{date\}[^{]*$/.test(text) && isChosen(form, choice),
  );
  return [
    ...own.map(([, text]) => text.replace('{date}', date)),
    ...slugs.map((slug) => toPath('article', { date, slug })),
  ];
}
