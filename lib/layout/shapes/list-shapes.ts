import type { Columns, Em, Rows, Story } from '../model/story';
import { BOX_ROWS, headWidth } from '../model/story-box';
import type { BodyInput } from './body-input';
import { type Demerits, GRID, HEADLINE, LINE, PAGE, PICTURE, SPAN } from './cost';
import {
  findGalley,
  findWide,
  type GalleyForm,
  type GalleyInput,
  spanOfTables,
} from './find-galley';
import type { Galley } from './galley';
import { listBodyShapes, raisedShape } from './list-body-shapes';
import { listHeadBlocks } from './list-head-blocks';
import { listSideShapes } from './list-side-shapes';
import type { BodyShape, HeadBlock, Shape } from './shape';
import { widen } from './wide-legs';

/** A story, or the tail of one, with its role on one page. */
export interface PageStory {
  story: Story;
  /** Rank on this page; no other story has as high a rank as the lead. */
  rank: Story['rank'];
  /** The page that a tail is continued from; undefined for the beginning of a story. */
  from?: number;
  /** Whether its text may continue on another page. */
  mayJump: boolean;
  /** Whether it may be put in a box although no pin says so. */
  mayBox: boolean;
  /** True for the lead of the page. */
  isLead: boolean;
  /** Where its picture is the best of the page, the kind of page that it leads. */
  picture?: 'front' | 'inside';
}

export interface ShapeInput extends GalleyInput {
  item: PageStory;
  mostRows: Rows;
  /** True on a page of few stories, which has few tilings: more shapes and more white are listed. */
  isSparse?: boolean;
  /** Only headlines smaller than this are used: the size of the lead's, and of the paper's name for the lead itself. */
  under: Em;
  /** The size of the paper's name: a headline that is lost over a width in all smaller sizes is only smaller than this. */
  largest: Em;
}

/**
 * The most whole shapes listed for one width; more of them slow the search and hardly improve pages, except where there
 * are few stories.
 */
const MOST_SHAPES = { usual: 14, sparse: 60 } as const;
/** A story that may jump can be cut at every height: the most cut bodies that are tried, and cut shapes listed. */
const MOST_CUT_BODIES = 28;
const MOST_CUT_SHAPES = 14;

/** Lists the shapes of a story for each width from 1 column on: the cheapest for each height, lowest first. */
export function listShapes(input: ShapeInput): Shape[][] {
  const { item, family, mostRows, under, largest, cache } = input;
  const { story, rank, mayJump, mayBox, from, picture } = item;
  const grid = [family.columns, family.columnEm, family.gutterEm, family.rowEm, mostRows];
  const key = [...grid, rank, mayJump, mayBox, from, under, largest, input.isSparse, picture].join(
    '/',
  );
  return cache.shapes(story, key, () => makeShapes(input));
}

/** The headline blocks over a width, which several spans share. */
interface WithHeads extends ShapeInput {
  headsOver: (columns: Columns, isBoxed: boolean) => readonly HeadBlock[];
}

function makeShapes(of: ShapeInput): Shape[][] {
  const heads = new Map<string, readonly HeadBlock[]>();
  const headsOver = (columns: Columns, isBoxed: boolean) => {
    const key = `${columns}/${isBoxed}`;
    const known = heads.get(key) ?? listHeads(of, columns, isBoxed);
    heads.set(key, known);
    return known;
  };
  const input: WithHeads = { ...of, headsOver };
  const { columns } = input.family;
  const { span } = input.item.story.pins;
  const pinned = span === undefined ? undefined : Math.max(1, Math.min(span, columns));
  const widths = Array.from({ length: columns }, (_, index) => index + 1);
  // A table becomes lines only where the editor pinned its story to few columns, or nothing else is possible.
  const least = spanOfTables(input, false);
  const isTried = (width: Columns) => (pinned ? width === pinned : width >= least);
  const shapes = widths.map((width) => (isTried(width) ? shapesAt(input, width) : []));
  return shapes.some((some) => some.length > 0)
    ? shapes
    : widths.map((width) => shapesAt(input, width));
}

function shapesAt(input: WithHeads, span: Columns): Shape[] {
  const { item } = input;
  const best: (Shape | undefined)[] = [];
  for (const grouped of groupSizes(item.story, span)) {
    if (!item.story.pins.box) addShapes(input, { span, isBoxed: false, grouped, best });
    if (item.story.pins.box || item.mayBox) {
      addShapes(input, { span, isBoxed: true, grouped, best });
    }
  }
  return choose(best, input);
}

