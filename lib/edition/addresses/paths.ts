/**
 * The addresses of the paper as functions, each written by its form (`lib/addresses/address-forms.ts`).
 */
import { addressForms, cardNames } from '@/lib/addresses/address-forms';
import { isParameter } from '@/lib/addresses/match-address';
import { toPath } from '@/lib/addresses/to-path';

export const homePath = addressForms.home;
export const archiveRootPath = addressForms.archive;

export const editionPath = (date: string) => toPath('edition', { date });
export const pagePath = (date: string, page: number) => toPath('page', { date, page });
/** The pages of an edition to print; `/a4` or `/280x400` after it, and `/2` for one page. */
export const printPath = (date: string) => toPath('print', { date });
export const editionPdfPath = (date: string) => toPath('editionPdf', { date });
/** The edition re-laid out for A4, what every printer has. */
export const a4PdfPath = (date: string) => `${editionPdfPath(date)}?sheet=a4` as const;
/** The edition with crop marks and bleed, for a press. */
export const pressPdfPath = (date: string) => `${editionPdfPath(date)}?marks=1` as const;
/** The edition as a booklet, two pages side by side on this paper. */
export const bookletPdfPath = (date: string, paper: 'a3' | 'a4') =>
  `${editionPdfPath(date)}?booklet=${paper}` as const;
export const pagePdfPath = (date: string, page: number) => toPath('pagePdf', { date, page });
export const articlePath = (date: string, slug: string) => toPath('article', { date, slug });
/** The article's address as a QR code. */
export const qrPath = (date: string, slug: string) => toPath('qr', { date, slug });
/**
 * The picture that a link to a view is shown with: `/2023-03-10/huiji-park/card.png`. The bare address
 * always answers with the card as it is now; an address with its version may be cached for ever.
 *
 * @param view the view's own address
 */
export const cardPath = (view: string, shape: keyof typeof cardNames, version?: string) =>
  `${view === homePath ? '' : view}/${cardNames[shape]}${version ? `?v=${version}` : ''}`;
/** The article cut out of its page, as a picture. */
export const clippingPath = (date: string, slug: string) => toPath('clipping', { date, slug });
export const picturePath = (date: string, name: string) => toPath('picture', { date, name });
export const fontPath = (face: string, characters: string) => toPath('font', { face, characters });

export const archivePath = (year: number) => toPath('archiveYear', { year });

/** @param page 1 is the newest; it has the bare address. */
export const sectionPath = (section: string, page = 1) =>
  page === 1 ? toPath('section', { section }) : toPath('sectionPage', { section, list: page });

/** @param page 1 is the newest; it has the bare address. */
export const personPath = (person: string, page = 1) =>
  page === 1 ? toPath('person', { person }) : toPath('personPage', { person, list: page });

/** Feeds are served as Atom (`xml`) and as JSON Feed. */
export type FeedFormat = 'xml' | 'json';

/** Feeds of the paper, of a section, of one 版 in every edition, of a person. */
export const feedPath = (format: FeedFormat) => toPath('feed', { format });
export const sectionFeedPath = (section: string, format: FeedFormat) =>
  toPath('sectionFeed', { section, format });
export const pageFeedPath = (page: number, format: FeedFormat) =>
  toPath('pageFeed', { page, format });
export const personFeedPath = (person: string, format: FeedFormat) =>
  toPath('personFeed', { person, format });

/** Maps for search engines. */
export const sitemapPath = addressForms.sitemap;
export const newsSitemapPath = addressForms.newsSitemap;
/** @param part a year, or a year and the number of its part: `2023`, `2023-2` */
export const sitemapPartPath = (part: string) => toPath('sitemapPart', { part });

/**
 * The page number at the end of a list's address.
 *
 * @param segments what stands after the list's own address
 * @returns 1 for the bare address; undefined for `/1` (the bare address is its only one) and for no number
 */
export function parseListPage(segments: string[] | undefined): number | undefined {
  const [segment, ...more] = segments ?? [];
  if (segment === undefined) return 1;
  return more.length === 0 && isParameter('list', segment) ? Number(segment) : undefined;
}

/** The number of a 版 as an address writes it: 1 to 999, without zeros before it. */
export function parsePage(text: string): number | undefined {
  return isParameter('page', text) ? Number(text) : undefined;
}
