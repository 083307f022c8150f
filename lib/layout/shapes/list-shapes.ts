import { type GridFamily, maxBlockRowsOn } from '../model/sheet-grid';
import type { Columns, Em, Rows, Story } from '../model/story';
import { BOX_ROWS, headWidth, toStoryBox } from '../model/story-box';
import { listBodyShapes, raisedShape } from './body-shapes';
import { type Demerits, HEADLINE, PAGE, SPAN } from './cost';
import { listHeadBlocks } from './head-block';
import type { Material } from './material';
import type { BodyShape, HeadBlock, Shape } from './shape';
import type { ShapeCache } from './shape-cache';

/** A story as one page has it: with the rank it has among its neighbours, whole or a tail. */
export interface PageStory {
  story: Story;
  /** Rank on this page: the page's lead is 1 and the only one. */
  rank: Story['rank'];
  /** Page it is continued from, when it is a tail. */
  from?: number;
  /** Whether its text may go on elsewhere. */
  mayJump: boolean;
  /** Whether the engine may put it in a box of its own accord. */
  mayBox: boolean;
  /** True for the one that leads the page. */
  isLead: boolean;
}

export interface ShapeAsk extends MaterialAsk {
  mostRows: Rows;
  /** Size that no headline but the lead's may reach. */
  under: Em;
}

export interface MaterialAsk {
  item: PageStory;
  family: GridFamily;
  type: ShapeCache;
}

/** Shapes kept for one width; more only slow the search. */
const MOST_SHAPES = 14;
/** Of a story that may jump, whose every height is a shape: bodies that are tried, shapes that are kept. */
const MOST_CUT_BODIES = 28;
const MOST_CUT_SHAPES = 14;

/** All ways a story can stand, per width from 1 column: for each height the cheapest, lowest first. */
export function listShapes(ask: ShapeAsk): Shape[][] {
  const { item, family, mostRows, under, type } = ask;
  const { story, rank, mayJump, mayBox, from } = item;
  const grid = [family.columns, family.columnEm, family.gutterEm, family.rowEm, mostRows];
  const key = [...grid, rank, mayJump, mayBox, from, under].join('/');
  return type.shapes(story, key, () => makeShapes(ask));
}

function makeShapes(ask: ShapeAsk): Shape[][] {
  const { columns } = ask.family;
  const { span } = ask.item.story.pins;
  const pinned = span === undefined ? undefined : Math.max(1, Math.min(span, columns));
  const widths = Array.from({ length: columns }, (_, index) => index + 1);
  const shapes = widths.map((width) => (pinned && pinned !== width ? [] : shapesAt(ask, width)));
  return shapes.some((some) => some.length > 0)
    ? shapes
    : widths.map((width) => shapesAt(ask, width));
}

function shapesAt(ask: ShapeAsk, span: Columns): Shape[] {
  const { item, mostRows } = ask;
  if (item.story.pins.box) return cheapest(shapesIn(ask, span, true), mostRows);
  const open = shapesIn(ask, span, false);
  return cheapest(item.mayBox ? [...open, ...shapesIn(ask, span, true)] : open, mostRows);
}

/** Shapes with a box round them, or without. */
function shapesIn(ask: ShapeAsk, span: Columns, isBoxed: boolean): Shape[] {
  const { item, family, mostRows } = ask;
  const material = findMaterial(ask, isBoxed);
  if (material.total > mostRows * span && !item.mayJump) return [];
  const { picture, box } = item.story.pins;
  const { rank } = item;
  const mayJump = item.mayJump && (!isBoxed || box === true);
  const all = listBodyShapes({ material, span, rank, picture, mayJump, mostRows });
  const bodies = thinCuts(all, (body) => body.isCut, MOST_CUT_BODIES);
  const spanCost = judgeSpan(rank, span, family.columns) - (isBoxed && !box ? PAGE.boxWorth : 0);
  const of = { span, isBoxed, spanCost };
  if (bodies.length === 0) return [];
  const level = combine({ heads: listHeads(ask, span, isBoxed), bodies, ...of });
  const mayRaise = !isBoxed && !item.isLead && span >= LEAST_FOR_RAISED;
  return mayRaise ? [...level, ...raised(ask, material, of)] : level;
}

/** A headline beside a leg wants two columns of its own. */
const LEAST_FOR_RAISED: Columns = 3;

