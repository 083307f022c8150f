/**
 * The texts of what readers keep on their device: editions for reading without a network, saved stories, and the
 * clippings that are made up of these. Script fills in what is in braces.
 */
export interface KeepMessages {
  /** Buttons at the head of an edition. */
  keepEdition: string;
  keptEdition: string;
  /** What an edition will take on the device: `{size}`. */
  size: string;
  start: string;
  cancel: string;
  goOn: string;
  remove: string;
  /** `{percent}`, a number with its sign. */
  progress: string;
  done: string;
  removed: string;
  incomplete: string;
  /** `{size}` is what an edition needs. */
  noRoom: string;
  failed: string;
  unsupported: string;
  /** Heading of the list at `/offline`, and link to it. */
  keptEditions: string;
  keptLine: string;
  /** Instead of a page that is not on the device. */
  notKept: string;
  tryAgain: string;
  noneKept: string;
  /** `{size}` of all editions. */
  total: string;
  removeAll: string;
  /** `{time}` at which an edition on the device was last compared with the server. */
  checkedAt: string;
  /** At the head of a page from the device; `{time}` as above. */
  noticeKept: string;
  /** The same where no edition on the device is newer. */
  noticeNewest: string;
  /** Button at the head of a story; pressed once it is saved. */
  save: string;
  /** Link at the head of a saved story to where its reader stopped; `{words}` is the beginning of that paragraph. */
  continueAt: string;
  /** Heading of the pages that are made up of saved stories, and link to them. */
  clippings: string;
  clippingsLine: string;
  noneSaved: string;
  /** Label of the list of saved stories. */
  savedStories: string;
  clippingsTitle: string;
  makeUp: string;
  /** Buttons of a story; its headline follows for screen readers. */
  moveUp: string;
  moveDown: string;
  removeStory: string;
  /** Heard after a story was moved: `{title}`, `{place}`. */
  moved: string;
  /** Heard after it was removed: `{title}`. */
  storyRemoved: string;
  exportSaved: string;
  deleteSaved: string;
  /** Before that is done. */
  deleteQuestion: string;
  /** The whole line below a clipping; `page` is the name of a page. */
  source: (paper: string, day: string, page: string | undefined) => string;
  /** A story that was taken back; the reason of the editors follows. */
  withdrawnStory: (title: string) => string;
  /** An address that leads to no story. */
  unknownStory: (address: string) => string;
  clippingsPdf: string;
  /** Instead of pages, where the stories have too many `characters` together; `most` are possible. */
  tooLong: (characters: string, most: string) => string;
}
