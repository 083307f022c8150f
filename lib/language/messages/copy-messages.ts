/** The texts of a copy of the paper without a server, and of an edition as one file. */
export interface CopyMessages {
  /** Said on the search page where no script runs. */
  needsScript: string;
  /** Said if a file of the index does not come. */
  notRead: string;
  searching: string;
  /** Link to the edition as one file. */
  oneFile: string;
}
