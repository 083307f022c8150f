import type { Columns, Rows } from '../model/story';
import type { BodyInput } from './body-input';
import { JUMP, LEG, TABLE } from './cost';
import { flowText } from './flow-text';
import type { Galley } from './galley';
import type { Arrangement } from './group-pictures';
import { blankIn, judge, judgeBeginning } from './judge-legs';
import { judgePictures } from './judge-pictures';
import { MOST_UNEVEN, UNDER_PLATE } from './leg-measures';
import { listBandedShapes } from './list-banded-shapes';
import { listPlates, toPlate } from './list-plates';
import type { Body, BodyShape, PlateShape } from './shape';

/**
 * Lists the ways to lay the text of a story over a span. Without a plate there is one height: the lowest at
 * which level legs hold all rows. With a plate there is every height at which cropping the picture within
 * its limits levels the legs. A story that may jump also has the lower heights, cut to fit each of them; the
 * rest of its text goes to another page.
 */
export function listBodyShapes(input: BodyInput): BodyShape[] {
  return listBodies(input).map((shape) => ({
    ...shape,
    grouped: input.grouped,
    cost: shape.cost + judgePictures(shape, input),
  }));
}

function listBodies(input: BodyInput): Body[] {
  const { galley } = input;
  if (galley.hasAcross) return listBandedShapes(input);
  const whole = galley.plate ? shapesWithPlate(input) : [plainShape(input)];
  const shapes = whole.filter((shape) => shape !== undefined);
  const all = input.mayJump ? [...shapes, ...cutShapes(input)] : shapes;
  return galley.listed > 0 ? all.map((shape) => withListed(shape, galley.listed)) : all;
}

function withListed(shape: Body, tables: number): Body {
  return { ...shape, cost: shape.cost + tables * TABLE.listed };
}

function plainShape({ galley, span, mostRows }: BodyInput): Body | undefined {
  const least = Math.max(galley.tallest, Math.ceil(galley.total / span));
  if (least > mostRows) return undefined;
  let first: Body | undefined;
  for (let rows = least; rows <= least + MOST_UNEVEN + galley.repeated; rows++) {
    const shape = toShape(galley, rows, new Array<Rows>(span).fill(rows));
    if (!shape.flow.isWhole) continue;
    if (shape.flow.orphanFeet === 0) return shape;
    first ??= shape;
  }
  return first;
}

/**
 * Returns a body whose last leg is raised beside the headline, up to one row under the top of the headline
 * block. It holds other numbers of rows than level legs do, so that one of the two leaves no blank row.
 */
export function raisedShape(galley: Galley, span: Columns, headRows: Rows): BodyShape | undefined {
  const raise = headRows - 1;
  const least = Math.max(LEG.shortest, galley.tallest, Math.ceil((galley.total - raise) / span));
  if (galley.plate || galley.hasAcross || least * span + raise - galley.total > span)
    return undefined;
  const legs = new Array<Rows>(span).fill(least);
  legs[span - 1] = least + raise;
  const shape = toShape(galley, least, legs);
  return shape.flow.isWhole ? { ...shape, grouped: 0, cost: shape.cost + LEG.raised } : undefined;
}

/**
 * Lists the bodies with a plate at the right, at every height at which cropping its pictures levels the legs. Where legs
 * are raised beside the headline, so is a plate over them.
 */
export function shapesWithPlate(input: BodyInput, beside: Raised = notRaised): Body[] {
  const shapes: Body[] = [];
  const { galley, span, mostRows } = input;
  const { rows: raise, legs } = beside;
  const mostCovered = legs === 0 ? span : legs;
  for (const { columns, covered, arrangements, cost } of listPlates(input)) {
    if (covered > mostCovered) break;
    const least = arrangements[0]?.rows ?? 0;
    const most = arrangements.at(-1)?.rows ?? 0;
    const levelAt = (plate: Rows) =>
      Math.ceil((galley.total - raise * legs + covered * (plate + UNDER_PLATE)) / span);
    const from = Math.max(least - raise, levelAt(least), 0);
    const level = levelAt(most) + 1;
    const to = Math.max(level, galley.tallest) + galley.repeated;
    for (let rows = from; rows <= Math.min(to, mostRows); rows++) {
      const shape = shapeAround(galley, { span, rows, columns, covered, arrangements }, beside);
      if (shape) shapes.push({ ...shape, cost: shape.cost + cost });
    }
  }
  return shapes;
}

/** Legs that begin beside the headline. */
export interface Raised {
  /** How many of the last legs. */
  legs: Columns;
  /** By how many rows. */
  rows: Rows;
}

const notRaised: Raised = { legs: 0, rows: 0 };

interface PlateSpace {
  span: Columns;
  rows: Rows;
  columns: Columns;
  /** The legs under the plate. */
  covered: number;
  arrangements: readonly Arrangement[];
}

