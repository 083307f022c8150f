import { setImmediate } from 'node:timers/promises';
import { inkOf } from './inks';
import { layPhotograph, type ReadPicture } from './lay-photograph';
import type { Box, Mark } from './mark';
import { type Canvas, type Ink, rasterize } from './rasterize';

/** A picture before it is printed: its size in pixels, and all that stands on its paper. */
export interface Drawn {
  width: number;
  height: number;
  marks: Mark[];
}

/** Milliseconds after which whoever waits for the thread has a turn: a clipping takes a tenth of a second. */
const turn = 8;

/** Prints marks on newsprint, each over those before it. */
export async function rasterizeMarks(
  { width, height, marks }: Drawn,
  read: ReadPicture,
): Promise<Canvas> {
  const sheet = Uint8Array.from(toInk(inkOf('sheet')));
  const canvas = { data: Buffer.alloc(width * height * 3, sheet), width, height };
  const whole = { x: 0, y: 0, width, height };
  let begun = performance.now();
  for (const mark of marks) {
    const clip = toWholePixels(mark.clip ?? whole, whole);
    if (mark.kind === 'photograph') {
      await layPhotograph(canvas, mark, { clip, read });
    } else {
      const ink = toInk(mark.colour);
      for (const shape of mark.shapes) rasterize(canvas, shape, ink, clip);
    }
    if (performance.now() - begun < turn) continue;
    await setImmediate();
    begun = performance.now();
  }
  return canvas;
}

/** @param colour `#rrggbb` */
function toInk(colour: string): Ink {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The nearest whole pixels that a box holds of the picture. */
function toWholePixels(box: Box, within: Box): Box {
  const [x, y] = [Math.max(0, Math.round(box.x)), Math.max(0, Math.round(box.y))];
  return {
    x,
    y,
    width: Math.min(within.width, Math.round(box.x + box.width)) - x,
    height: Math.min(within.height, Math.round(box.y + box.height)) - y,
  };
}
