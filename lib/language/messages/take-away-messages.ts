/** The texts of files to take away: the edition for e-readers, the paper in brief, articles for other editors. */
export interface TakeAwayMessages {
  /** Link to the edition for e-readers. */
  editionEpub: string;
  cover: string;
  /** Title of the page that says who made the paper. */
  colophon: string;
  /** What the edition for e-readers has not. */
  withoutAdvertisements: string;
  /** Whether the edition for e-readers can be read without seeing it: for catalogues and readers. */
  accessibility: string;
  /** Name of the paper in brief. */
  inBrief: string;
  /** Opens, on phones, the pages as printed and the files to take away. */
  more: string;
  /** Heading of the notes under an article whose links cannot be followed. */
  notes: string;
  /** The parts of an article that are copied into the editor of an official account, as are the next three. */
  title: string;
  digest: string;
  text: string;
  pictures: string;
}
