/**
 * Every address of the paper: the one table from which paths are written (`lib/edition/addresses/paths.ts`),
 * read (`match-address.ts`), corrected (`canonical-path.ts`), rewritten (`next.config.ts`) and checked in
 * links (`lib/content/body/resolve-links.ts`).
 *
 * Addresses are for ever: an article's is its date and slug, whatever page it stands on. No segment carries
 * Chinese. The table imports nothing, because `next.config.ts` is read before there is a build.
 */

/** What may stand in place of `{name}` in a form: the source of a regular expression without groups. */
export const parameters = {
  date: '\\d{4}-\\d{2}-\\d{2}',
  /** A 版, 1 to 999. */
  page: '[1-9]\\d{0,2}',
  slug: '[^/]+',
  /** The file of a picture. */
  name: '[^/]+',
  year: '\\d{4}',
  section: '[^/]+',
  person: '[a-z0-9-]+',
  /** A page of a list; its first one has the bare address. */
  list: '[2-9]|[1-9]\\d{1,5}',
  format: 'xml|json',
  /** A year, or a year and the number of its part. */
  part: '[a-z0-9-]+',
  face: '[a-z]+',
  characters: '[^/]+',
} as const;

export type Parameter = keyof typeof parameters;

/** Of two forms that fit one path the first counts. */
export const addressForms = {
  home: '/',
  feed: '/feed.{format}',
  sitemap: '/sitemap.xml',
  newsSitemap: '/news-sitemap.xml',
  sitemapPart: '/sitemaps/{part}.xml',
  archive: '/archive',
  archiveYear: '/archive/{year}',
  section: '/sections/{section}',
  sectionFeed: '/sections/{section}/feed.{format}',
  sectionPage: '/sections/{section}/{list}',
  person: '/people/{person}',
  personFeed: '/people/{person}/feed.{format}',
  personPage: '/people/{person}/{list}',
  pageFeed: '/pages/{page}/feed.{format}',
  font: '/fonts/{face}/{characters}',
  edition: '/{date}',
  editionPdf: '/{date}/edition.pdf',
  print: '/{date}/print',
  page: '/{date}/pages/{page}',
  pagePdf: '/{date}/pages/{page}.pdf',
  picture: '/{date}/media/{name}',
  article: '/{date}/{slug}',
  qr: '/{date}/{slug}/qr.svg',
  clipping: '/{date}/{slug}/clipping.png',
} as const satisfies Record<string, `/${string}`>;

export type AddressForm = keyof typeof addressForms;

/** The share picture of a view has the view's address and one of these names after it. */
export const cardNames = { wide: 'card.png', square: 'card-square.png' } as const;

/**
 * Other ways in which numbers are written, and the one way: as a regular expression of a whole path, and
 * what it is replaced with.
 */
export const otherForms: readonly { other: string; one: string }[] = [
  // The page that an article stands on, before its slug.
  { other: `/(${parameters.date}/)(?:pages/)?\\d{1,3}/([\\w-]+(?:\\.html?)?)`, one: '/$1$2' },
  // Zeros before the number of a page.
  { other: `/(${parameters.date}/pages/)0+([1-9].*)`, one: '/$1$2' },
  { other: '/((?:sections|people)/[^/]+/)0+([1-9]\\d*)', one: '/$1$2' },
  // The first page of a list.
  { other: '/((?:sections|people)/[^/]+)/1', one: '/$1' },
];
