import { MIN_PICTURE_ROWS } from '../blocks/set-figure';
import { maxBlockRows } from '../model/sheet-grid';
import type { Columns, Rows, Story } from '../model/story';
import { BLANK_ROW, type Demerits, JUMP, LEG, PICTURE } from './cost';
import { type Flow, flowText } from './flow-text';
import type { Material, PlateSet } from './material';
import type { BodyShape } from './shape';

/**
 * The ways the text of a story fills a span: without a plate there is one height, the lowest that takes
 * all rows in level legs; with one, every height whose legs come out level with the plate cropped by no
 * more than the limit. A story that may jump also fills every lower height exactly, and its rest goes on.
 */
export interface BodyAsk {
  material: Material;
  span: Columns;
  rank: Story['rank'];
  picture: Story['pins']['picture'];
  mayJump: boolean;
  /** Rows of the page. */
  mostRows: Rows;
}

/** White row between a plate and what is under it. */
const UNDER_PLATE: Rows = 1;
/** A leg may be this much longer than an even share before a height is given up. */
const MOST_UNEVEN: Rows = 3;

export function listBodyShapes(ask: BodyAsk): BodyShape[] {
  const whole = ask.material.plate ? shapesWithPlate(ask) : [plainShape(ask)];
  const shapes = whole.filter((shape) => shape !== undefined);
  return ask.mayJump ? [...shapes, ...cutShapes(ask)] : shapes;
}

function plainShape({ material, span }: BodyAsk): BodyShape | undefined {
  const least = Math.max(material.tallest, Math.ceil(material.total / span));
  for (let rows = least; rows <= least + MOST_UNEVEN; rows++) {
    const shape = toShape(material, rows, new Array<Rows>(span).fill(rows));
    if (shape.flow.isWhole) return shape;
  }
  return undefined;
}

/**
 * Text whose last leg stands beside the headline, all the way up to the white under the cut-off rule: it
 * takes other numbers of rows than level legs do, so that one of the two closes without a blank row.
 */
export function raisedShape(
  material: Material,
  span: Columns,
  headRows: Rows,
): BodyShape | undefined {
  const raise = headRows - 1;
  const least = Math.max(
    LEG.shortest,
    material.tallest,
    Math.ceil((material.total - raise) / span),
  );
  if (material.plate || least * span + raise - material.total > span) return undefined;
  const legs = new Array<Rows>(span).fill(least);
  legs[span - 1] = least + raise;
  const shape = toShape(material, least, legs);
  return shape.flow.isWhole ? { ...shape, cost: shape.cost + LEG.raised } : undefined;
}

