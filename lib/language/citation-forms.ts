/** How citations of an article are punctuated and abbreviated in a language; lib/edition gathers the parts. */
export interface CitationForms {
  /** The usual form of the language's newspapers and essays. */
  plain: (parts: CitedWords) => string;
  /** What GB/T 7714—2015 (§8.1) puts behind three authors. */
  andOthers: string;
  /** The language's name in BibTeX (babel). */
  langid: string;
}

/** The parts of a plain citation. */
export interface CitedWords {
  authors: readonly string[];
  title: string;
  paper: string;
  /** `2023年3月10日` */
  day: string;
  /** Number of the page. */
  page: number | undefined;
  /** The article's whole address; empty where the paper does not know its own. */
  address: string;
}
