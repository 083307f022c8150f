/** What the script of the search page knows of the paper. */
export interface SearchPageSettings {
  /** The path of the copy on its host: `/paper`, or empty. */
  base: string;
  /** The address of the index's folder. */
  index: string;
  /** Names of sections by id. */
  sections: Record<string, string>;
  messages: {
    searching: string;
    notRead: string;
    none: string;
    more: string;
    /** In the place of a number, each has `{}`. */
    found: [one: string, many: string];
    foundMore: [one: string, many: string];
    page: string;
  };
}
