/**
 * The tags of a PDF (structure elements, ISO 32000-1, 14.7) as a tree of plain data. Objects of the document are
 * referred to by their numbers.
 */
export interface Tag {
  kind: 'tag';
  /** Its structure type: `P`. */
  type: string;
  /** What the print view says of its element beyond what Chromium knows; `name-roles.ts` has the names. */
  role?: string;
  /** True if it continues the text of the tag before it. */
  continues?: boolean;
  /** BCP 47, if it is not that of the tag around it. */
  language?: string;
  alt?: string;
  /** A name that is unique in the document. */
  id?: string;
  /** What is in a table cell below or beside this heading. */
  scope?: string;
  listNumbering?: string;
  /** Left, bottom, right and top of a figure on its page, in points. */
  box?: Box;
  kids: TagKid[];
}

export type TagKid = Tag | Content | LinkObject;

/** A marked part of a page's content. */
export interface Content {
  kind: 'content';
  page: number;
  /** Marked-content identifier. */
  mcid: number;
}

/** The area of a link on a page. */
export interface LinkObject {
  kind: 'link';
  page: number;
  annotation: number;
}

export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** Returns all parts of content under a tag, in order. */
export function contentsOf(kids: readonly TagKid[]): Content[] {
  return kids.flatMap((kid) =>
    kid.kind === 'content' ? [kid] : kid.kind === 'tag' ? contentsOf(kid.kids) : [],
  );
}

/** Identifies a part of content in the whole document. */
export const keyOf = ({ page, mcid }: Content): string => `${page} ${mcid}`;
