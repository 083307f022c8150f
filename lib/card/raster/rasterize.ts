import type { Box, Pixels, Shape } from '../mark';

/** The pixels of a picture, three bytes each, row by row. */
export interface Canvas {
  data: Uint8Array;
  width: Pixels;
  height: Pixels;
}

/** Red, green, blue. */
export type Rgb = readonly [number, number, number];

/**
 * Fills a shape with exact anti-aliasing: each pixel is mixed with the colour by the share of its area that
 * the shape covers. Every edge adds to an accumulation buffer, in each row that it crosses, the change of cover
 * at its pixels; the running sum of a row is then the cover of each pixel (as in font-rs: R. Levien, *Inside
 * the fastest font renderer in the world*, 2016). Overlapping shapes of the same direction are filled once;
 * a shape of the opposite direction is a hole.
 *
 * A page has half a million edges, so no object is made for an edge.
 */
export function rasterize(canvas: Canvas, shape: Shape, rgb: Rgb, clip: Box): void {
  const { left, width, ...area } = areaOf(shape);
  if (left >= clip.x + clip.width || left + width <= clip.x) return;
  const bottom = Math.min(area.top + area.height, clip.y + clip.height);
  const most = Math.floor(buffer.length / width);
  for (let top = Math.max(area.top, clip.y); top < bottom; top += most) {
    const band = { left, width, top, height: Math.min(most, bottom - top) };
    buffer.fill(0, 0, width * band.height);
    addEdges(shape, band);
    blendCover(canvas, band, { rgb, clip });
  }
}

/** The accumulation buffer. A shape with more pixels is drawn in bands. */
const buffer = new Float32Array(1 << 20);

/** The whole pixels that contain a shape, with one more column at the right, where the sums return to 0. */
interface Area {
  left: Pixels;
  top: Pixels;
  width: Pixels;
  height: Pixels;
}

function areaOf({ edges, x, y, scale, lean = 0 }: Shape): Area {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let index = 0; index < edges.length; index += 2) {
    const down = edges[index + 1] ?? 0;
    const across = (edges[index] ?? 0) - lean * down;
    if (across < left) left = across;
    if (across > right) right = across;
    if (down < top) top = down;
    if (down > bottom) bottom = down;
  }
  const area = { left: Math.floor(x + left * scale), top: Math.floor(y + top * scale) };
  return {
    ...area,
    width: Math.ceil(x + right * scale) - area.left + 2,
    height: Math.ceil(y + bottom * scale) - area.top,
  };
}

/** Adds every edge to the buffer, row by row. */
function addEdges({ edges, x, y, scale, lean = 0 }: Shape, area: Area): void {
  const left = x - area.left;
  const top = y - area.top;
  for (let index = 0; index < edges.length; index += 4) {
    const fromY = edges[index + 1] ?? 0;
    const toY = edges[index + 3] ?? 0;
    if (fromY === toY) continue;
    const fromX = (edges[index] ?? 0) - lean * fromY;
    const toX = (edges[index + 2] ?? 0) - lean * toY;
    const isDown = fromY < toY;
    const slope = (toX - fromX) / (toY - fromY);
    const high = top + (isDown ? fromY : toY) * scale;
    const low = top + (isDown ? toY : fromY) * scale;
    const begin = Math.max(0, high);
    const end = Math.min(area.height, low);
    let at = left + (isDown ? fromX : toX) * scale + (begin - high) * slope;
    for (let row = Math.floor(begin); row < end; row += 1) {
      const height = Math.min(row + 1, end) - Math.max(row, begin);
      const next = at + slope * height;
      const signed = isDown ? height : -height;
      addPart(row * area.width, Math.min(at, next), Math.max(at, next), signed);
      at = next;
    }
  }
}

/**
 * Adds the part of an edge that is in one row, between the pixels `left` and `right`, to the buffer. The area
 * to the right of the edge and to the left of a pixel's end is a triangle for a pixel between them, and the
 * rest of the row less half the edge's width for a pixel beyond them.
 */
function addPart(row: number, left: Pixels, right: Pixels, height: number): void {
  let x = Math.floor(left);
  let passed = 0;
  let before = 0;
  for (; x < right; x += 1) {
    const end = x + 1;
    const reach = end - left;
    const upTo = end < right ? (reach * reach) / (2 * (right - left)) : end - (left + right) / 2;
    const cover = upTo - passed;
    add(row + x, (cover - before) * height);
    passed = upTo;
    before = cover;
  }
  add(row + x, (1 - before) * height);
}

function add(at: number, cover: number): void {
  buffer[at] = (buffer[at] ?? 0) + cover;
}

/** A cover that changes no colour: less than half of 1/255. */
const negligible = 0.002;

function blendCover(
  { data, width }: Canvas,
  area: Area,
  { rgb, clip }: { rgb: Rgb; clip: Box },
): void {
  const [red, green, blue] = rgb;
  const right = Math.min(area.left + area.width, clip.x + clip.width);
  for (let row = 0; row < area.height; row += 1) {
    let sum = 0;
    let entry = row * area.width;
    for (let x = area.left; x < right; x += 1, entry += 1) {
      sum += buffer[entry] ?? 0;
      const cover = sum < 0 ? -sum : sum;
      if (cover < negligible || x < clip.x) continue;
      const share = cover < 1 ? cover : 1;
      const at = ((area.top + row) * width + x) * 3;
      data[at] = mix(data[at], red, share);
      data[at + 1] = mix(data[at + 1], green, share);
      data[at + 2] = mix(data[at + 2], blue, share);
    }
  }
}

function mix(under = 0, over: number, share: number): number {
  return under + (over - under) * share + 0.5;
}
