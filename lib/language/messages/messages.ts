/**
 * The texts of the interface. Functions take plain data, such as a number or a name, and return a whole phrase,
 * because word order differs between languages.
 */

import type { Role } from '../byline-vocabulary';
import type { ArchiveMessages } from './archive-messages';
import type { CopyMessages } from './copy-messages';
import type { KeepMessages } from './keep-messages';
import type { ListenMessages } from './listen-messages';
import type { SearchMessages } from './search-messages';
import type { SettingsMessages } from './settings-messages';
import type { TakeAwayMessages } from './take-away-messages';

export interface Messages {
  /** The link at the top of every page that skips to the text. */
  skip: string;
  front: string;
  archive: string;
  sections: string;
  /** Heading of the links to the articles of an edition. */
  contents: string;
  page: (number: number) => string;
  /** Label of the strip of all pages. */
  pages: string;
  /** Label of the links to the pages before and after, which is not that of the strip. */
  pagesBeside: string;
  pagesToday: (count: number) => string;
  issue: (number: number) => string;
  previousPage: string;
  nextPage: string;
  previousArticle: string;
  nextArticle: string;
  previousEdition: string;
  nextEdition: string;
  /** Link to the page before or, for `older`, after in a list that begins with the newest. */
  newer: string;
  older: string;
  corrections: string;
  /** The label that the law requires on every advertisement. */
  advertisement: string;
  /** Before the text of a correction of that day, under its story. */
  correctionHead: (day: string) => string;
  /** With a colon at the end. */
  keywords: string;
  /** Before the names of the people who made a page, as are the next two. */
  editors: string;
  designers: string;
  proofreaders: string;
  articles: (count: number) => string;
  showSheet: string;
  showList: string;
  by: (name: string) => string;
  /** Before a date and time. */
  updated: string;
  /** Between the items of an enumeration. */
  comma: string;
  notFound: string;
  notFoundLine: string;
  /** Heading of the page at the address of an article that was taken back. */
  withdrawn: string;
  /** When that was; the reason of the editors follows. */
  withdrawnOn: (day: string) => string;
  toNewest: string;
  toArchive: string;
  noEdition: string;
  /** For the editor: what to do so that readers see a first edition. */
  noEditionAdvice: string;
  listed: (page: number, pages: number) => string;
  /** Above a list that lacks editions, because only some of all were read so far. */
  archiveReading: (read: number, total: number) => string;
  /** Title of a page of a list; the first page is the list itself. */
  listTitle: (name: string, page: number) => string;
  year: (year: number) => string;
  /** Mark of an edition that is not published. */
  proof: string;
  printEdition: string;
  webAddress: string;
  editionPdf: string;
  pagePdf: string;
  noPdf: string;
  noPdfLine: string;
  pdfOnA4: string;
  pdfForPress: string;
  /** The edition in large print. */
  largePrint: string;
  booklet: (paper: 'A3' | 'A4') => string;
  /** Error: these options of a PDF cannot be used together. */
  optionsExclude: (names: readonly string[]) => string;
  optionUnknown: (option: UnknownOption) => string;
  /** Label of a table that scrolls. */
  table: string;
  /** Link from a footnote back to its number in the text. */
  backToReference: (note: number) => string;
  alsoOnPage: string;
  samePlace: string;
  similar: string;
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
  /** What readers call the kinds of articles that have a look of their own. */
  kinds: Record<'photo' | 'verse' | 'notice' | 'obituary' | 'letters' | 'interview', string>;
  /** Read aloud before a question of an interview that only its bold type marks, with its colon. */
  question: string;
  inArchive: ArchiveMessages;
  listen: ListenMessages;
  keep: KeepMessages;
  search: SearchMessages;
  settings: SettingsMessages;
  takeAway: TakeAwayMessages;
  /** Of a copy of the paper without a server. */
  staticCopy: CopyMessages;
}

/** An option of a PDF whose value is not allowed. */
export interface UnknownOption {
  name: string;
  value: string;
  /** The allowed values. */
  allowed: string;
}
