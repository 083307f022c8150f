import type { Columns, Rows, Story } from '../model/story';
import { type GalleyRow, heightOf } from '../model/typeset-text';
import { BLANK_ROW, type Demerits, JUMP, LEG } from './cost';
import { type Flow, flowText } from './flow-text';
import { type Galley, isAcross, measureRows } from './galley';
import { blankIn, judge, judgeBeginning } from './judge-legs';
import { MOST_UNEVEN, UNDER_PLATE } from './leg-measures';
import type { Band, BodyShape } from './shape';

/**
 * Lists the ways to lay the text of a story that has tables over all its columns. The text before a table is in legs
 * over the span, of which the last ends right above the table, so that what leads up to it does; under it the text
 * goes on in legs.
 *
 *     aaa bbb ccc     Whole, there is one height. A story that may jump is also cut, in its legs or between two
 *     aaa bbb ccc     rows of a table.
 *     ===========
 *     ddd eee
 */
export function listBandedShapes(input: BandedInput): BodyShape[] {
  const sections = toSections(input.galley.rows);
  const whole = wholeShape(sections, input);
  const shapes = whole && whole.rows <= input.mostRows ? [whole] : [];
  return input.mayJump ? [...shapes, ...cutShapes(sections, input, whole?.rows)] : shapes;
}

export interface BandedInput {
  galley: Galley;
  span: Columns;
  rank: Story['rank'];
  mayJump: boolean;
  /** Rows of the page. */
  mostRows: Rows;
}

/** A stretch of a galley: a table over all columns, or what is between two of them. */
interface Section {
  isTable: boolean;
  /** Index of its first row. */
  from: number;
  rows: GalleyRow[];
  isLast: boolean;
}

function toSections(rows: readonly GalleyRow[]): Section[] {
  const sections: Section[] = [];
  for (const [index, row] of rows.entries()) {
    const last = sections.at(-1);
    const before = rows[index - 1];
    const continues = isAcross(row)
      ? before?.kind === 'table-row' && row.kind === 'table-row' && before.format === row.format
      : last?.isTable === false;
    if (last && continues) last.rows.push(row);
    else sections.push({ isTable: isAcross(row), from: index, rows: [row], isLast: false });
  }
  return sections.map((section, index) => ({ ...section, isLast: index === sections.length - 1 }));
}

/** Bands one under another, and what they cost. */
interface Stack {
  bands: Band[];
  /** Height of all bands. */
  top: Rows;
  blank: number;
  cost: Demerits;
  /** Index of the first row of the galley that is not in them. */
  next: number;
}

const emptyStack = (): Stack => ({ bands: [], top: 0, blank: 0, cost: 0, next: 0 });

function wholeShape(sections: readonly Section[], { span }: BandedInput): BodyShape | undefined {
  const stack = emptyStack();
  for (const section of sections) {
    if (section.isTable) addTable(stack, section, section.rows.length);
    else {
      const legs = setLevel(section, span);
      if (!legs) return undefined;
      addLegs(stack, section, legs);
    }
  }
  return toShape(stack, { isCut: false });
}

interface Legs {
  heights: Rows[];
  flow: Flow;
  /** Column-rows of them that are blank. */
  blank: number;
}

/** Flows text into level legs, or into legs of which those before the last are a row shorter where that fills it. */
function setLevel({ rows, isLast }: Section, span: Columns): Legs | undefined {
  const { total, tallest, repeated } = measureRows(rows);
  const least = Math.max(tallest, Math.ceil(total / span));
  for (let each = least; each <= least + MOST_UNEVEN + repeated; each++) {
    const level = new Array<Rows>(span).fill(each);
    const full = fillLast(level, each * span - total);
    for (const heights of isLast || each === 1 ? [level] : [full, level]) {
      const flow = flowText(rows, heights);
      if (flow.isWhole) return { heights, flow, blank: each * span - sum(flow.used) };
    }
  }
  return undefined;
}

/** Takes blank rows from the legs before the last, one from each. */
function fillLast(heights: readonly Rows[], spare: Rows): Rows[] {
  const others = heights.length - 1;
  return heights.map((height, leg) =>
    leg < others && leg >= others - spare ? height - 1 : height,
  );
}

function addLegs(stack: Stack, section: Section, { heights, flow, blank }: Legs): void {
  const { from, isLast } = section;
  const legs = flow.legs.map((leg) => leg.map((index) => index + from));
  stack.bands.push({
    kind: 'legs',
    top: stack.top,
    legHeights: heights,
    flow: { ...flow, legs },
  });
  stack.top += Math.max(...heights);
  stack.blank += blank;
  // A line or two over a table are no remnant under a headline.
  stack.cost += isLast ? judge(flow, heights) : blank * BLANK_ROW + flow.widows * LEG.widow;
  stack.next = from + flow.next;
}

