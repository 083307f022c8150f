/** How citations of an article are written in a language. lib/edition gathers their parts. */
export interface CitationForms {
  /** Returns a citation in the form that is usual in newspapers and essays. */
  plain: (parts: CitationParts) => string;
  /** The words after the third author in GB/T 7714—2015 (§8.1). */
  andOthers: string;
  /** The language's name in BibTeX (babel). */
  langid: string;
}

/** The parts of a plain citation. */
export interface CitationParts {
  authors: readonly string[];
  title: string;
  paper: string;
  /** `2023年3月10日` */
  day: string;
  /** Number of the page. */
  page: number | undefined;
  /** The article's absolute address; empty if the paper's origin is unknown. */
  address: string;
}