/** The most pictures that are arranged together; the others are in the legs. */
const MOST_GROUPED = 6;

/** The numbers of pictures that are tried together as the plate of a story: one, all, and of many of them three. */
function groupSizes(story: Story, span: Columns): number[] {
  const { pins } = story;
  const pictures = countPictures(story);
  if (pictures < 2 || span < 2 || pins.picture === 'small') return [1];
  const some = pictures > 4 ? [3] : [];
  return [1, ...some, Math.min(MOST_GROUPED, pictures)];
}

const countPictures = ({ blocks }: Story): number =>
  blocks.filter(({ kind }) => kind === 'figure').length;

interface Wanted {
  span: Columns;
  isBoxed: boolean;
  /** The cheapest shape of each height so far, by rows. */
  best: (Shape | undefined)[];
}

/** Adds all shapes over a span, with a box around them or without one, and with some of the pictures in the plate. */
function addShapes(input: WithHeads, { span, best, ...form }: Wanted & GalleyForm): void {
  const { item, family, mostRows } = input;
  const { isBoxed } = form;
  const galley = findGalley(input, span, form);
  const bodies = listBodies(input, { ...form, span, galley });
  if (bodies.length === 0) return;
  const { rank } = item;
  const boxWorth = isBoxed && !item.story.pins.box ? PAGE.boxWorth : 0;
  const narrow = item.story.isPhoto ? judgePhoto(item, span, family.columns) : 0;
  const spanCost = judgeSpan(rank, span, family.columns) + galley.verseCost + narrow - boxWorth;
  const to = { span, isBoxed, spanCost, best, mostRows };
  const heads = input.headsOver(span, isBoxed);
  for (const body of bodies) {
    for (const head of heads) addShape(head, body, { ...to, headColumns: span });
  }
  if (galley.wideEm !== undefined) return;
  const isShort = galley.total < SHORT_TEXT * span;
  if (isShort || heads.every(({ isRefused }) => isRefused)) {
    const of = bodyInput(input, { ...form, span, galley });
    for (let headColumns = 1; headColumns < span; headColumns++) {
      for (const head of input.headsOver(headColumns, isBoxed)) {
        if (head.isRefused) continue;
        for (const side of listSideShapes(of, { columns: headColumns, rows: head.rows }))
          addShape(head, withLoose(side, galley), { ...to, headColumns });
      }
    }
  }
  const mayRaise = !isBoxed && !item.isLead && span >= LEAST_FOR_RAISED;
  if (!mayRaise) return;
  for (const head of input.headsOver(span - 1, false)) {
    const raised = raisedShape(galley, span, head.rows);
    const body = raised && withLoose(raised, galley);
    if (body) addShape(head, body, { ...to, headColumns: span - 1 });
  }
}

interface BodiesOf extends GalleyForm {
  span: Columns;
  galley: Galley;
}

/** What a body depends on, in legs as wide as the columns; a poem in one leg is as one column wide. */
function bodyInput(
  { item, mostRows, family }: ShapeInput,
  { span, isBoxed, grouped, galley }: BodiesOf,
): BodyInput {
  const { picture, box } = item.story.pins;
  return {
    ...{ galley, rank: item.rank, picture, mostRows, grouped },
    span: galley.wideEm === undefined ? span : 1,
    mayJump: item.mayJump && (!isBoxed || box === true),
    isPhoto: item.story.isPhoto === true,
    leads: item.picture && { page: item.picture, columns: family.columns },
  };
}

function listBodies(input: ShapeInput, form: BodiesOf): BodyShape[] {
  const { item, mostRows } = input;
  const { span, isBoxed, grouped, galley } = form;
  if (galley.hasAcross && grouped > 1) return [];
  const of = bodyInput(input, form);
  const isTooLong = galley.total > mostRows * of.span && !item.mayJump;
  const all = isTooLong ? [] : listBodyShapes(of);
  const bodies = thinCuts(all, (body) => body.isCut, MOST_CUT_BODIES);
  if (galley.looseLines === 0) return bodies;
  const narrow = bodies.map((body) => withLoose(body, galley));
  const wide = findWide(input, span, { isBoxed, grouped });
  if (!wide || wide.galley.looseLines >= galley.looseLines) return narrow;
  const { count, columns: legColumns } = wide;
  const inWide = listBodyShapes({
    ...of,
    ...{ galley: wide.galley, span: count, legColumns, mayJump: false },
  });
  return [...narrow, ...inWide.map((body) => withLoose(widen(body, wide), wide.galley, LINE.wide))];
}

