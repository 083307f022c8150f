import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgesOf, fillBox, type Point, type Shape, strokeBox, wholePicture } from '@/lib/card/mark';
import { rasterize } from '@/lib/card/raster/rasterize';

const size = 12;
const whole = { x: 0, y: 0, width: size, height: size };

/** How much of each pixel black covers on white, a row to a line, in tenths. */
function print(shape: Shape, clip = whole): string[] {
  const covers = coversOf(shape, clip);
  return Array.from({ length: size }, (_, y) => {
    const row = covers.slice(y * size, (y + 1) * size).map((cover) => Math.round(cover * 10));
    return row.map((tenths) => (tenths === 0 ? '.' : tenths === 10 ? '#' : tenths)).join('');
  });
}

function coversOf(shape: Shape, clip = whole): number[] {
  const data = new Uint8Array(size * size * 3).fill(255);
  rasterize({ data, width: size, height: size }, shape, [0, 0, 0], clip);
  const [red, green, blue] = [0, 1, 2].map((part) => data.filter((_, at) => at % 3 === part));
  expect([green, blue]).toEqual([red, red]);
  return Array.from(red ?? [], (light) => 1 - light / 255);
}

const shapeOf = (polygons: Point[][], more: Partial<Shape> = {}): Shape => {
  return { edges: edgesOf(polygons), x: 0, y: 0, scale: 1, ...more };
};

const square = (from: number, to: number): Point[] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
];

test('a pixel takes as much ink as is covered of it', () => {
  const [box] = fillBox({ x: 1.5, y: 2, width: 3.2, height: 1.4 }, '#000000', wholePicture).shapes;
  if (!box) throw new Error('no box');
  expect(print(box).slice(1, 5)).toEqual([
    '............',
    '.5##7.......',
    '.2443.......',
    '............',
  ]);
});

test('a slope covers half of the pixels it crosses from corner to corner', () => {
  const corner: Point[] = [
    [0, 0],
    [4, 4],
    [0, 4],
  ];
  expect(print(shapeOf([corner])).slice(0, 4)).toEqual([
    '5...........',
    '#5..........',
    '##5.........',
    '###5........',
  ]);
});

test('a polygon that turns the other way is a hole, one that turns the same way is not', () => {
  expect(print(shapeOf([square(0, 4), square(1, 3).reverse()])).slice(0, 5)).toEqual([
    '####........',
    '#..#........',
    '#..#........',
    '####........',
    '............',
  ]);
  expect(print(shapeOf([square(0, 4), square(1, 3)])).slice(0, 4)).toEqual(
    Array(4).fill('####........'),
  );
});

test('the rule round a box stands half in it', () => {
  const line = { thickness: 2, colour: '#000000' };
  const [frame] = strokeBox({ x: 2, y: 2, width: 4, height: 3 }, line, wholePicture).shapes;
  if (!frame) throw new Error('no frame');
  expect(print(frame).slice(0, 7)).toEqual([
    '............',
    '.######.....',
    '.######.....',
    '.##..##.....',
    '.######.....',
    '.######.....',
    '............',
  ]);
});

test('slanted type leans to the right as it rises from its baseline', () => {
  const stem: Point[] = [
    [0, -4],
    [1, -4],
    [1, 0],
    [0, 0],
  ];
  expect(print(shapeOf([stem], { x: 2, y: 4, lean: 1 })).slice(0, 4)).toEqual([
    '.....55.....',
    '....55......',
    '...55.......',
    '..55........',
  ]);
});

test('nothing is printed outside the clip or the picture', () => {
  const clip = { x: 2, y: 1, width: 3, height: 2 };
  expect(print(shapeOf([square(-5, 40)]), clip)).toEqual([
    '............',
    '..###.......',
    '..###.......',
    ...Array(9).fill('............'),
  ]);
  for (const away of [-30, 30]) {
    expect(new Set(print(shapeOf([square(0, 4)], { x: away })))).toEqual(new Set(['............']));
  }
});

/** Twice the area inside a polygon (the shoelace formula). */
function areaOf(points: Point[]): number {
  const sum = points.reduce((total, [x, y], index) => {
    const [px, py] = points.at(index - 1) ?? [x, y];
    return total + (px * y - x * py);
  }, 0);
  return Math.abs(sum) / 2;
}

const place = fc.double({ min: 0.1, max: 11.9, noNaN: true });
const triangle = fc.array(fc.tuple(place, place), { minLength: 3, maxLength: 3 });

test('a triangle covers its own area, whichever way it turns', () => {
  fc.assert(
    fc.property(triangle, (corners) => {
      const covers = coversOf(shapeOf([corners]));
      const covered = covers.reduce((sum, cover) => sum + cover, 0);
      // A colour has 255 steps: each of the pixels may be half a step off.
      expect(Math.abs(covered - areaOf(corners))).toBeLessThan((size * size) / 255);
      expect(coversOf(shapeOf([corners.toReversed()]))).toEqual(covers);
    }),
  );
});

test('what is seen through a clip is what stands there without it', () => {
  const clip = { x: 3, y: 4, width: 5, height: 6 };
  const isInside = (at: number) => {
    const [x, y] = [at % size, Math.floor(at / size)];
    return x >= 3 && x < 8 && y >= 4 && y < 10;
  };
  fc.assert(
    fc.property(triangle, (corners) => {
      const whole = coversOf(shapeOf([corners]));
      for (const [at, cover] of coversOf(shapeOf([corners]), clip).entries()) {
        // Sums begun elsewhere may round to the next of 255 steps.
        const expected = isInside(at) ? (whole[at] ?? 0) : 0;
        expect(Math.abs(cover - expected)).toBeLessThan(1.5 / 255);
      }
    }),
  );
});

test('what is larger than the ledger is printed whole', () => {
  const [width, height] = [1500, 1000];
  const data = new Uint8Array(width * height * 3).fill(255);
  const shape = shapeOf([square(0, 3000)], { x: -10, y: -10 });
  rasterize({ data, width, height }, shape, [0, 0, 0], { x: 0, y: 0, width, height });
  expect(data.every((part) => part === 0)).toBe(true);
});
