import { element } from '@/lib/edition/xml';
import { desk, inks } from './inks';

/**
 * A piece of newsprint as cut out of the paper: sides cut by scissors, a hair off the straight, the foot
 * torn, and lying on a desk. Made of the picture's own size alone, so that the same card is the same bytes.
 */
export interface Cutting {
  width: number;
  height: number;
  /** Of the desk round the paper. */
  margin: number;
}

/**
 * The paper with what is printed on it, and the desk round it. The desk is drawn last and so cuts off what
 * runs over the torn edge: that costs nothing, where a clip costs a fifth of the whole drawing.
 */
export function drawCutting(cutting: Cutting, content: string, definitions: string): string {
  const { width, height } = cutting;
  const { edge, outline } = outlineOf(cutting);
  const round = `M0 0H${width}V${height}H0Z`;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    [
      definitions,
      element('rect', { width, height, fill: inks.sheet }),
      element('g', { fill: inks.ink }, [drawFibres(cutting), content]),
      element('path', { d: round + toPath(outline), fill: desk.top, 'fill-rule': 'evenodd' }),
      element('path', { d: toPath([...edge, ...edge.map(shade).reverse()]), fill: desk.shadow }),
    ],
  );
}

type Point = readonly [x: number, y: number];

/** The light comes from the left above. */
const shade = ([x, y]: Point): Point => [x + 3, y + 4];

function toPath(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}

/** A tear's teeth in pixels: their length, how far they bite, and how far the whole tear wanders. */
const tooth = { length: 9, bite: 4, wander: 6 };

/** The paper's outline, and of it the right side and the torn foot, which throw the shadow. */
function outlineOf({ width, height, margin }: Cutting): { outline: Point[]; edge: Point[] } {
  const random = openRandom(width * 31 + height);
  const [left, right, bottom] = [margin, width - margin, height - margin - tooth.wander];
  const edge: Point[] = [[right, margin + 2]];
  for (let x = right; x > left; x -= tooth.length * (0.5 + random())) {
    const y = bottom + Math.sin(x / 90) * tooth.wander + (random() - 0.5) * 2 * tooth.bite;
    edge.push([x, y]);
  }
  return { edge, outline: [[left - 1, bottom], [left + 2, margin], ...edge] };
}

/** Fibres of the newsprint to a million pixels: enough to be paper, too few to weigh. */
const density = 900;

function drawFibres({ width, height }: Cutting): string {
  const random = openRandom(width * 7 + height);
  const count = Math.round((width * height * density) / 1e6);
  const fibres = Array.from({ length: count }, () => {
    const [x, y] = [random() * width, random() * height];
    return `M${x.toFixed(0)} ${y.toFixed(0)}l${(random() * 8 - 4).toFixed(1)} ${(random() * 4 - 2).toFixed(1)}`;
  });
  return element('path', {
    d: fibres.join(''),
    stroke: inks.tint,
    'stroke-width': 1.2,
    fill: 'none',
  });
}

/** Numbers from 0 to 1 in an order that only the seed decides (a linear congruential generator). */
function openRandom(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
