/**
 * Functions that return the addresses of the paper, each built from its form (`lib/addresses/address-forms.ts`).
 */
import { addressForms, cardNames } from '@/lib/addresses/address-forms';
import { type Clippings, toClippingsQuery } from '@/lib/addresses/clippings-query';
import { isParameter } from '@/lib/addresses/match-address';
import { type SearchValues, toSearchQuery } from '@/lib/addresses/search-query';
import { toPath } from '@/lib/addresses/to-path';
import { hitId } from '../text-mark';

export const homePath = addressForms.home;
export const archiveRootPath = addressForms.archive;
export const searchPath = addressForms.search;
export const suggestionsPath = addressForms.suggestions;
export const openSearchPath = addressForms.openSearch;

export const offlinePath = addressForms.offline;
export const serviceWorkerPath = addressForms.serviceWorker;
export const clippingsPath = addressForms.clippings;

/** The one address of pages made up of saved stories. */
export const clippingsAddress = (clippings: Clippings) =>
  `${clippingsPath}${toClippingsQuery(clippings)}` as const;
export const clippingsPdfAddress = (clippings: Clippings) =>
  `${addressForms.clippingsPdf}${toClippingsQuery(clippings)}` as const;

/** The one address of a search. */
export const searchAddress = (values: SearchValues) =>
  `${searchPath}${toSearchQuery(values)}` as const;

/** The address of a view that marks what was searched for, at the first place that it marks. */
export const markedAddress = (path: `/${string}`, query: string) =>
  query === '' ? path : (`${path}?${new URLSearchParams({ q: query })}#${hitId(1)}` as const);

export const editionPath = (date: string) => toPath('edition', { date });
export const pagePath = (date: string, page: number) => toPath('page', { date, page });
/** The print view of an edition. `/a4` or `/280x400` may follow for a sheet size, and `/2` for one page. */
export const printPath = (date: string) => toPath('print', { date });
/** The large-print edition. */
export const largePath = (date: string) => toPath('large', { date });
/** The edition for e-readers. */
export const editionEpubPath = (date: string) => toPath('editionEpub', { date });
/** The list of everything that a device keeps of an edition. */
export const editionFilesPath = (date: string) => toPath('editionFiles', { date });
export const editionPdfPath = (date: string) => toPath('editionPdf', { date });
/** The edition as one file of HTML. */
export const editionHtmlPath = (date: string) => toPath('editionHtml', { date });
/** The view that the file is made from. */
export const wholeViewPath = (date: string) => toPath('wholeView', { date });
/** What is read aloud of an edition. */
export const listenPath = (date: string) => toPath('listen', { date });
/** The PDF of an edition re-laid out for A4, the paper of most office printers. */
export const a4PdfPath = (date: string) => `${editionPdfPath(date)}?sheet=a4` as const;
/** The PDF of the edition in brief, one A4 page. */
export const briefPdfPath = (date: string) => `${editionPdfPath(date)}?brief=1` as const;
/** The PDF of the large-print edition. */
export const largePdfPath = (date: string) => `${editionPdfPath(date)}?large=1` as const;
/** The PDF of an edition with crop marks and bleed, for a print shop. */
export const pressPdfPath = (date: string) => `${editionPdfPath(date)}?marks=1` as const;
/** The PDF of an edition as a booklet, with two pages side by side on the given paper. */
export const bookletPdfPath = (date: string, paper: 'a3' | 'a4') =>
  `${editionPdfPath(date)}?booklet=${paper}` as const;
export const pagePdfPath = (date: string, page: number) => toPath('pagePdf', { date, page });
export const articlePath = (date: string, slug: string) => toPath('article', { date, slug });
/** The article's address as a QR code. */
export const qrPath = (date: string, slug: string) => toPath('qr', { date, slug });
/**
 * The card of a view, which is the picture shown with links to it: `/2023-03-10/huiji-park/card.png`. Without a
 * version the address always returns the current card; with one, the response may be cached forever.
 *
 * @param view the address of the view
 */
export const cardPath = (view: string, shape: keyof typeof cardNames, version?: string) =>
  `${view === homePath ? '' : view}/${cardNames[shape]}${version ? `?v=${version}` : ''}`;
