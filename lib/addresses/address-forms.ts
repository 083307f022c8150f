/**
 * The table of all addresses of the paper. Paths are built from it (`lib/edition/addresses/paths.ts`), matched
 * against it (`match-address.ts`), made canonical (`canonical-path.ts`), rewritten for Next (`next.config.ts`)
 * and checked in the links of articles (`lib/content/body/resolve-links.ts`).
 *
 * Addresses are permanent: an article's address is its date and slug and does not depend on its page. No
 * fixed segment is Chinese. The table imports only what is beside it, because `next.config.ts` is read before the
 * build.
 */
import { variantPattern } from './picture-variants';

/**
 * Names that no standing page can have, because each is, or may become, the beginning of another address, or is a
 * route of Next that readers do not see.
 */
const reservedNames = [
  'archive',
  'sections',
  'people',
  'pages',
  'search',
  'media',
  'logo',
  'fonts',
  'cards',
  'icons',
  'clippings',
  'corrections',
  'offline',
  'large',
  'sitemaps',
  'standing',
  'missing',
  'gone',
  'marked',
  'desk',
  'feed',
  'health',
  'manifest',
  'robots',
  'sitemap',
] as const;

/** The values that may replace `{name}` in a form, each as the source of a regular expression without groups. */
export const parameters = {
  date: '\\d{4}-\\d{2}-\\d{2}',
  /** A 版, 1 to 999. */
  page: '[1-9]\\d{0,2}',
  slug: '[^/]+',
  /** The file of a picture. */
  name: '[^/]+',
  /** A copy of a picture. */
  variant: variantPattern,
  year: '\\d{4}',
  /** A day of every year: `03-10`. */
  day: '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d)',
  /** The name of a column or a place in Latin letters. */
  label: '[a-z0-9-]+',
  place: '[a-z0-9-]+',
  /** The first letter of people’s slugs, or a digit. */
  initial: '[a-z0-9]',
  section: '[^/]+',
  /** The name of a standing page: a slug, with a letter, so that none looks like a year or a date. */
  standing: `(?!(?:${reservedNames.join('|')})$)(?=[^/]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*`,
  person: '[a-z0-9-]+',
  /** A page of a list, from 2: the first page has the list's own address, without a number. */
  list: '[2-9]|[1-9]\\d{1,5}',
  format: 'xml|json',
  /** A part of the sitemap: a year, or a year and a number where one file is too small. */
  part: '[a-z0-9-]+',
  face: '[a-z]+(?:-[a-z0-9]+)*',
  characters: '[^/]+',
  /** The file of a share picture. */
  card: 'card(?:-square)?\\.png',
  /** The icons of the paper, and the manifest that lists them. */
  icon: 'favicon\\.ico|icon\\.svg|(?:apple-icon|icon-192|icon-512|icon-maskable)\\.png|manifest\\.webmanifest',
  /** A sheet, a page, and `marks` or `proof`, each optional, in this order. */
  options: '\\w+(?:/\\w+){0,2}',
} as const;

export type Parameter = keyof typeof parameters;