function* platesFor({ material, span, rank, picture }: BodyAsk) {
  const wanted = wantedColumns(span, rank, picture);
  for (let columns = 1; columns <= span; columns++) {
    const set = material.plate?.at(columns);
    if (set) yield { columns, set, cost: Math.abs(columns - wanted) * PICTURE.width };
  }
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

function shapesWithPlate(ask: BodyAsk): BodyShape[] {
  const shapes: BodyShape[] = [];
  const { material, span } = ask;
  for (const { columns, set, cost } of platesFor(ask)) {
    const { least, most } = cropLimits(set, ask.mostRows);
    const fixed = set.caption + UNDER_PLATE;
    const from = Math.max(
      least + fixed - UNDER_PLATE,
      Math.ceil((material.total + columns * (least + fixed)) / span),
    );
    const level = Math.ceil((material.total + columns * (most + fixed)) / span) + 1;
    const to = Math.max(level, material.tallest);
    for (let rows = from; rows <= Math.min(to, ask.mostRows); rows++) {
      const shape = shapeAround(material, { span, rows, columns, set, least, most });
      if (shape) shapes.push({ ...shape, cost: shape.cost + cost });
    }
  }
  return shapes;
}

/** Rows a picture may have: its own proportion cropped a little, and with its caption no more than a page bears. */
function cropLimits(
  { content, natural, caption }: PlateSet,
  mostRows: Rows,
): { least: Rows; most: Rows } {
  if (content.kind !== 'figure') return { least: natural, most: natural };
  const room = Math.min(mostRows * PICTURE.tallest, maxBlockRows(mostRows) - caption);
  const tallest = Math.max(MIN_PICTURE_ROWS, Math.floor(room));
  const within = (rows: Rows) => Math.min(tallest, Math.max(MIN_PICTURE_ROWS, rows));
  return {
    least: within(Math.ceil(natural * (1 - PICTURE.mostCrop))),
    most: within(Math.floor(natural * (1 + PICTURE.mostCrop))),
  };
}

interface Around {
  span: Columns;
  rows: Rows;
  columns: Columns;
  set: PlateSet;
  least: Rows;
  most: Rows;
}

/** The tallest plate that leaves just room for the text, a row less where keeps need it. */
function shapeAround(material: Material, at: Around): BodyShape | undefined {
  const { span, rows, columns, set, least, most } = at;
  const room = Math.floor((span * rows - material.total) / columns);
  const exact = Math.min(most, room - set.caption - UNDER_PLATE, rows - set.caption);
  for (let picture = exact; picture >= Math.max(least, exact - 2); picture--) {
    const plateRows = picture + set.caption;
    const under = Math.max(0, rows - plateRows - UNDER_PLATE);
    const legs = legsBeside(span, columns, rows, under);
    const shape = toShape(material, rows, legs);
    if (!shape.flow.isWhole) continue;
    const crop = Math.round((Math.abs(picture - set.natural) / set.natural) * 100);
    const plate = { columns, rows: plateRows, pictureRows: picture, set };
    return { ...shape, plate, cost: shape.cost + crop * PICTURE.crop };
  }
  return undefined;
}

/** The plate stands at the right: the text begins at the left, right under its headline. */
function legsBeside(span: Columns, plate: Columns, full: Rows, under: Rows): Rows[] {
  return Array.from({ length: span }, (_, leg) => (leg < span - plate ? full : under));
}

/** Every height below the whole, filled to the last row; the foot of the last leg says where it goes on. */
function cutShapes(ask: BodyAsk): BodyShape[] {
  const plain = cutsAround(ask, undefined);
  const plate = plateOfCut(ask);
  if (!plate) return plain;
  const later = plain.map((shape) => ({ ...shape, cost: shape.cost + JUMP.pictureLater }));
  return [...cutsAround(ask, plate), ...later];
}

function cutsAround(ask: BodyAsk, plate: BodyShape['plate']): BodyShape[] {
  const { material, span, mostRows } = ask;
  const shapes: BodyShape[] = [];
  const least = plate ? plate.rows + UNDER_PLATE + LEG.shortest : LEG.shortest;
  const isPlateLeft = material.plate !== undefined && !plate;
  for (let rows = least; rows <= mostRows; rows++) {
    const under = plate ? rows - plate.rows - UNDER_PLATE : rows;
    const legs = legsBeside(span, plate?.columns ?? 0, rows, under);
    legs[span - 1] = (legs[span - 1] ?? 1) - 1;
    const shape = toCutShape(ask, rows, legs);
    if (shape.flow.isWhole && !isPlateLeft) break;
    if (shape.flow.next > 0) shapes.push({ ...shape, ...(plate ? { plate } : {}) });
  }
  return shapes;
}

/** As much of the text as these legs take without anything standing before its turn. */
function toCutShape({ material, span, rank }: BodyAsk, rows: Rows, legHeights: Rows[]): BodyShape {
  const level = flowText(material.rows, legHeights);
  const flow = level.isWaiting ? flowText(material.rows, legHeights, { keepsOrder: true }) : level;
  const last = material.rows[flow.next - 1];
  const isHyphenated = last?.kind === 'line' && last.line.hyphenated;
  const sentOn = Math.max(0, material.total - rows * span) * JUMP.sentOn;
  const jump = JUMP.once + Math.round(sentOn) + (isHyphenated ? JUMP.hyphen : 0);
  const cost = judge(flow, legHeights) + jump + judgeStump(rows * span, rank);
  return { rows, legHeights, flow, blank: blankIn(flow, legHeights), isCut: true, cost };
}

function judgeStump(area: number, rank: Story['rank']): Demerits {
  const short = Math.max(0, JUMP.stumpRows[rank] - area) * JUMP.stump;
  return short + Math.max(0, JUMP.leastRows - area) * JUMP.scrap;
}

/** The plate at its own proportion and the width its rank has; the story jumps, the picture does not. */
function plateOfCut({ material, span, rank, picture, mostRows }: BodyAsk): BodyShape['plate'] {
  const columns = wantedColumns(span, rank, picture);
  const set = material.plate?.at(columns);
  if (!set) return undefined;
  const { least, most } = cropLimits(set, mostRows);
  const pictureRows = Math.max(least, Math.min(most, Math.round(set.natural)));
  return { columns, rows: pictureRows + set.caption, pictureRows, set };
}

function toShape(material: Material, rows: Rows, legHeights: Rows[]): BodyShape {
  const flow = flowText(material.rows, legHeights);
  return {
    rows,
    legHeights,
    flow,
    isCut: false,
    blank: blankIn(flow, legHeights),
    cost: judge(flow, legHeights),
  };
}

function judge(flow: Flow, legHeights: Rows[]): Demerits {
  let cost = blankIn(flow, legHeights) * BLANK_ROW;
  cost += flow.widows * LEG.widow + flow.orphanFeet * LEG.orphanFoot;
  const shortest = Math.min(...legHeights.filter((height) => height > 0));
  if (Number.isFinite(shortest)) cost += Math.max(0, LEG.shortest - shortest) ** 2 * LEG.scrap;
  for (const height of legHeights) cost += Math.max(0, height - LEG.longest) * LEG.endless;
  return cost;
}

function blankIn(flow: Flow, legHeights: Rows[]): number {
  return legHeights.reduce((sum, height, leg) => sum + height - (flow.used[leg] ?? 0), 0);
}