/** The picture of a clipping: the article cut out of its page. */
export const clippingPath = (date: string, slug: string) => toPath('clipping', { date, slug });
export const picturePath = (date: string, name: string) => toPath('picture', { date, name });
/**
 * The address of a copy of a picture.
 *
 * @param path of the picture itself
 * @param variant the name of the copy: `640.webp`
 */
export const variantPath = (path: string, variant: string) => `${path}/${variant}`;
/** @param name of a standing page: `about` */
export const standingPath = (name: string) => toPath('standing', { standing: name });
export const standingPicturePath = (name: string) => toPath('standingPicture', { name });
export const logoPath = (name: string) => toPath('logo', { name });
export const fontPath = (face: string, characters: string) => toPath('font', { face, characters });

/** @param icon the name of the file: `favicon.ico` */
export const iconPath = (icon: string) => toPath('icon', { icon });

export const archivePath = (year: number) => toPath('archiveYear', { year });

/** @param day of every year: `03-10` */
export const archiveDayPath = (day: string) => toPath('archiveDay', { day });

/** @param list from 1, the newest, whose address has no number */
export const archivePagePath = (page: number, list = 1) =>
  list === 1 ? toPath('archivePage', { page }) : toPath('archivePageList', { page, list });

/** @param label the slug of a column's name */
export const labelPath = (label: string, list = 1) =>
  list === 1 ? toPath('label', { label }) : toPath('labelPage', { label, list });

/** @param place the slug of a place */
export const placePath = (place: string, list = 1) =>
  list === 1 ? toPath('place', { place }) : toPath('placePage', { place, list });

export const correctionsPath = (list = 1) =>
  list === 1 ? addressForms.corrections : toPath('correctionsPage', { list });

export const peoplePath = addressForms.people;

export const labelsPath = addressForms.labels;

export const placesPath = addressForms.places;
/** @param initial the first letter of slugs */
export const peopleInitialPath = (initial: string) => toPath('peopleInitial', { initial });

/** @param page from 1, the newest, whose address has no number */
export const sectionPath = (section: string, page = 1) =>
  page === 1 ? toPath('section', { section }) : toPath('sectionPage', { section, list: page });

/** @param page from 1, the newest, whose address has no number */
export const personPath = (person: string, page = 1) =>
  page === 1 ? toPath('person', { person }) : toPath('personPage', { person, list: page });

/** Atom (`xml`) or JSON Feed. */
export type FeedFormat = 'xml' | 'json';

export const feedPath = (format: FeedFormat) => toPath('feed', { format });
/** The feed of the paper in brief. */
export const briefFeedPath = (format: FeedFormat) => toPath('briefFeed', { format });
export const sectionFeedPath = (section: string, format: FeedFormat) =>
  toPath('sectionFeed', { section, format });
/** The feed of the articles on the page (版) of this number in every edition. */
export const pageFeedPath = (page: number, format: FeedFormat) =>
  toPath('pageFeed', { page, format });
export const personFeedPath = (person: string, format: FeedFormat) =>
  toPath('personFeed', { person, format });

export const labelFeedPath = (label: string, format: FeedFormat) =>
  toPath('labelFeed', { label, format });
export const placeFeedPath = (place: string, format: FeedFormat) =>
  toPath('placeFeed', { place, format });
export const correctionsFeedPath = (format: FeedFormat) => toPath('correctionsFeed', { format });

export const sitemapPath = addressForms.sitemap;
export const newsSitemapPath = addressForms.newsSitemap;
/** @param part `site`, a year, or a year and a number: `2023`, `2023-2` */
export const sitemapPartPath = (part: string) => toPath('sitemapPart', { part });

/**
 * Parses the page number at the end of a list's address.
 *
 * @param segments the segments after the address of the list
 * @returns 1 without segments; undefined for `/1`, which is not an address, and for anything but a number
 */
export function parseListPage(segments: string[] | undefined): number | undefined {
  const [segment, ...more] = segments ?? [];
  if (segment === undefined) return 1;
  return more.length === 0 && isParameter('list', segment) ? Number(segment) : undefined;
}

/** Parses a page number in an address: 1 to 999, without leading zeros; undefined for anything else. */
export function parsePage(text: string): number | undefined {
  return isParameter('page', text) ? Number(text) : undefined;
}
