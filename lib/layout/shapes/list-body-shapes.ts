import { MIN_PICTURE_ROWS } from '../blocks/set-figure';
import { maxBlockRows } from '../model/sheet-grid';
import type { Columns, Rows, Story } from '../model/story';
import { type Demerits, JUMP, LEG, PICTURE, TABLE } from './cost';
import { flowText } from './flow-text';
import type { Galley, PlateSet } from './galley';
import { blankIn, judge, judgeBeginning } from './judge-legs';
import { MOST_UNEVEN, UNDER_PLATE } from './leg-measures';
import { listBandedShapes } from './list-banded-shapes';
import type { BodyShape } from './shape';

/**
 * Lists the ways to lay the text of a story over a span. Without a plate there is one height: the lowest at
 * which level legs hold all rows. With a plate there is every height at which cropping the picture within
 * its limits levels the legs. A story that may jump also has the lower heights, cut to fit each of them; the
 * rest of its text goes to another page.
 */
export interface BodyInput {
  galley: Galley;
  span: Columns;
  rank: Story['rank'];
  picture: Story['pins']['picture'];
  mayJump: boolean;
  /** Rows of the page. */
  mostRows: Rows;
}

export function listBodyShapes(input: BodyInput): BodyShape[] {
  const { galley } = input;
  if (galley.hasAcross) return listBandedShapes(input);
  const whole = galley.plate ? shapesWithPlate(input) : [plainShape(input)];
  const shapes = whole.filter((shape) => shape !== undefined);
  const all = input.mayJump ? [...shapes, ...cutShapes(input)] : shapes;
  return galley.listed > 0 ? all.map((shape) => withListed(shape, galley.listed)) : all;
}

function withListed(shape: BodyShape, tables: number): BodyShape {
  return { ...shape, cost: shape.cost + tables * TABLE.listed };
}

function plainShape({ galley, span, mostRows }: BodyInput): BodyShape | undefined {
  const least = Math.max(galley.tallest, Math.ceil(galley.total / span));
  if (least > mostRows) return undefined;
  let first: BodyShape | undefined;
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
  return shape.flow.isWhole ? { ...shape, cost: shape.cost + LEG.raised } : undefined;
}

interface PlateChoice {
  columns: Columns;
  set: PlateSet;
  cost: Demerits;
}

/**
 * Lists the widths that the picture may have: those in which it is not too tall, or else the narrowest. A small one
 * has one column.
 */
function listPlates({ galley, span, rank, picture, mostRows }: BodyInput): PlateChoice[] {
  const wanted = wantedColumns(span, rank, picture);
  const all: PlateChoice[] = [];
  for (let columns = 1; columns <= (picture === 'small' ? 1 : span); columns++) {
    const set = galley.plate?.at(columns);
    if (set) all.push({ columns, set, cost: Math.abs(columns - wanted) * PICTURE.width });
  }
  const uncut = all.filter(
    ({ set }) => set.natural * (1 - PICTURE.mostCrop) <= tallestPicture(set, mostRows),
  );
  return uncut.length > 0 ? uncut : all.slice(0, 1);
}

function wantedColumns(
  span: Columns,
  rank: Story['rank'],
  picture: Story['pins']['picture'],
): Columns {
  if (picture === 'small') return 1;
  if (picture === 'large') return span;
  return Math.max(1, Math.min(span, Math.round(span * (rank <= 2 ? 0.7 : 0.5))));
}

function shapesWithPlate(input: BodyInput): BodyShape[] {
  const shapes: BodyShape[] = [];
  const { galley, span } = input;
  for (const { columns, set, cost } of listPlates(input)) {
    const { least, most } = cropLimits(set, input.mostRows);
    const fixed = set.caption + UNDER_PLATE;
    const from = Math.max(
      least + fixed - UNDER_PLATE,
      Math.ceil((galley.total + columns * (least + fixed)) / span),
    );
    const level = Math.ceil((galley.total + columns * (most + fixed)) / span) + 1;
    const to = Math.max(level, galley.tallest) + galley.repeated;
    for (let rows = from; rows <= Math.min(to, input.mostRows); rows++) {
      const shape = shapeAround(galley, { span, rows, columns, set, least, most });
      if (shape) shapes.push({ ...shape, cost: shape.cost + cost });
    }
  }
  return shapes;
}

/** Least and most rows of a picture, without its caption: cropped a little, and limited by the height of the page. */
function cropLimits(set: PlateSet, mostRows: Rows): { least: Rows; most: Rows } {
  const tallest = tallestPicture(set, mostRows);
  const within = (rows: Rows) => Math.min(tallest, Math.max(MIN_PICTURE_ROWS, rows));
  const least = Math.ceil(set.natural * (1 - PICTURE.mostCrop));
  const most = Math.floor(set.natural * (1 + PICTURE.mostCrop));
  // No whole number of rows is within the limits of a very low picture.
  const nearest = Math.round(set.natural);
  return { least: within(Math.min(least, nearest)), most: within(Math.max(most, nearest)) };
}