function raised(ask: ShapeAsk, material: Material, of: Span): Shape[] {
  const headColumns = of.span - 1;
  return listHeads(ask, headColumns, false).flatMap((head) => {
    const body = raisedShape(material, of.span, head.rows);
    return body ? [toShape(head, body, { ...of, headColumns })] : [];
  });
}

function listHeads(
  { item, under, family, type }: ShapeAsk,
  span: Columns,
  isBoxed: boolean,
): HeadBlock[] {
  const { story, rank, from } = item;
  const width = headWidth(span, family, isBoxed);
  const tail = from === undefined ? {} : { from };
  return listHeadBlocks({ story, rank, ...tail, under, span, width, rowEm: family.rowEm, type });
}

export function findMaterial({ item, family, type }: MaterialAsk, isBoxed: boolean): Material {
  const { legEm, gutterEm } = isBoxed ? toStoryBox(family) : { ...family, legEm: family.columnEm };
  const measure = { legEm, gutterEm, rowEm: family.middleRowEm, tallest: maxBlockRowsOn(family) };
  return type.material(item.story, measure);
}

interface Span {
  span: Columns;
  isBoxed: boolean;
  spanCost: Demerits;
}

function combine({
  heads,
  bodies,
  ...of
}: Span & { heads: HeadBlock[]; bodies: BodyShape[] }): Shape[] {
  return bodies.flatMap((body) =>
    heads.map((head) => toShape(head, body, { ...of, headColumns: of.span })),
  );
}

function toShape(head: HeadBlock, body: BodyShape, of: Span & { headColumns: Columns }): Shape {
  const { span, isBoxed, spanCost, headColumns } = of;
  const frame = isBoxed ? BOX_ROWS.above + BOX_ROWS.below : 0;
  const rows = head.rows + body.rows + frame;
  const cost = Math.max(0, head.cost + body.cost + spanCost + judgeProportion(head, body));
  return { columns: span, rows, cost, head, headColumns, body, isBoxed };
}

function judgeProportion(head: HeadBlock, body: BodyShape): Demerits {
  const over = Math.max(0, head.rows - 2 - body.rows);
  return over * HEADLINE.topHeavy;
}

/** Columns a rank wants of a page's n: the lead about half of them or more, a brief one or two. */
function judgeSpan(rank: PageStory['rank'], span: Columns, columns: Columns): Demerits {
  const least = Math.round(columns * { 1: 0.6, 2: 0.34, 3: 0.2, 4: 0.1, 5: 0 }[rank]);
  const most = Math.max(1, Math.round(columns * { 1: 1, 2: 1, 3: 0.7, 4: 0.5, 5: 0.4 }[rank]));
  return Math.max(0, least - span) * SPAN.narrow[rank] + Math.max(0, span - most) * SPAN.wide[rank];
}

/** For each height the cheapest shape; of those the cheapest, and of cut ones a choice over all heights. */
function cheapest(shapes: readonly Shape[], mostRows: Rows): Shape[] {
  const best = new Map<Rows, Shape>();
  for (const shape of shapes) {
    const known = best.get(shape.rows);
    if (shape.rows <= mostRows && (!known || shape.cost < known.cost)) best.set(shape.rows, shape);
  }
  const byRows = [...best.values()].sort((a, b) => a.rows - b.rows);
  const whole = byRows.filter(({ body }) => !body.isCut);
  const kept = new Set([
    ...byRows.slice(0, 1),
    ...whole.toSorted((a, b) => a.cost - b.cost || a.rows - b.rows).slice(0, MOST_SHAPES),
    ...thinCuts(byRows, ({ body }) => body.isCut, MOST_CUT_SHAPES).filter(({ body }) => body.isCut),
  ]);
  return byRows.filter((shape) => kept.has(shape));
}

/** All that are whole, and so many of those that are cut, evenly over their heights. */
function thinCuts<T>(all: readonly T[], isCut: (one: T) => boolean, most: number): T[] {
  const cuts = all.filter(isCut);
  const stride = Math.max(1, Math.ceil(cuts.length / most));
  const kept = new Set(cuts.filter((_, index) => (cuts.length - 1 - index) % stride === 0));
  return all.filter((one) => !isCut(one) || kept.has(one));
}
