import type { articlePath, pagePath } from '@/lib/edition/addresses/paths';
import type { TextMark } from '@/lib/edition/text-mark';
import type { Em, Face, Rows } from '@/lib/layout/model/story';
import type { Piece, SetLine } from '@/lib/layout/model/typeset-text';

/**
 * Everything that is drawn on a page, as plain data. Screen, PDF, share card and clipping turn these items into
 * elements or pixels; they choose no place, size or face themselves.
 *
 * Places are measured from the top left corner of the type area, in em of the page's body across and in rows of
 * its grid down. The places of items in a group are not relative to the group.
 */
export type SheetItem =
  | SheetGroup
  | TextItem
  | BoxItem
  | RuleItem
  | PictureItem
  | CodeItem
  | DrawingItem;

/** A rectangle of the page. */
export interface Place {
  x: Em;
  y: Rows;
  width: Em;
  height: Rows;
}

/** The role of a colour on the page; `tokens.ts` has the colours. */
export type ColourRole = 'ink' | 'red' | 'sheet' | 'tint' | 'rule' | 'hair' | 'press';

export type SheetGroup = PlainGroup | StoryGroup | TableGroup | AdGroup;

export interface PlainGroup extends Place {
  kind: 'group';
  role:
    | 'masthead'
    | 'folio'
    /** A story's text in one column. */
    | 'leg'
    | 'figure'
    | 'facts'
    | 'ornament'
    /** A box about the paper itself that fills a blank. */
    | 'house'
    /** The table of contents of a large-print edition, or its part on one page. */
    | 'contents'
    /** A line of it: the name of a group of stories, or a story with its page. */
    | 'contents-entry'
    | 'crop-marks';
  items: SheetItem[];
}

export interface StoryGroup extends Place {
  kind: 'group';
  role: 'story';
  slug: string;
  rank: 1 | 2 | 3 | 4 | 5;
  /** `tail` is the continuation of a story that began on another page. */
  part: 'story' | 'tail';
  isBoxed: boolean;
  /** What readers call its kind, for those who cannot see its look; undefined for news. */
  kindName?: string;
  /** The story's own language, BCP 47, if it is not the paper's. */
  language?: string;
  /** Its id in the view, where something leads to it. */
  anchor?: string;
  items: SheetItem[];
}

export interface AdGroup extends Place {
  kind: 'group';
  role: 'ad';
  slug: string;
  /** 广告: the label that it is printed and read aloud with. */
  label: string;
  items: SheetItem[];
}

export interface TableGroup extends Place {
  kind: 'group';
  role: 'table';
  rows: TableRow[];
  /** Above it, under its head and below it. */
  rules: RuleItem[];
}

export interface TableRow {
  height: Rows;
  isHead: boolean;
  cells: TextItem[];
}

/** Lines of text, one below another. */
export interface TextItem extends Place {
  kind: 'text';
  role: TextRole;
  lines: TextLine[];
  /** The face of its unstyled text. */
  face: Face;
  /** Size in em of the body. */
  size: Em;
  /** Height of each line. */
  lineHeight: Rows;
  colour: ColourRole;
  /** Path of the view that it links to, or the story in the same view. */
  href?: ReturnType<typeof articlePath | typeof pagePath> | `#${string}`;
  /** BCP 47, if it is not that of the text around it. */
  language?: string;
  /** In the head of a page: the name of the paper or the page, or who made it. The tags of a PDF tell them apart. */
  part?: HeadPart;
  /** True if its first line continues a paragraph that began in another column or above a box. */
  continues?: true;
}

export type HeadPart = 'title' | 'credits';

export type TextRole =
  | 'label'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  /** 上接: on which page a story that continues here began. */
  | 'from'
  | 'paragraph'
  | 'item'
  | 'crosshead'
  | 'quote'
  | 'code'
  /** A stanza of a poem. */
  | 'verse'
  /** A footnote or a correction under a story. */
  | 'note'
  | 'facts-title'
  | 'caption'
  | 'cell'
  /** 下转: on which page the story continues. */
  | 'jump'
  /** Name, ears and date line of the masthead. */
  | 'masthead'
  | 'folio'
  /** A title and its page in the table of contents, and the names of its groups. */
  | 'contents'
  | 'contents-group'
  | 'house'
  /** The label and the words of an advertisement. */
  | 'ad'
  /** The line beside the crop marks that names the sheet. */
  | 'slug-line';

/** A set line with the face of each of its runs. */
export interface TextLine extends Omit<SetLine, 'pieces'> {
  runs: TextRun[];
}

/** A part of a line in one style and face. */
export interface TextRun extends Piece {
  face: Face;
  /** True for emphasis in a face without italics, which is slanted instead. */
  isSlanted?: true;
  /** True for a link that somebody paid for. */
  isSponsored?: true;
  /** What a reader searched for in it. */
  marks?: TextMark[];
}

/** A rectangle with a fill, a border, or both. */
export interface BoxItem extends Place {
  kind: 'box';
  role: 'story' | 'banner' | 'facts' | 'ear' | 'house' | 'ad';
  fill?: ColourRole;
  /** Drawn inside the rectangle. */
  border?: { thickness: Em; colour: ColourRole; isDouble: boolean };
}

/** A straight rule. The height of its place is 0 if it is horizontal, the width if it is vertical. */
export interface RuleItem extends Place {
  kind: 'rule';
  role:
    | 'head'
    | 'date-line'
    | 'column'
    | 'cut-off'
    | 'facts'
    | 'table'
    | 'quote'
    | 'ornament'
    /** From a title to its page number. */
    | 'leader'
    | 'crop-mark';
  /** Extends below the place of a horizontal rule, and to the right of a vertical one. */
  thickness: Em;
  isDouble: boolean;
  colour: ColourRole;
}

/** A photograph or drawing, cropped to its place where it is a story's. */
export interface PictureItem extends Place {
  kind: 'picture';
  /** True for the paper's logo, which is ink on the paper and never cropped. */
  isLogo?: true;
  src: string;
  alt: string;
  /** The file's own size, in pixels. */
  pixels: { width: number; height: number };
  /** What has to be seen where it is cropped: shares of its width and height; its middle by default. */
  focus?: { x: number; y: number };
  /** Where the picture of an advertisement leads. */
  href?: string;
}

/** A QR code, quiet zone included. */
export interface CodeItem extends Place {
  kind: 'code';
  /** The encoded text. */
  text: string;
  /** Alternative text that says what it links to. */
  label: string;
}

/** The ornament 题花, in the middle of its place. */
export interface DrawingItem extends Place {
  kind: 'drawing';
}
