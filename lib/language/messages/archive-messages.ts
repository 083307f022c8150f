/** The texts of the views that find something in the archive without a search. */
export interface ArchiveMessages {
  /** Label of the links to these views. */
  find: string;
  /** Heading and link: the editions of other years on a day, which `formatMonthDay` has written. */
  onThisDay: (day: string) => string;
  /** There is no edition on that day. */
  noneOnThisDay: string;
  previousDay: string;
  nextDay: string;
  /** Heading: all pages of a number. */
  everyPage: (page: string) => string;
  /** The number of pages of an edition, as short as possible: `8版`, `8 pp.` */
  pageCount: (count: number) => string;
  /** The alternative text of a picture of the front of that day. */
  frontOf: (day: string) => string;
  noCorrections: string;
  /** The directory of people. */
  people: string;
  noPeople: string;
  /** Heading and link: the standing labels, and the places, that articles have. */
  columns: string;
  places: string;
  noColumns: string;
  noPlaces: string;
  /** The people whose names begin with a letter. */
  peopleWith: (letter: string) => string;
  /** `2019–2023`; one year if both are the same. */
  years: (first: string, last: string) => string;
}
