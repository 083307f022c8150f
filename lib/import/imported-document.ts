/**
 * What a format's parser makes of a file: blocks of text (mdast) in their order, facts that the format states, and
 * pictures. A document may hold several stories (`stories/split-stories.ts`).
 */
import type { RootContent } from 'mdast';

export interface Block {
  node: RootContent;
  /** Empty lines or paragraphs before the block. */
  gap: number;
  /** True for a line of plain text that is indented as the first line of a paragraph. */
  isIndented?: boolean;
  /** What is to be said of the block, in the report of the story that it belongs to. */
  notes?: Note[];
}

/** A picture that the file contains. Image nodes refer to it by `url`. */
export interface ImportedPicture {
  /** `picture:1` */
  url: string;
  /** The file name that it had, if it had one. */
  name?: string;
  bytes: Uint8Array;
}

/** What a format states about a story, or what was found in its first lines. */
export interface StoryHead {
  title?: string;
  kicker?: string;
  deck?: string;
  /** The standing label, `column` in front matter. */
  label?: string;
  byline?: string;
  /** ISO 8601. */
  published?: string;
  updated?: string;
  keywords?: string[];
  places?: string[];
  /** A slug that the file proposes. */
  slug?: string;
  isDraft?: boolean;
  /** A section of the paper, by its id or its name. */
  section?: string;
  /** Other fields of our own front matter, which are taken over unchanged. */
  others?: Readonly<Record<string, unknown>>;
}

/**
 * `kept` and `changed` describe what is in the article; the others are for the editor to decide. What is `left out` is
 * quoted in a comment of the article, and not printed.
 */
export type NoteKind = 'kept' | 'changed' | 'left out' | 'guessed' | 'not understood';

export interface Note {
  kind: NoteKind;
  text: string;
}

export interface ImportedDocument {
  head: StoryHead;
  /** True if the format itself says that this is one story. Otherwise its headlines separate the stories. */
  isOneStory: boolean;
  /** True if each block is a line, so that short lines together can be one paragraph. */
  isPlainText: boolean;
  blocks: Block[];
  pictures: ImportedPicture[];
  notes: Note[];
  /** The visible text of the source in pieces: each must be in an article, in a comment or in the report. */
  texts: string[];
}

export const noHead: Omit<ImportedDocument, 'blocks'> = {
  head: {},
  isOneStory: false,
  isPlainText: false,
  pictures: [],
  notes: [],
  texts: [],
};