const sum = (rows: readonly Rows[]): Rows => rows.reduce((total, each) => total + each, 0);

/** Adds the first `count` rows of a table. Under it is white, unless it ends the story. */
function addTable(stack: Stack, { from, rows, isLast }: Section, count: number): void {
  const items = Array.from({ length: count }, (_, index) => from + index);
  const height = heightOfRows(rows.slice(0, count));
  stack.bands.push({ kind: 'table', top: stack.top, items, rows: height });
  const isWhole = count === rows.length;
  stack.top += height + (isLast || !isWhole ? 0 : UNDER_PLATE);
  stack.next = from + count;
}

/** Height of rows of one table with its head. */
function heightOfRows(rows: readonly GalleyRow[]): Rows {
  const [first] = rows;
  const head = first?.kind === 'table-row' ? first.format.headHeight : 0;
  return head + sum(rows.map(heightOf));
}

/** Bodies of lower heights, each cut where its rows end. The row under the last leg or table is for the jump line. */
function cutShapes(
  sections: readonly Section[],
  input: BandedInput,
  wholeRows: Rows = Number.POSITIVE_INFINITY,
): BodyShape[] {
  const shapes: BodyShape[] = [];
  for (let rows = LEG.shortest; rows <= Math.min(input.mostRows, wholeRows - 1); rows++) {
    const stack = cutAt(sections, rows, input.span);
    if (!stack) continue;
    const rest = Math.max(0, areaOf(sections, input.span) - rows * input.span);
    const jump = JUMP.once + Math.round(rest * JUMP.sentOn);
    stack.cost += jump + judgeBeginning(rows * input.span, input.rank);
    shapes.push(toShape(stack, { isCut: true }));
  }
  return shapes;
}

function areaOf(sections: readonly Section[], span: Columns): number {
  return sections.reduce((area, { isTable, rows }) => {
    return area + (isTable ? heightOfRows(rows) * span : measureRows(rows).total);
  }, 0);
}

/** Fills a height as far as it goes; undefined where it would end between a table and what leads up to it. */
function cutAt(sections: readonly Section[], height: Rows, span: Columns): Stack | undefined {
  const stack = emptyStack();
  for (const section of sections) {
    const room = height - stack.top;
    if (section.isTable) {
      if (heightOfRows(section.rows) + UNDER_PLATE <= room) {
        addTable(stack, section, section.rows.length);
        continue;
      }
      return cutTable(stack, section, { room, span });
    }
    const isAfterTable = stack.bands.length > 0;
    if (isAfterTable && room < LEG.shortest + 1) return room > 0 ? endHere(stack, span) : undefined;
    const level = section.isLast ? undefined : setLevel(section, span);
    if (level && Math.max(...level.heights) <= room) addLegs(stack, section, level);
    else return cutLegs(stack, section, { room, span });
  }
  return undefined;
}

interface CutRoom {
  room: Rows;
  span: Columns;
}

/** The fewest rows of a table before and after a cut. */
const fewestRows = 2;

function cutTable(stack: Stack, section: Section, { room, span }: CutRoom): Stack | undefined {
  const { rows } = section;
  let count = rows.length - fewestRows;
  while (count >= fewestRows && heightOfRows(rows.slice(0, count)) + 1 > room) count--;
  if (count < fewestRows) return undefined;
  addTable(stack, section, count);
  return endHere(stack, span);
}

function cutLegs(stack: Stack, section: Section, { room, span }: CutRoom): Stack | undefined {
  if (room < LEG.shortest) return undefined;
  const heights = new Array<Rows>(span).fill(room);
  heights[span - 1] = room - 1;
  const level = flowText(section.rows, heights);
  const flow = level.isWaiting ? flowText(section.rows, heights, { strictOrder: true }) : level;
  if (flow.next === 0 || flow.isWhole) return undefined;
  const blank = blankIn(flow, heights);
  addLegs(stack, { ...section, isLast: true }, { heights, flow, blank });
  return stack;
}

/** Ends a cut body under a table, with the row of the jump line. */
function endHere(stack: Stack, span: Columns): Stack {
  const legHeights = new Array<Rows>(span).fill(0);
  stack.bands.push({ kind: 'legs', top: stack.top, legHeights, flow: flowText([], legHeights) });
  stack.top += 1;
  return stack;
}

function toShape(stack: Stack, { isCut }: { isCut: boolean }): BodyShape {
  const { bands, top: rows, blank, cost, next } = stack;
  const flow = { ...flowText([], []), isWhole: !isCut, next };
  return { rows, legHeights: [], bands, flow, blank, isCut, cost };
}