/** How many lower plates are tried where some rows must stay together, so that the text does not flow whole. */
const LOWER_TRIED = 2;

/** Lays the text around the tallest plate that leaves room for it, or a lower one. */
function shapeAround(
  galley: Galley,
  { span, rows, columns, covered, arrangements }: PlateSpace,
  beside: Raised,
): Body | undefined {
  const spare = span * rows + beside.legs * beside.rows - galley.total;
  const under = Math.floor(spare / covered) - UNDER_PLATE;
  // Without text under it, a plate may end with the last line beside it.
  const all = rows + beside.rows;
  const most = under === all - UNDER_PLATE ? all : Math.min(under, all);
  const highest = arrangements.findLastIndex((one) => one.rows <= most);
  for (let index = highest; index >= Math.max(0, highest - LOWER_TRIED); index--) {
    const one = arrangements[index];
    if (!one) break;
    const legs = legsBeside({ span, covered, under: all - one.rows - UNDER_PLATE }, rows, beside);
    const shape = toShape(galley, rows, legs);
    if (shape.flow.isWhole) {
      const plate = { ...toPlate(columns, one), ...(beside.legs > 0 && { raise: beside.rows }) };
      return { ...shape, plate, cost: shape.cost + one.cost };
    }
  }
  return undefined;
}

interface LegSpace {
  span: Columns;
  /** The legs under the plate. */
  covered: number;
  /** Rows under the plate. */
  under: Rows;
}

/** Heights of the legs: the plate is at the right, so that the text begins at the left under its headline. */
function legsBeside({ span, covered, under }: LegSpace, full: Rows, beside: Raised): Rows[] {
  return Array.from({ length: span }, (_, leg) => {
    if (leg >= span - covered) return Math.max(0, under);
    return leg < span - beside.legs ? full : full + beside.rows;
  });
}

/**
 * Cut bodies of every height below that of the whole text, with the plate and without it. The last leg is
 * one row shorter, for the jump line.
 */
function cutShapes(input: BodyInput): Body[] {
  const plain = cutsAround(input, undefined);
  const plate = plateOfCut(input);
  if (!plate) return plain;
  const later = plain.map((shape) => ({ ...shape, cost: shape.cost + JUMP.pictureLater }));
  return [...cutsAround(input, plate), ...later];
}

function cutsAround(input: BodyInput, plate: PlateShape | undefined): Body[] {
  const { galley, span, mostRows } = input;
  const shapes: Body[] = [];
  const least = plate ? plate.rows + UNDER_PLATE + LEG.shortest : LEG.shortest;
  const isPlateLeft = galley.plate !== undefined && !plate;
  for (let rows = least; rows <= mostRows; rows++) {
    const under = plate ? rows - plate.rows - UNDER_PLATE : rows;
    const legs = legsBeside({ span, covered: plate?.columns ?? 0, under }, rows, notRaised);
    legs[span - 1] = (legs[span - 1] ?? 1) - 1;
    const shape = toCutShape(input, rows, legs);
    if (shape.flow.isWhole && !isPlateLeft) break;
    if (shape.flow.next > 0) shapes.push({ ...shape, ...(plate ? { plate } : {}) });
  }
  return shapes;
}

/** As much of the text as these legs hold; in strict order where a block would otherwise move past the cut. */
function toCutShape({ galley, span, rank }: BodyInput, rows: Rows, legHeights: Rows[]): Body {
  const level = flowText(galley.rows, legHeights);
  const flow = level.isWaiting ? flowText(galley.rows, legHeights, { strictOrder: true }) : level;
  const last = galley.rows[flow.next - 1];
  const isHyphenated = last?.kind === 'line' && last.line.hyphenated;
  const rest = Math.max(0, galley.total - rows * span) * JUMP.sentOn;
  const jump = JUMP.once + Math.round(rest) + (isHyphenated ? JUMP.hyphen : 0);
  const cost = judge(flow, legHeights) + jump + judgeBeginning(rows * span, rank);
  return { rows, legHeights, flow, blank: blankIn(flow, legHeights), isCut: true, cost };
}

/** The plate of a cut body: at the width that follows from rank and pin, as little cropped as possible. */
function plateOfCut(input: BodyInput): PlateShape | undefined {
  const [first, ...others] = listPlates(input);
  if (!first) return undefined;
  const { columns, arrangements } = others.reduce(
    (best, one) => (one.cost < best.cost ? one : best),
    first,
  );
  const cheapest = arrangements.reduce((best, one) => (one.cost < best.cost ? one : best));
  return toPlate(columns, cheapest);
}

export function toShape(galley: Galley, rows: Rows, legHeights: Rows[]): Body {
  const flow = flowText(galley.rows, legHeights);
  return {
    rows,
    legHeights,
    flow,
    isCut: false,
    blank: blankIn(flow, legHeights),
    cost: judge(flow, legHeights),
  };
}
