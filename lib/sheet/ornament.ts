/**
 * The ornament 题花, a spray of plum blossom, as data, so that screens and pictures draw the same one. It is
 * built from a few strokes that are rotated, scaled and mirrored. The drawing is 260 units wide and 44 high,
 * with its zero in the middle.
 */
export interface Stroke {
  from: Point;
  /** Cubic Bézier curves, each as two control points and an end; each begins at the end of the one before. */
  curves: readonly (readonly [Point, Point, Point])[];
}

export type Point = readonly [x: number, y: number];

export interface Dot {
  centre: Point;
  radius: number;
  isFilled: boolean;
}

export interface OrnamentDrawing {
  width: number;
  height: number;
  /** Thickness of its lines. */
  thickness: number;
  strokes: Stroke[];
  dots: Dot[];
}

/** Ratio of the drawing's width to its height. */
export const ornamentRatio = 260 / 44;

type Parts = Pick<OrnamentDrawing, 'strokes' | 'dots'>;

/** A straight line as a curve. */
function line(from: Point, to: Point): Stroke {
  return { from, curves: [[from, to, to]] };
}

/** A petal upwards from 0, 0, with a stamen. */
const petal: Parts = {
  strokes: [
    {
      from: [0, -2],
      curves: [
        [
          [-6, -5],
          [-6.5, -12],
          [0, -13],
        ],
        [
          [6.5, -12],
          [6, -5],
          [0, -2],
        ],
      ],
    },
    line([0, -2.5], [0, -7]),
  ],
  dots: [{ centre: [0, -7.6], radius: 0.7, isFilled: true }],
};

/** Five petals around a centre. */
const blossom: Parts = join(
  ...[0, 72, 144, 216, 288].map((degrees) => transform(petal, rotate(degrees))),
  { strokes: [], dots: [{ centre: [0, 0], radius: 1.8, isFilled: true }] },
);

/** A branch from the middle outwards, with a blossom, a bud and leaves. */
const branch: Parts = join(
  {
    strokes: [
      {
        from: [16, 4],
        curves: [
          [
            [34, 14],
            [46, -6],
            [66, 0],
          ],
          [
            [86, 6],
            [96, 12],
            [122, 2],
          ],
        ],
      },
      {
        from: [64, 0],
        curves: [
          [
            [70, -8],
            [78, -12],
            [86, -13],
          ],
        ],
      },
      {
        from: [38, 4],
        curves: [
          [
            [42, 10],
            [48, 13],
            [55, 13],
          ],
        ],
      },
      {
        from: [104, 8],
        curves: [
          [
            [108, 2],
            [116, 3],
            [118, 8],
          ],
          [
            [113, 12],
            [107, 12],
            [104, 8],
          ],
        ],
      },
      line([104, 8], [114, 8]),
      {
        from: [44, -2],
        curves: [
          [
            [45, -10],
            [52, -13],
            [58, -10],
          ],
          [
            [57, -4],
            [51, 0],
            [44, -2],
          ],
        ],
      },
      line([44, -2], [54, -8]),
    ],
    dots: [
      { centre: [58, 13.5], radius: 3, isFilled: false },
      { centre: [125, 1.5], radius: 1.6, isFilled: true },
    ],
  },
  transform(blossom, ([x, y]) => [x * 0.55 + 90, y * 0.55 - 14], 0.55),
);

export const ornament: OrnamentDrawing = {
  width: 260,
  height: 44,
  thickness: 0.9,
  ...join(
    branch,
    transform(branch, ([x, y]) => [-x, y]),
    blossom,
  ),
};

function join(...all: readonly Parts[]): Parts {
  return {
    strokes: all.flatMap(({ strokes }) => strokes),
    dots: all.flatMap(({ dots }) => dots),
  };
}

function rotate(degrees: number): (point: Point) => Point {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return ([x, y]) => [x * cosine - y * sine, x * sine + y * cosine];
}

/** @param scale factor for the radius of the dots */
function transform(parts: Parts, move: (point: Point) => Point, scale = 1): Parts {
  return {
    strokes: parts.strokes.map(({ from, curves }) => ({
      from: move(from),
      curves: curves.map(([a, b, to]) => [move(a), move(b), move(to)] as const),
    })),
    dots: parts.dots.map(({ centre, radius, isFilled }) => ({
      centre: move(centre),
      radius: radius * scale,
      isFilled,
    })),
  };
}
