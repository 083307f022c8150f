import type { Columns, Rows, Story } from '../model/story';
import { type Demerits, JUMP, LEG, PICTURE, TABLE } from './cost';
import { flowText } from './flow-text';
import type { Galley } from './galley';
import { type Arrangement, judgeNarrow } from './group-pictures';
import { blankIn, judge, judgeBeginning } from './judge-legs';
import { MOST_UNEVEN, UNDER_PLATE } from './leg-measures';
import { listBandedShapes } from './list-banded-shapes';
import type { Body, BodyShape, PlateShape } from './shape';

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
  /** True for a story that is a picture. */
  isPhoto: boolean;
  mayJump: boolean;
  /** The number of pictures that its galley leaves to the plate. */
  grouped: number;
  /** Where its picture is the best of a page: the kind of the page, and its columns. */
  leads?: { page: 'front' | 'inside'; columns: Columns } | undefined;
  /** Rows of the page. */
  mostRows: Rows;
}

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

/** Cost of pictures that are too small for what they show: of those of one column, and of the best one of the page. */
function judgePictures(
  { plate }: Body,
  { galley, span, picture, isPhoto, leads }: BodyInput,
): Demerits {
  const inLegs = galley.rows.filter((row) => row.kind === 'figure');
  const [best] = plate?.pictures ?? [];
  const alone = best?.columns === 1 ? [best.content] : [];
  const narrow = picture === 'small' ? [] : [...inLegs, ...alone];
  const each = isPhoto ? PICTURE.photoStory : 0;
  const small =
    narrow.reduce((sum, figure) => sum + judgeNarrow(figure) + each, 0) +
    (picture === 'large' ? judgeLarge(best?.columns ?? 0, span) : 0);
  return leads ? small + judgeLeading(best?.columns ?? 0, leads) : small;
}

/** Cost of the picture that the editor wants large. */
function judgeLarge(got: Columns, span: Columns): Demerits {
  return (got < 2 ? PICTURE.notLarge : 0) + (span - got) * PICTURE.largeWidth;
}

function judgeLeading(got: Columns, { page, columns }: NonNullable<BodyInput['leads']>): Demerits {
  const wanted = Math.max(2, Math.round(columns * PICTURE.leadShare[page]));
  const narrow = got < Math.min(2, columns) ? PICTURE.leadNarrow[page] : 0;
  return narrow + Math.max(0, wanted - got) * PICTURE.leadSmall[page];
}

interface PlateChoice {
  columns: Columns;
  arrangements: readonly Arrangement[];
  cost: Demerits;
}

/** Lists the widths that the plate may have, with its arrangements there. A small picture has one column. */
function listPlates({ galley, span, rank, picture, grouped, mostRows }: BodyInput): PlateChoice[] {
  const wanted = wantedColumns(grouped > 1 ? 1 : rank, span, picture);
  const all: PlateChoice[] = [];
  for (let columns = 1; columns <= (picture === 'small' ? 1 : span); columns++) {
    const arrangements = galley.plate?.at(columns, mostRows) ?? [];
    const cost = Math.abs(columns - wanted) * PICTURE.width;
    if (arrangements.length > 0) all.push({ columns, arrangements, cost });
  }
  return all;
}

function wantedColumns(
  rank: Story['rank'],
  span: Columns,
  picture: Story['pins']['picture'],
): Columns {
  if (picture === 'small') return 1;
  if (picture === 'large') return span;
  return Math.max(1, Math.min(span, Math.round(span * (rank <= 2 ? 0.7 : 0.5))));
}

function shapesWithPlate(input: BodyInput): Body[] {
  const shapes: Body[] = [];
  const { galley, span, mostRows } = input;
  for (const { columns, arrangements, cost } of listPlates(input)) {
    const least = arrangements[0]?.rows ?? 0;
    const most = arrangements.at(-1)?.rows ?? 0;
    const from = Math.max(
      least,
      Math.ceil((galley.total + columns * (least + UNDER_PLATE)) / span),
    );
    const level = Math.ceil((galley.total + columns * (most + UNDER_PLATE)) / span) + 1;
    const to = Math.max(level, galley.tallest) + galley.repeated;
    for (let rows = from; rows <= Math.min(to, mostRows); rows++) {
      const shape = shapeAround(galley, { span, rows, columns, arrangements });
      if (shape) shapes.push({ ...shape, cost: shape.cost + cost });
    }
  }
  return shapes;
}

interface PlateSpace {
  span: Columns;
  rows: Rows;
  columns: Columns;
  arrangements: readonly Arrangement[];
}

/** How many lower plates are tried where some rows must stay together, so that the text does not flow whole. */
const LOWER_TRIED = 2;

/** Lays the text around the tallest plate that leaves room for it, or a lower one. */
function shapeAround(galley: Galley, at: PlateSpace): Body | undefined {
  const { span, rows, columns, arrangements } = at;
  const room = Math.floor((span * rows - galley.total) / columns) - UNDER_PLATE;
  const highest = arrangements.findLastIndex((one) => one.rows <= Math.min(room, rows));
  for (let index = highest; index >= Math.max(0, highest - LOWER_TRIED); index--) {
    const one = arrangements[index];
    if (!one) break;
    const under = Math.max(0, rows - one.rows - UNDER_PLATE);
    const legs = legsBeside(span, columns, rows, under);
    const shape = toShape(galley, rows, legs);
    if (shape.flow.isWhole)
      return { ...shape, plate: toPlate(columns, one), cost: shape.cost + one.cost };
  }
  return undefined;
}

const toPlate = (columns: Columns, { rows, pictures }: Arrangement): PlateShape => ({
  columns,
  rows,
  pictures,
});

/** Heights of the legs: the plate is at the right, so that the text begins at the left under its headline. */
function legsBeside(span: Columns, plate: Columns, full: Rows, under: Rows): Rows[] {
  return Array.from({ length: span }, (_, leg) => (leg < span - plate ? full : under));
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
    const legs = legsBeside(span, plate?.columns ?? 0, rows, under);
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

function toShape(galley: Galley, rows: Rows, legHeights: Rows[]): Body {
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
