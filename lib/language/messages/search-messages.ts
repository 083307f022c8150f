/** The texts of the search, and of pages on which it marks what was found. */
export interface SearchMessages {
  /** Heading of the page, and the link to it. */
  search: string;
  /** Link to a search in one section, or by one person. */
  searchHere: string;
  /** Label of the field. */
  words: string;
  submit: string;
  /** What opens the further fields. */
  narrow: string;
  /** Link to the same search without the further fields. */
  widen: string;
  section: string;
  anySection: string;
  kind: string;
  anyKind: string;
  /** The kind of articles that have no look of their own. */
  news: string;
  person: string;
  page: string;
  from: string;
  to: string;
  order: string;
  newest: string;
  relevance: string;
  /** What is searched, and how words are written. */
  advice: readonly string[];
  found: (count: number) => string;
  foundMore: (count: number) => string;
  none: string;
  /** What to try when nothing was found. */
  noneAdvice: readonly string[];
  noPerson: string;
  /** Only the beginning of the query was looked for. */
  cut: (letters: number, words: number) => string;
  more: string;
  /** Back to the first results. */
  first: string;
  results: string;
  /** Names the links to the pages of the results. */
  resultPages: string;
  /** Number of places of a page on which something is marked. */
  places: (count: number) => string;
  /** Number of places that are marked in an article. */
  marked: (count: number) => string;
  /** Link to the first of them. */
  toFirst: string;
  unmark: string;
  /** Link back to the results. */
  toResults: string;
  suggestions: string;
  suggested: (count: number) => string;
  /** What a suggestion is. */
  suggestionKinds: Record<'person' | 'place' | 'section' | 'headline', string>;
  /** Describes the search to a browser that offers it. */
  describe: (name: string) => string;
}
