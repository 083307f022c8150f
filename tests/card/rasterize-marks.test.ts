import sharp from 'sharp';
import { expect, test } from 'vitest';
import { colourOf, desk } from '@/lib/card/card-colours';
import { drawTornPaper } from '@/lib/card/draw-torn-paper';
import { fillBox, frameWithin, type Mark, wholePicture } from '@/lib/card/mark';
import { rasterizeMarks } from '@/lib/card/raster/rasterize-marks';

const size = { width: 60, height: 40 };
const spot = '#a3201b';
const noPicture = async () => undefined;

/** The colour of a printed pixel, as `#rrggbb`. */
async function print(marks: Mark[], read: (source: string) => Promise<Uint8Array | undefined>) {
  const { data } = await rasterizeMarks({ ...size, marks }, read);
  return (x: number, y: number) => {
    const at = (y * size.width + x) * 3;
    return `#${Buffer.from(data.subarray(at, at + 3)).toString('hex')}`;
  };
}

test('marks are printed on newsprint, each over those before it', async () => {
  const marks = [
    fillBox({ x: 10, y: 10, width: 20, height: 20 }, spot, wholePicture),
    fillBox({ x: 20, y: 10, width: 20, height: 20 }, colourOf('ink'), wholePicture),
  ];
  const colourAt = await print(marks, noPicture);
  expect([5, 15, 25, 45].map((x) => colourAt(x, 15))).toEqual([
    colourOf('sheet'),
    spot,
    colourOf('ink'),
    colourOf('sheet'),
  ]);
});

test('the desk cuts off what runs over the edge of a cutting', async () => {
  const spill = fillBox({ x: 0, y: 0, ...size }, spot, wholePicture);
  const colourAt = await print(drawTornPaper({ ...size, margin: 6 }, [spill]), noPicture);
  expect([colourAt(1, 20), colourAt(30, 1), colourAt(30, 39)]).toEqual(Array(3).fill(desk.top));
  expect(colourAt(30, 15)).toBe(spot);
});

/** A photograph red at its left, ink at its right. */
async function photograph(): Promise<Uint8Array> {
  const right = {
    input: { create: { width: 100, height: 100, channels: 3, background: colourOf('ink') } },
  } as const;
  return sharp({ create: { width: 200, height: 100, channels: 3, background: spot } })
    .composite([{ ...right, left: 100, top: 0 }])
    .png()
    .toBuffer();
}

test('a photograph fills its box, no further than it may be seen', async () => {
  const frame = frameWithin(wholePicture, {
    x: 0,
    y: 0,
    scale: 2,
    clip: { x: 0, y: 0, width: 40, height: 40 },
  });
  const box = { x: 20, y: 10, width: 30, height: 15 };
  const marks: Mark[] = [{ kind: 'photograph', source: '/a.png', box, clip: frame.clip }];
  const colourAt = await print(marks, photograph);
  expect([15, 25, 38, 45].map((x) => colourAt(x, 15))).toEqual([
    colourOf('sheet'),
    spot,
    colourOf('ink'),
    colourOf('sheet'),
  ]);
  expect([8, 27].map((y) => colourAt(25, y))).toEqual([colourOf('sheet'), colourOf('sheet')]);
});

test('where a photograph cannot be read its place stays as it is', async () => {
  const box = { x: 20, y: 10, width: 30, height: 15 };
  const mark: Mark = { kind: 'photograph', source: '/a.png', box, clip: undefined };
  const tint = fillBox(box, colourOf('tint'), wholePicture);
  const colourAt = await print([tint, mark], async () => new Uint8Array(9));
  expect(colourAt(25, 15)).toBe(colourOf('tint'));
});

test('a photograph that is not seen is not read', async () => {
  const unseen = [
    { x: 70, y: 10, width: 30, height: 15 },
    { x: 10, y: 45, width: 30, height: 15 },
  ];
  const marks = unseen.map((box): Mark => {
    return { kind: 'photograph', source: '/a.png', box, clip: undefined };
  });
  const asked: string[] = [];
  await print(marks, async (source) => {
    asked.push(source);
    return undefined;
  });
  expect(asked).toEqual([]);
});
