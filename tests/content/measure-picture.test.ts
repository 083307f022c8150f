import { expect, test } from 'vitest';
import { measurePicture } from '@/lib/content/pictures/measure-picture';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The head of a JPEG of 400 × 300 pixels that a camera took with this orientation (EXIF tag 0x0112). */
function jpegTurned(orientation: number): Uint8Array {
  const exif = [
    ...[0xff, 0xe1, 0x00, 0x22, ...utf8('Exif'), 0, 0],
    ...[...utf8('MM'), 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ];
  const size = [0xff, 0xc0, 0x00, 0x11, 8, 0x01, 0x2c, 0x01, 0x90, 3, ...new Array(9).fill(0)];
  return new Uint8Array([0xff, 0xd8, ...exif, ...size, 0xff, 0xd9]);
}

test.each([
  [1, 400, 300],
  [3, 400, 300],
  [6, 300, 400],
  [8, 300, 400],
])('a JPEG of orientation %i is as a browser shows it', (orientation, width, height) => {
  expect(measurePicture(jpegTurned(orientation))).toEqual({ width, height, type: 'jpg' });
});

test.each([
  ['its own size', '<svg width="30" height="20"></svg>', { width: 30, height: 20 }],
  ['its viewBox', '<svg viewBox="0 0 300 200"></svg>', { width: 300, height: 200 }],
  ['millimetres', '<svg width="25.4mm" height="50.8mm"></svg>', { width: 96, height: 192 }],
])('an SVG has %s', (_, svg, size) => {
  expect(measurePicture(utf8(svg))).toMatchObject(size);
});

test.each([
  ['nothing', ''],
  ['text', 'no picture'],
  ['an SVG without size', '<svg></svg>'],
  ['an SVG of no width', '<svg width="0" height="20"></svg>'],
])('%s cannot be measured', (_, text) => {
  expect(measurePicture(utf8(text))).toBeUndefined();
});
