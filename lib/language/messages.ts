/**
 * The words of the interface, each for the place where readers see it. An address or a count comes in as
 * plain data; what comes out is a whole phrase, since word order differs between languages.
 */
import type { Role } from './byline-vocabulary';

export interface Messages {
  /** The link to the text, first on every page. */
  skip: string;
  front: string;
  archive: string;
  sections: string;
  /** Name of the links to the other articles of an edition. */
  contents: string;
  page: (number: number) => string;
  /** Name of the strip of all pages. */
  pages: string;
  pagesToday: (count: number) => string;
  issue: (number: number) => string;
  previousPage: string;
  nextPage: string;
  previousArticle: string;
  nextArticle: string;
  previousEdition: string;
  nextEdition: string;
  /** To other pages of a list that begins with the newest. */
  newer: string;
  older: string;
  corrections: string;
  /** With the mark behind it. */
  keywords: string;
  /** Before the names of who made a page. */
  editors: string;
  designers: string;
  proofreaders: string;
  articles: (count: number) => string;
  showSheet: string;
  showList: string;
  by: (name: string) => string;
  /** Before a moment. */
  updated: string;
  /** Between the things of a list. */
  comma: string;
  notFound: string;
  notFoundLine: string;
  toNewest: string;
  toArchive: string;
  noEdition: string;
  noEditionLine: string;
  listed: (page: number, pages: number) => string;
  /** Title of a page of a list; the first page is the list itself. */
  listTitle: (name: string, page: number) => string;
  year: (year: number) => string;
  /** On an edition that is not published. */
  proof: string;
  printEdition: string;
  webAddress: string;
  editionPdf: string;
  pagePdf: string;
  noPdf: string;
  noPdfLine: string;
  pdfOnA4: string;
  pdfForPress: string;
  booklet: (paper: 'A3' | 'A4') => string;
  /** Of options of a PDF that cannot be had together. */
  optionsExclude: (names: readonly string[]) => string;
  optionUnknown: (option: UnknownOption) => string;
  /** Name of a table that scrolls. */
  table: string;
  /** From a footnote to its number in the text. */
  backToReference: (note: number) => string;
  alsoOnPage: string;
  samePlace: string;
  share: string;
  shareTo: string;
  copyLink: string;
  linkCopied: string;
  copyQuote: string;
  quoteCopied: string;
  quoteHint: string;
  copy: string;
  copyFailed: (text: string) => string;
  email: string;
  citation: string;
  copyCitation: (style: string) => string;
  citationCopied: (style: string) => string;
  citationStyles: Record<'plain' | 'gbt7714' | 'bibtex', string>;
  clipping: string;
  qrCode: string;
  scanEdition: string;
  pageCode: (page: number) => string;
  qrAlt: string;
  roles: Record<Role, string>;
}

/** An option of a PDF that cannot be read. */
export interface UnknownOption {
  name: string;
  value: string;
  /** What it may be. */
  allowed: string;
}
