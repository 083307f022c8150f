import type { PictureFit } from '../blocks/fit-picture';
import { extreme } from '../model/picture-fit';
import type { Columns, Rows, StoryPicture } from '../model/story';
import type { BodyRow } from '../model/typeset-text';
import { type Demerits, PICTURE } from './cost';
import { UNDER_PLATE } from './leg-measures';

/**
 * Arranges the pictures of a plate in a rectangle of columns and rows: one under another or side by side, in their
 * order, each at the height that its proportions and limits allow. Like pages (`page/pack-page.ts`), groups are found
 * by dynamic programming over all slicing trees, with the cheapest arrangement for each height.
 *
 *     11111     1111 2     11 22     The first picture is the best one, and as wide as it can be.
 *     11111     1111 2     11 22
 *     22 33     1111 3     33333
 */
export interface Arrangement {
  /** With captions, and the white between pictures. */
  rows: Rows;
  cost: Demerits;
  pictures: ArrangedPicture[];
}

export interface ArrangedPicture {
  content: Figure;
  /** From the left and the top of the group. */
  column: Columns;
  row: Rows;
  columns: Columns;
  /** Without the caption. */
  pictureRows: Rows;
}

type Figure = Extract<BodyRow, { kind: 'figure' }>;

/** A picture that is set over some columns, with the heights it may have there. */
export interface SetPicture {
  content: Figure;
  fit: PictureFit;
}

export interface GroupInput {
  pictures: readonly StoryPicture[];
  columns: Columns;
  mostRows: Rows;
  /** Sets a picture of the group over some columns; undefined where it is not good enough for them. */
  setAt: (picture: StoryPicture, columns: Columns) => SetPicture | undefined;
}

/** Lists the arrangements of all pictures over the columns, the cheapest for each height, lowest first. */
export function arrangePictures(input: GroupInput): Arrangement[] {
  const { pictures, columns } = input;
  const known = new Map<string, readonly Node[]>();
  const nodesOf = (from: number, to: number, width: Columns): readonly Node[] => {
    const key = `${from}/${to}/${width}`;
    const nodes = known.get(key) ?? listNodes({ from, to, width }, input, nodesOf);
    known.set(key, nodes);
    return nodes;
  };
  return nodesOf(0, pictures.length, columns).map((node) => ({
    rows: node.rows,
    cost: Math.max(0, Math.round(node.cost + columns * PICTURE.width)),
    pictures: place(node, 0, 0),
  }));
}

/** Some pictures in a rectangle. */
interface Node {
  rows: Rows;
  cost: Demerits;
  parts: Leaf | { isStack: boolean; first: Node; second: Node; columns: Columns };
}

interface Leaf {
  content: Figure;
  columns: Columns;
  pictureRows: Rows;
}

interface Part {
  from: number;
  to: number;
  width: Columns;
}

type NodesOf = (from: number, to: number, width: Columns) => readonly Node[];

function listNodes(part: Part, input: GroupInput, nodesOf: NodesOf): Node[] {
  const { from, to, width } = part;
  if (to - from === 1) return listLeaves(part, input);
  const best = new Map<Rows, Node>();
  const add = (node: Node) => {
    const other = best.get(node.rows);
    if (node.rows <= input.mostRows && (!other || node.cost < other.cost))
      best.set(node.rows, node);
  };
  for (let middle = from + 1; middle < to; middle++) {
    const below = nodesOf(middle, to, width);
    for (const first of nodesOf(from, middle, width))
      for (const second of below) add(join(first, second, { isStack: true, columns: width }));
    for (let left = 1; left < width; left++) {
      const beside = nodesOf(middle, to, width - left);
      for (const first of nodesOf(from, middle, left))
        for (const second of beside)
          if (Math.abs(first.rows - second.rows) <= MOST_UNEVEN)
            add(join(first, second, { isStack: false, columns: left }));
    }
  }
  return [...best.values()].sort((a, b) => a.rows - b.rows);
}

/** Pictures side by side may end a row apart, as captions of one and two lines do. */
const MOST_UNEVEN: Rows = 1;

function join(first: Node, second: Node, of: { isStack: boolean; columns: Columns }): Node {
  const uneven = Math.abs(first.rows - second.rows) * PICTURE.uneven;
  return {
    rows: of.isStack ? first.rows + UNDER_PLATE + second.rows : Math.max(first.rows, second.rows),
    cost: first.cost + second.cost + (of.isStack ? 0 : uneven),
    parts: { ...of, first, second },
  };
}

function listLeaves({ from, width }: Part, { pictures, mostRows, setAt }: GroupInput): Node[] {
  const picture = pictures[from];
  const set = picture && setAt(picture, width);
  if (!set) return [];
  const { content, fit } = set;
  const small = from > 0 && width === 1 ? judgeNarrow(content) : 0;
  const nodes: Node[] = [];
  for (let pictureRows = fit.least; pictureRows <= fit.most; pictureRows++) {
    const rows = pictureRows + content.caption.length;
    const crop = Math.round((Math.abs(pictureRows - fit.natural) / fit.natural) * 100);
    const low = Math.max(0, PICTURE.low - pictureRows) * PICTURE.tooLow;
    const cost = crop * PICTURE.crop + small + low - (from === 0 ? width * PICTURE.width : 0);
    if (rows <= mostRows)
      nodes.push({ rows, cost, parts: { content, columns: width, pictureRows } });
  }
  return nodes;
}

/** Cost of a picture that has one column, but pixels for more. */
export function judgeNarrow({ picture, mostWidth }: Figure): Demerits {
  if (mostWidth !== undefined) return 0;
  return picture.width >= extreme * picture.height ? PICTURE.ribbon : PICTURE.oneColumn;
}

function place({ parts }: Node, column: Columns, row: Rows): ArrangedPicture[] {
  if ('content' in parts) return [{ ...parts, column, row }];
  const { isStack, first, second, columns } = parts;
  return [
    ...place(first, column, row),
    ...(isStack
      ? place(second, column, row + first.rows + UNDER_PLATE)
      : place(second, column + columns, row)),
  ];
}
