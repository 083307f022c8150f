import type { articlePath, pagePath } from '@/lib/edition/addresses/paths';
import type { Em, Face, Rows } from '@/lib/layout/model/story';
import type { Piece, SetLine } from '@/lib/layout/model/typeset-text';

/**
 * Everything that is drawn on a page, as plain data. Screen, PDF, share card and clipping are readers of
 * this list: they turn items into elements or pixels and decide no place, size or face of their own.
 *
 * Places are counted from the top left corner of the type area, in em of the page's body across and in
 * rows of its grid down. Groups only tell what belongs together: their items' places are not relative.
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

/** The roles that colours have on the page; `tokens.ts` says which colour each is. */
export type ColourRole = 'ink' | 'red' | 'sheet' | 'tint' | 'rule' | 'hair' | 'press';

export type SheetGroup = PlainGroup | StoryGroup | TableGroup;

interface PlainGroup extends Place {
  kind: 'group';
  role:
    | 'masthead'
    | 'folio'
    /** A story's text in one column. */
    | 'leg'
    | 'figure'
    | 'facts'
    | 'ornament'
    /** The box that the paper puts about itself where text is lacking. */
    | 'house'
    | 'crop-marks';
  items: SheetItem[];
}

export interface StoryGroup extends Place {
  kind: 'group';
  role: 'story';
  slug: string;
  rank: 1 | 2 | 3 | 4 | 5;
  /** `tail` is what another page's story jumped here. */
  part: 'story' | 'tail';
  isBoxed: boolean;
  /** The story's own language, BCP 47, where that is not the paper's. */
  language?: string;
  items: SheetItem[];
}

export interface TableGroup extends Place {
  kind: 'group';
  role: 'table';
  rows: TableRow[];
}

export interface TableRow {
  height: Rows;
  isHead: boolean;
  cells: TextItem[];
}

/** Lines of text one under another. */
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
  /** Path of the view that it leads to. */
  href?: ReturnType<typeof articlePath | typeof pagePath>;
  /** BCP 47, where it is not that of the text around it. */
  language?: string;
}

export type TextRole =
  | 'label'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  /** 上接: where a story that goes on here began. */
  | 'from'
  | 'paragraph'
  | 'item'
  | 'crosshead'
  | 'quote'
  | 'code'
  | 'facts-title'
  | 'caption'
  | 'cell'
  /** 下转: where the story goes on. */
  | 'jump'
  /** Name, ears and date line of the masthead. */
  | 'masthead'
  | 'folio'
  | 'house'
  /** The line beside the crop marks that names the sheet. */
  | 'slug-line';

/** A set line whose text knows its faces. */
export interface TextLine extends Omit<SetLine, 'pieces'> {
  runs: TextRun[];
}

/** A stretch of a line in one style and face. */
export interface TextRun extends Piece {
  face: Face;
  /** True where the face has no italic of its own and is slanted. */
  isSlanted?: true;
}

/** A rectangle with a fill, a border, or both. */
export interface BoxItem extends Place {
  kind: 'box';
  role: 'story' | 'banner' | 'facts' | 'ear' | 'house';
  fill?: ColourRole;
  /** Inside the rectangle. */
  border?: { thickness: Em; colour: ColourRole; isDouble: boolean };
}

/** A straight rule. Its place has no height where it runs across and no width where it runs down. */
export interface RuleItem extends Place {
  kind: 'rule';
  role: 'head' | 'date-line' | 'column' | 'cut-off' | 'facts' | 'ornament' | 'crop-mark';
  /** Below the place of a rule that runs across, to the right of one that runs down. */
  thickness: Em;
  isDouble: boolean;
  colour: ColourRole;
}

/** A photograph or drawing of a story, cropped to its place. */
export interface PictureItem extends Place {
  kind: 'picture';
  src: string;
  alt: string;
  /** The file's own size, in pixels. */
  pixels: { width: number; height: number };
}

/** A QR code, quiet zone included. */
export interface CodeItem extends Place {
  kind: 'code';
  /** What a phone reads. */
  text: string;
  /** What it leads to, for who cannot see it. */
  label: string;
}

/** The plum spray 题花, in the middle of its place. */
export interface DrawingItem extends Place {
  kind: 'drawing';
}
