import { desk, inkOf } from './inks';
import {
  edgesOf,
  fillBox,
  fillPolygons,
  type Mark,
  type Point,
  type Shape,
  wholePicture,
} from './mark';

/**
 * A piece of newsprint as cut out of the paper: sides cut by scissors, a hair off the straight, the foot
 * torn, and lying on a desk. Made of the picture's own size alone, so that the same card is the same bytes.
 */
export interface TornPaper {
  width: number;
  height: number;
  /** Of the desk round the paper. */
  margin: number;
}

/** The paper with what is printed on it; the desk round it comes last and cuts off what runs over the edge. */
export function drawTornPaper(cutting: TornPaper, content: readonly Mark[]): Mark[] {
  const { width, height } = cutting;
  const { edge, outline } = outlineOf(cutting);
  const round: Point[] = [
    [0, height],
    [width, height],
    [width, 0],
    [0, 0],
  ];
  return [
    fillBox({ x: 0, y: 0, width, height }, inkOf('sheet'), wholePicture),
    drawFibres(cutting),
    ...content,
    fillPolygons([round, outline], desk.top, wholePicture),
    fillPolygons([[...edge, ...edge.map(shade).reverse()]], desk.shadow, wholePicture),
  ];
}

/** The light comes from the left above. */
const shade = ([x, y]: Point): Point => [x + 3, y + 4];

/** A tear's teeth in pixels: their length, how far they bite, and how far the whole tear wanders. */
const tooth = { length: 9, bite: 4, wander: 6 };

/** The paper's outline, and of it the right side and the torn foot, which throw the shadow. */
function outlineOf({ width, height, margin }: TornPaper): { outline: Point[]; edge: Point[] } {
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
/** Half their thickness, in pixels. */
const half = 0.6;

function drawFibres({ width, height }: TornPaper): Mark {
  const random = openRandom(width * 7 + height);
  const count = Math.round((width * height * density) / 1e6);
  const shapes = Array.from({ length: count }, (): Shape => {
    const [x, y] = [random() * width, random() * height];
    const [across, down] = [random() * 8 - 4, random() * 4 - 2];
    const length = Math.hypot(across, down) || 1;
    const [dx, dy] = [(-down / length) * half, (across / length) * half];
    const corners: Point[] = [
      [dx, dy],
      [across + dx, down + dy],
      [across - dx, down - dy],
      [-dx, -dy],
    ];
    return { edges: edgesOf([corners]), x, y, scale: 1 };
  });
  return { kind: 'print', shapes, colour: inkOf('tint'), clip: undefined };
}

/** Numbers from 0 to 1 in an order that only the seed decides (a linear congruential generator). */
function openRandom(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