/** The form of each address. If a path matches two forms, the first one applies. */
export const addressForms = {
  home: '/',
  feed: '/feed.{format}',
  /** The paper in brief, an entry for each edition. */
  briefFeed: '/brief.{format}',
  sitemap: '/sitemap.xml',
  newsSitemap: '/news-sitemap.xml',
  robots: '/robots.txt',
  /** For supervisors and load balancers. The dot keeps it apart from the standing pages. */
  health: '/health.json',
  /** Says to browsers how the paper is searched (OpenSearch 1.1). */
  openSearch: '/opensearch.xml',
  icon: '/{icon}',
  sitemapPart: '/sitemaps/{part}.xml',
  search: '/search',
  suggestions: '/search/suggestions.json',
  /** What a device keeps for reading without a network. */
  offline: '/offline',
  serviceWorker: '/sw.js',
  /** Stories that a reader saved, made up as pages. */
  clippings: '/clippings',
  clippingsPdf: '/clippings.pdf',
  archive: '/archive',
  archiveYear: '/archive/{year}',
  /** The editions of all years on one day. */
  archiveDay: '/archive/on/{day}',
  /** All pages of one number. */
  archivePage: '/archive/pages/{page}',
  archivePageList: '/archive/pages/{page}/{list}',
  /** All columns, and all places, that articles name. */
  labels: '/archive/labels',
  places: '/archive/places',
  /** The run of a column, by its standing label. */
  label: '/archive/labels/{label}',
  labelFeed: '/archive/labels/{label}/feed.{format}',
  labelPage: '/archive/labels/{label}/{list}',
  place: '/archive/places/{place}',
  placeFeed: '/archive/places/{place}/feed.{format}',
  placePage: '/archive/places/{place}/{list}',
  corrections: '/corrections',
  correctionsFeed: '/corrections/feed.{format}',
  correctionsPage: '/corrections/{list}',
  people: '/people',
  peopleInitial: '/people/initial/{initial}',
  section: '/sections/{section}',
  sectionFeed: '/sections/{section}/feed.{format}',
  sectionPage: '/sections/{section}/{list}',
  person: '/people/{person}',
  personFeed: '/people/{person}/feed.{format}',
  personPage: '/people/{person}/{list}',
  pageFeed: '/pages/{page}/feed.{format}',
  font: '/fonts/{face}/{characters}',
  homeCard: '/{card}',
  edition: '/{date}',
  editionCard: '/{date}/{card}',
  editionPdf: '/{date}/edition.pdf',
  editionEpub: '/{date}/edition.epub',
  /** The edition as one file of HTML. */
  editionHtml: '/{date}/edition.html',
  /** The view that the file is made from. */
  wholeView: '/{date}/edition.html/view',
  /** Lists everything that a device keeps of an edition. */
  editionFiles: '/{date}/edition.json',
  print: '/{date}/print',
  printOptions: '/{date}/print/{options}',
  /** The large-print edition. */
  large: '/{date}/large',
  /** What is read aloud of an edition. */
  listen: '/{date}/listen.json',
  page: '/{date}/pages/{page}',
  pageCard: '/{date}/pages/{page}/{card}',
  pagePdf: '/{date}/pages/{page}.pdf',
  picture: '/{date}/media/{name}',
  pictureVariant: '/{date}/media/{name}/{variant}',
  /** A picture of a standing page. */
  standingPicture: '/media/{name}',
  standingPictureVariant: '/media/{name}/{variant}',
  /** The picture that takes the place of the paper's name. */
  logo: '/logo/{name}',
  article: '/{date}/{slug}',
  articleCard: '/{date}/{slug}/{card}',
  qr: '/{date}/{slug}/qr.svg',
  clipping: '/{date}/{slug}/clipping.png',
  standing: '/{standing}',
} as const satisfies Record<string, `/${string}`>;

export type AddressForm = keyof typeof addressForms;

/** The file names of share pictures. A share picture's address is that of its view and one of these names. */
export const cardNames = { wide: 'card.png', square: 'card-square.png' } as const;

/**
 * Non-canonical spellings of page numbers: a regular expression that matches a whole path, and the canonical
 * path that replaces it.
 */
export const nonCanonicalForms: readonly { pattern: string; canonical: string }[] = [
  // An article's page number before its slug.
  {
    pattern: `/(${parameters.date}/)(?:pages/)?\\d{1,3}/([\\w-]+(?:\\.html?)?)`,
    canonical: '/$1$2',
  },
  // Leading zeros of a page number.
  { pattern: `/(${parameters.date}/pages/)0+([1-9].*)`, canonical: '/$1$2' },
  {
    pattern: '/((?:sections|people|archive/(?:pages|labels|places))/[^/]+/)0+([1-9]\\d*)',
    canonical: '/$1$2',
  },
  { pattern: '/(corrections/|archive/pages/)0+([1-9]\\d*)', canonical: '/$1$2' },
  // The number 1 of a list's first page.
  { pattern: '/((?:sections|people|archive/(?:pages|labels|places))/[^/]+)/1', canonical: '/$1' },
  { pattern: '/corrections/1', canonical: '/corrections' },
];
