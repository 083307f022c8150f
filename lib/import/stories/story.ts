import type { Block, Note, StoryHead } from '../imported-document';

/** One story of a document, before it becomes an article. */
export interface Story {
  head: StoryHead;
  /** Its body. */
  blocks: Block[];
  notes: Note[];
  /** True if text is missing, so that the article must be a draft. */
  hasHoles: boolean;
}
