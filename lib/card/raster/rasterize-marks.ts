import { colourOf } from '../card-colours';
import type { Box, Mark } from '../mark';
import { type Canvas, type Rgb, rasterize } from './rasterize';
import { type ReadPicture, rasterizePhotograph } from './rasterize-photograph';

/** A picture as marks, with its size in pixels. */
export interface Drawn {
  width: number;
  height: number;
  marks: Mark[];
}

/** Draws marks on newsprint, each over those before it. */
export async function rasterizeMarks(
  { width, height, marks }: Drawn,
  read: ReadPicture,
): Promise<Canvas> {
  const sheet = Uint8Array.from(toRgb(colourOf('sheet')));
  const canvas = { data: Buffer.alloc(width * height * 3, sheet), width, height };
  const whole = { x: 0, y: 0, width, height };
  for (const mark of marks) {
    const clip = toWholePixels(mark.clip ?? whole, whole);
    if (mark.kind === 'photograph') {
      await rasterizePhotograph(canvas, mark, { clip, read });
    } else {
      const rgb = toRgb(mark.colour);
      for (const shape of mark.shapes) rasterize(canvas, shape, rgb, clip);
    }
  }
  return canvas;
}

/** @param colour `#rrggbb` */
function toRgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Returns a box rounded to whole pixels and cropped to the picture. */
function toWholePixels(box: Box, within: Box): Box {
  const [x, y] = [Math.max(0, Math.round(box.x)), Math.max(0, Math.round(box.y))];
  return {
    x,
    y,
    width: Math.min(within.width, Math.round(box.x + box.width)) - x,
    height: Math.min(within.height, Math.round(box.y + box.height)) - y,
  };
}
