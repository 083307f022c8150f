/**
 * Every address of the paper, written once. Addresses are for ever: an article's is its date and slug,
 * whatever page it stood on. No segment carries Chinese.
 */
export const homePath = '/' as const;
export const archiveRootPath = '/archive' as const;

export const editionPath = (date: string) => `/${date}` as const;
export const pagePath = (date: string, page: number) => `/${date}/pages/${page}` as const;
/** The pages of an edition to print; `/a4` or `/280x400` after it, and `/2` for one page. */
export const printPath = (date: string) => `/${date}/print` as const;
export const editionPdfPath = (date: string) => `/${date}/edition.pdf` as const;
/** The edition made up anew for A4, what every printer has. */
export const a4PdfPath = (date: string) => `/${date}/edition.pdf?sheet=a4` as const;
/** The edition with crop marks and bleed, for a press. */
export const pressPdfPath = (date: string) => `/${date}/edition.pdf?marks=1` as const;
/** The edition as a booklet, two pages side by side on this paper. */
export const bookletPdfPath = (date: string, paper: 'a3' | 'a4') =>
  `/${date}/edition.pdf?booklet=${paper}` as const;
export const pagePdfPath = (date: string, page: number) => `/${date}/pages/${page}.pdf` as const;
export const articlePath = (date: string, slug: string) => `/${date}/${slug}` as const;
/** The article's address as a QR code. */
export const qrPath = (date: string, slug: string) => `/${date}/${slug}/qr.svg` as const;
/**
 * The picture that a link to a view is shown with: `/2023-03-10/huiji-park/card.png`. The bare address
 * always answers with the card as it is now; with its version it may be kept for ever.
 *
 * @param view the view's own address
 */
export const cardPath = (view: string, shape: 'wide' | 'square', version?: string) => {
  const name = shape === 'wide' ? 'card.png' : 'card-square.png';
  return `${view === '/' ? '' : view}/${name}${version ? `?v=${version}` : ''}`;
};
/** The article cut out of its page, as a picture. */
export const clippingPath = (date: string, slug: string) =>
  `/${date}/${slug}/clipping.png` as const;
export const picturePath = (date: string, name: string) =>
  `/${date}/media/${encodeURIComponent(name)}` as const;
export const fontPath = (face: string, characterSet: string) =>
  `/fonts/${face}/${characterSet}` as const;

export const archivePath = (year: number) => `/archive/${year}` as const;

/** @param page 1 is the newest; it stands at the bare address. */
export const sectionPath = (section: string, page = 1) =>
  page === 1 ? (`/sections/${section}` as const) : (`/sections/${section}/${page}` as const);

/** @param page 1 is the newest; it stands at the bare address. */
export const personPath = (person: string, page = 1) =>
  page === 1 ? (`/people/${person}` as const) : (`/people/${person}/${page}` as const);

/** Feeds are served as Atom (`xml`) and as JSON Feed. */
export type FeedFormat = 'xml' | 'json';

/** Feeds of the paper, of a section, of one 版 in every edition, of a person. */
export const feedPath = (format: FeedFormat) => `/feed.${format}` as const;
export const sectionFeedPath = (section: string, format: FeedFormat) =>
  `/sections/${section}/feed.${format}` as const;
export const pageFeedPath = (page: number, format: FeedFormat) =>
  `/pages/${page}/feed.${format}` as const;
export const personFeedPath = (person: string, format: FeedFormat) =>
  `/people/${person}/feed.${format}` as const;

/** Maps for search engines. */
export const sitemapPath = '/sitemap.xml' as const;
export const newsSitemapPath = '/news-sitemap.xml' as const;
/** @param name a year, or a year and the number of its part: `2023`, `2023-2` */
export const sitemapPartPath = (name: string) => `/sitemaps/${name}.xml` as const;

/**
 * The page number at the end of a list's address.
 *
 * @param segments what stands after the list's own address
 * @returns 1 for the bare address; undefined for `/1` (the bare address is its only one) and for no number
 */
export function parseListPage(segments: string[] | undefined): number | undefined {
  const [segment, ...more] = segments ?? [];
  if (segment === undefined) return 1;
  const isPage = more.length === 0 && /^[1-9]\d{0,5}$/.test(segment) && segment !== '1';
  return isPage ? Number(segment) : undefined;
}