function withLoose(body: BodyShape, { looseLines }: Galley, more: Demerits = 0): BodyShape {
  return { ...body, cost: body.cost + looseLines * LINE.loose + more };
}

/** Rows in each column of a text that is too short for level legs under a headline over all of them. */
const SHORT_TEXT: Rows = 5;

/** A headline beside a raised leg needs at least two columns. */
const LEAST_FOR_RAISED: Columns = 3;

function listHeads(
  { item, under, largest, family, cache, isSparse = false }: ShapeInput,
  span: Columns,
  isBoxed: boolean,
): HeadBlock[] {
  const { story, rank, from } = item;
  const width = headWidth(span, family, isBoxed);
  const tail = from === undefined ? {} : { from };
  const { rowEm } = family;
  const isAiry = isSparse || rowEm >= GRID.loosest;
  const of = { story, rank, ...tail, span, width, rowEm, isAiry, cache };
  const blocks = listHeadBlocks({ ...of, under });
  const areRefused = under < largest && blocks.every(({ isRefused }) => isRefused);
  return areRefused ? listHeadBlocks({ ...of, under: largest }) : blocks;
}

interface ShapeAt extends Wanted {
  headColumns: Columns;
  spanCost: Demerits;
  mostRows: Rows;
}

/** Adds a shape where it is the cheapest of its height. There are thousands of these, so that others are not made. */
function addShape(head: HeadBlock, body: BodyShape, at: ShapeAt): void {
  const { span, isBoxed, headColumns, best } = at;
  const rows = head.rows + body.rows + (isBoxed ? BOX_ROWS.above + BOX_ROWS.below : 0);
  if (rows > at.mostRows) return;
  const cost = Math.max(0, head.cost + body.cost + at.spanCost + judgeProportion(head, body));
  const other = best[rows];
  if (other && other.cost <= cost) return;
  best[rows] = { columns: span, rows, cost, head, headColumns, body, isBoxed };
}

function judgeProportion(head: HeadBlock, body: BodyShape): Demerits {
  const over = Math.max(0, head.rows - 2 - body.rows);
  return over * HEADLINE.topHeavy;
}

/** Cost of a span: a lead should have three fifths of the page's columns or more, a brief two fifths at most. */
function judgeSpan(rank: PageStory['rank'], span: Columns, columns: Columns): Demerits {
  const least = Math.round(columns * { 1: 0.6, 2: 0.34, 3: 0.2, 4: 0.1, 5: 0 }[rank]);
  const most = Math.max(1, Math.round(columns * { 1: 1, 2: 1, 3: 0.7, 4: 0.5, 5: 0.4 }[rank]));
  return Math.max(0, least - span) * SPAN.narrow[rank] + Math.max(0, span - most) * SPAN.wide[rank];
}

/** From this number on the pictures of a story are a page of pictures, which has most of its columns. */
const MANY_PICTURES = 3;

/** Cost of a narrow picture story. A small one may be a column wide. */
function judgePhoto({ story, rank }: PageStory, span: Columns, columns: Columns): Demerits {
  const share = countPictures(story) >= MANY_PICTURES ? 0.6 : 1 / 3;
  const least = rank >= 4 ? 1 : Math.min(columns, Math.max(2, Math.round(columns * share)));
  return Math.max(0, least - span) * PICTURE.narrow;
}

/**
 * Of the cheapest shapes for each height the lowest, the cheapest whole ones, and cut ones chosen evenly over all
 * heights.
 */
function choose(best: readonly (Shape | undefined)[], { isSparse }: ShapeInput): Shape[] {
  const mostShapes = MOST_SHAPES[isSparse ? 'sparse' : 'usual'];
  const byRows = best.filter((shape) => shape !== undefined);
  const whole = byRows.filter(({ body }) => !body.isCut);
  const chosen = new Set([
    ...byRows.slice(0, 1),
    ...whole.toSorted((a, b) => a.cost - b.cost || a.rows - b.rows).slice(0, mostShapes),
    ...thinCuts(byRows, ({ body }) => body.isCut, MOST_CUT_SHAPES).filter(({ body }) => body.isCut),
  ]);
  return byRows.filter((shape) => chosen.has(shape));
}

/** Everything that is whole, and about `most` of what is cut, chosen at equal distances. */
function thinCuts<T>(all: readonly T[], isCut: (one: T) => boolean, most: number): T[] {
  const cuts = all.filter(isCut);
  const stride = Math.max(1, Math.ceil(cuts.length / most));
  const chosen = new Set(cuts.filter((_, index) => (cuts.length - 1 - index) % stride === 0));
  return all.filter((one) => !isCut(one) || chosen.has(one));
}