function tallestPicture({ caption }: PlateSet, mostRows: Rows): Rows {
  const room = Math.min(mostRows * PICTURE.tallest, maxBlockRows(mostRows) - caption);
  return Math.max(MIN_PICTURE_ROWS, Math.floor(room));
}

interface PlateSpace {
  span: Columns;
  rows: Rows;
  columns: Columns;
  set: PlateSet;
  least: Rows;
  most: Rows;
}

/**
 * Lays the text around the tallest plate that leaves room for it. The picture is up to two rows lower where
 * the text does not flow whole otherwise, because some rows must stay together.
 */
function shapeAround(galley: Galley, at: PlateSpace): BodyShape | undefined {
  const { span, rows, columns, set, least, most } = at;
  const room = Math.floor((span * rows - galley.total) / columns);
  const exact = Math.min(most, room - set.caption - UNDER_PLATE, rows - set.caption);
  for (let picture = exact; picture >= Math.max(least, exact - 2); picture--) {
    const plateRows = picture + set.caption;
    const under = Math.max(0, rows - plateRows - UNDER_PLATE);
    const legs = legsBeside(span, columns, rows, under);
    const shape = toShape(galley, rows, legs);
    if (!shape.flow.isWhole) continue;
    const crop = Math.round((Math.abs(picture - set.natural) / set.natural) * 100);
    const plate = { columns, rows: plateRows, pictureRows: picture, set };
    return { ...shape, plate, cost: shape.cost + crop * PICTURE.crop };
  }
  return undefined;
}

/** Heights of the legs: the plate is at the right, so that the text begins at the left under its headline. */
function legsBeside(span: Columns, plate: Columns, full: Rows, under: Rows): Rows[] {
  return Array.from({ length: span }, (_, leg) => (leg < span - plate ? full : under));
}

/**
 * Cut bodies of every height below that of the whole text, with the plate and without it. The last leg is
 * one row shorter, for the jump line.
 */
function cutShapes(input: BodyInput): BodyShape[] {
  const plain = cutsAround(input, undefined);
  const plate = plateOfCut(input);
  if (!plate) return plain;
  const later = plain.map((shape) => ({ ...shape, cost: shape.cost + JUMP.pictureLater }));
  return [...cutsAround(input, plate), ...later];
}

function cutsAround(input: BodyInput, plate: BodyShape['plate']): BodyShape[] {
  const { galley, span, mostRows } = input;
  const shapes: BodyShape[] = [];
  const least = plate ? plate.rows + UNDER_PLATE + LEG.shortest : LEG.shortest;
  const isPlateLeft = galley.plate !== undefined && !plate;
  for (let rows = least; rows <= mostRows; rows++) {
    const under = plate ? rows - plate.rows - UNDER_PLATE : rows;
    const legs = legsBeside(span, plate?.columns ?? 0, rows, under);
    legs[span - 1] = (legs[span - 1] ?? 1) - 1;
    const shape = toCutShape(input, rows, legs);
    if (shape.flow.isWhole && !isPlateLeft) break;
    if (shape.flow.next > 0) shapes.push({ ...shape, ...(plate ? { plate } : {}) });
  }
  return shapes;
}

/** As much of the text as these legs hold; in strict order where a block would otherwise move past the cut. */
function toCutShape({ galley, span, rank }: BodyInput, rows: Rows, legHeights: Rows[]): BodyShape {
  const level = flowText(galley.rows, legHeights);
  const flow = level.isWaiting ? flowText(galley.rows, legHeights, { strictOrder: true }) : level;
  const last = galley.rows[flow.next - 1];
  const isHyphenated = last?.kind === 'line' && last.line.hyphenated;
  const rest = Math.max(0, galley.total - rows * span) * JUMP.sentOn;
  const jump = JUMP.once + Math.round(rest) + (isHyphenated ? JUMP.hyphen : 0);
  const cost = judge(flow, legHeights) + jump + judgeBeginning(rows * span, rank);
  return { rows, legHeights, flow, blank: blankIn(flow, legHeights), isCut: true, cost };
}

/** The plate of a cut body: at the width that follows from rank and pin, cropped only where the page requires it. */
function plateOfCut(input: BodyInput): BodyShape['plate'] {
  const { mostRows } = input;
  const [first, ...others] = listPlates(input);
  if (!first) return undefined;
  const { columns, set } = others.reduce((best, one) => (one.cost < best.cost ? one : best), first);
  const { least, most } = cropLimits(set, mostRows);
  const pictureRows = Math.max(least, Math.min(most, Math.round(set.natural)));
  return { columns, rows: pictureRows + set.caption, pictureRows, set };
}

function toShape(galley: Galley, rows: Rows, legHeights: Rows[]): BodyShape {
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
