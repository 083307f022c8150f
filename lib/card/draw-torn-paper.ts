import { colourOf, desk } from './card-colours';
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
 * A piece of newsprint on a plain background, with cut sides, slightly askew, and a torn foot. It depends on the
 * size of the picture alone, so the same card has the same bytes.
 */
export interface TornPaper {
  width: number;
  height: number;
  /** Width of the background around the paper. */
  margin: number;
}

/** Draws the paper, its content, and last the background, which covers content beyond the edge of the paper. */
export function drawTornPaper(paper: TornPaper, content: readonly Mark[]): Mark[] {
  const { width, height } = paper;
  const { edge, outline } = outlineOf(paper);
  const round: Point[] = [
    [0, height],
    [width, height],
    [width, 0],
    [0, 0],
  ];
  return [
    fillBox({ x: 0, y: 0, width, height }, colourOf('sheet'), wholePicture),
    drawFibres(paper),
    ...content,
    fillPolygons([round, outline], desk.top, wholePicture),
    fillPolygons([[...edge, ...edge.map(shade).reverse()]], desk.shadow, wholePicture),
  ];
}

/** Offset of the shadow; the light comes from the top left. */
const shade = ([x, y]: Point): Point => [x + 3, y + 4];

/** The teeth of the tear in pixels: length, depth (`bite`), and amplitude of the wave that they follow (`wander`). */
const tooth = { length: 9, bite: 4, wander: 6 };

/** Returns the paper's outline, and the part that casts the shadow: its right side and its torn foot. */
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

/** Fibres of the newsprint in a million pixels. */
const density = 900;
/** Half of a fibre's thickness, in pixels. */
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
  return { kind: 'print', shapes, colour: colourOf('tint'), clip: undefined };
}

/** Opens a linear congruential generator: a function that returns numbers from 0 to 1, determined by the seed. */
function openRandom(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
