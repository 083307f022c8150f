import type { AddressForm } from '@/lib/addresses/address-forms';

/** Queues of requests that no cached answer satisfies. */
export type QueueName = 'page' | 'picture' | 'costly' | 'search' | 'clippings';

/** What the front does with the requests for addresses of one form. */
export interface AddressPolicy {
  /**
   * `costly` for what keeps a worker or the browser busy for more than a page does, `picture` for what is scaled by a
   * worker of its own, `search` for what has a query that a reader typed, `clippings` for pages made up of stories that
   * a reader chose.
   */
  queue: QueueName;
  /** The parameters that the query may have, each with its values. Others are ignored. */
  query?: Readonly<Record<string, RegExp>>;
  /**
   * What a reader typed may be in the query: a search, the beginning of one, what a page is to mark, or a choice of
   * stories. There are
   * countless such answers, so they have a queue and a room in the cache of their own, and no shared cache stores them.
   */
  typed?: 'search' | 'prefix' | 'marked' | 'clippings';
  /** True for pages of the site, which Next's router requests as well. */
  isView?: true;
  /** True if the answer has absolute addresses even where the paper's own origin is unknown. */
  dependsOnOrigin?: true;
  /** True for addresses with names that we do not choose, which are not made canonical. */
  hasForeignNames?: true;
  /** True for what one reader requests seldom, so that a proxy may limit how often a client does. */
  isRare?: true;
}

const page: AddressPolicy = { queue: 'page', isView: true };
const markable: AddressPolicy = { ...page, typed: 'marked' };
const picture: AddressPolicy = { queue: 'picture', hasForeignNames: true };
const absolute: AddressPolicy = { queue: 'page', dependsOnOrigin: true };
const card: AddressPolicy = { queue: 'costly', isRare: true, query: { v: /^[\w-]{1,64}$/ } };
/** Wrong values are passed on, because the answer says which ones are allowed. */
const pdfOption = /^.{1,40}$/s;
const pdf: AddressPolicy = {
  queue: 'costly',
  isRare: true,
  query: {
    sheet: pdfOption,
    booklet: pdfOption,
    marks: pdfOption,
    proof: pdfOption,
    large: pdfOption,
    brief: pdfOption,
  },
};

export const addressPolicies: Readonly<Record<AddressForm, AddressPolicy>> = {
  home: page,
  feed: absolute,
  briefFeed: absolute,
  sitemap: absolute,
  newsSitemap: absolute,
  robots: absolute,
  /** The front answers this address itself. */
  health: { queue: 'page' },
  openSearch: absolute,
  icon: { queue: 'page' },
  sitemapPart: absolute,
  search: { queue: 'search', typed: 'search', isView: true, isRare: true },
  suggestions: { queue: 'search', typed: 'prefix' },
  offline: page,
  serviceWorker: { queue: 'page' },
  clippings: { queue: 'clippings', typed: 'clippings', isView: true, isRare: true },
  clippingsPdf: { queue: 'costly', typed: 'clippings', isRare: true },
  archive: page,
  archiveYear: page,
  archiveDay: page,
  archivePage: page,
  archivePageList: page,
  labels: page,
  places: page,
  label: page,
  labelFeed: absolute,
  labelPage: page,
  place: page,
  placeFeed: absolute,
  placePage: page,
  corrections: page,
  correctionsFeed: absolute,
  correctionsPage: page,
  people: page,
  peopleInitial: page,
  section: page,
  sectionFeed: absolute,
  sectionPage: page,
  person: page,
  personFeed: absolute,
  personPage: page,
  pageFeed: absolute,
  font: { queue: 'costly', hasForeignNames: true },
  homeCard: card,
  edition: markable,
  editionCard: card,
  editionPdf: pdf,
  editionEpub: { queue: 'costly', isRare: true },
  editionHtml: { queue: 'costly', isRare: true },
  wholeView: { queue: 'costly', isRare: true, isView: true },
  editionFiles: { queue: 'page', isRare: true },
  print: { queue: 'costly', isRare: true, isView: true, query: { sheet: /^\w{1,20}$/ } },
  printOptions: { queue: 'costly', isRare: true, isView: true },
  large: { queue: 'costly', isRare: true, isView: true },
  listen: { queue: 'page' },
  page: markable,
  pageCard: card,
  pagePdf: pdf,
  picture,
  pictureVariant: picture,
  standingPicture: picture,
  standingPictureVariant: picture,
  logo: picture,
  article: markable,
  articleCard: card,
  qr: absolute,
  clipping: { queue: 'costly', isRare: true },
  standing: page,
};
