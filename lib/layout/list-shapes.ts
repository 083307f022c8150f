import { listBodyShapes } from './body-shapes';
import { BOX_ROWS, boxOf, headWidth } from './box';
import { type Demerits, HEADLINE, PAGE, SPAN } from './cost';
import { type HeadBlock, listHeadBlocks } from './head-block';
import type { Material } from './material';
import type { BodyShape, Shape } from './shape';
import type { GridFamily } from './sheet';
import type { Columns, Em, Rows, Story } from './story';
import type { TypeCase } from './type-case';

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
  type: TypeCase;
}

/** Shapes kept for one width; more only slow the search. */
const MOST_SHAPES = 14;

/** All ways a story can stand, per width from 1 column: for each height the cheapest, lowest first. */
export function listShapes(ask: ShapeAsk): Shape[][] {
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
  const { item, family, type, mostRows } = ask;
  const material = findMaterial(ask, isBoxed);
  if (material.total > mostRows * span && !item.mayJump) return [];
  const { picture, box } = item.story.pins;
  const { rank, mayJump } = item;
  const bodies = listBodyShapes({ material, span, rank, picture, mayJump, mostRows });
  if (bodies.length === 0) return [];
  const heads = listHeadBlocks({
    story: item.story,
    rank,
    ...(item.from === undefined ? {} : { from: item.from }),
    under: ask.under,
    span,
    width: headWidth(span, family, isBoxed),
    rowEm: family.rowEm,
    type,
  });
  const spanCost = judgeSpan(rank, span, family.columns) - (isBoxed && !box ? PAGE.boxWorth : 0);
  return combine({ heads, bodies, span, isBoxed, spanCost });
}

export function findMaterial({ item, family, type }: MaterialAsk, isBoxed: boolean): Material {
  const { legEm, gutterEm } = isBoxed ? boxOf(family) : { ...family, legEm: family.columnEm };
  return type.material(item.story, { legEm, gutterEm, rowEm: family.middleRowEm });
}

interface Combination {
  heads: HeadBlock[];
  bodies: BodyShape[];
  span: Columns;
  isBoxed: boolean;
  spanCost: Demerits;
}

function combine({ heads, bodies, span, isBoxed, spanCost }: Combination): Shape[] {
  const frame = isBoxed ? BOX_ROWS.above + BOX_ROWS.below : 0;
  return bodies.flatMap((body) =>
    heads.map((head) => {
      const rows = head.rows + body.rows + frame;
      const cost = Math.max(0, head.cost + body.cost + spanCost + judgeProportion(head, body));
      return { columns: span, rows, cost, head, body, isBoxed };
    }),
  );
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

function cheapest(shapes: readonly Shape[], mostRows: Rows): Shape[] {
  const best = new Map<Rows, Shape>();
  for (const shape of shapes) {
    const known = best.get(shape.rows);
    if (shape.rows <= mostRows && (!known || shape.cost < known.cost)) best.set(shape.rows, shape);
  }
  const byCost = [...best.values()].sort((a, b) => a.cost - b.cost || a.rows - b.rows);
  const lowest = byCost.reduce<Shape | undefined>(
    (low, shape) => (low && low.rows <= shape.rows ? low : shape),
    undefined,
  );
  const kept = new Set([...byCost.slice(0, MOST_SHAPES), ...(lowest ? [lowest] : [])]);
  return [...kept].sort((a, b) => a.rows - b.rows);
}
