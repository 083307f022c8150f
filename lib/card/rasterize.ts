import type { Box, Pixels, Shape } from './mark';

/** A picture's pixels, three bytes each, row by row. */
export interface Canvas {
  data: Uint8Array;
  width: Pixels;
  height: Pixels;
}

/** Red, green, blue. */
export type Ink = readonly [number, number, number];

/**
 * Prints a shape: each pixel takes as much of the ink as the shape covers of it, exactly. The edges enter
 * into a ledger what they cover right of them, pixel by pixel of each row they cross; the sum of a row from
 * its left is then the cover (accumulation as in font-rs: R. Levien, *Inside the fastest font renderer in
 * the world*, 2016). What is covered twice is covered; what an inner edge turns the other way is a hole.
 *
 * A page has half a million edges: no objects here for each of them.
 */
export function rasterize(canvas: Canvas, shape: Shape, ink: Ink, clip: Box): void {
  const { left, width, ...area } = areaOf(shape);
  if (left >= clip.x + clip.width || left + width <= clip.x) return;
  const bottom = Math.min(area.top + area.height, clip.y + clip.height);
  const most = Math.floor(ledger.length / width);
  for (let top = Math.max(area.top, clip.y); top < bottom; top += most) {
    const band = { left, width, top, height: Math.min(most, bottom - top) };
    ledger.fill(0, 0, width * band.height);
    enterEdges(shape, band);
    blendCover(canvas, band, { ink, clip });
  }
}

/** Of so many pixels at a time; what is larger is printed in bands. */
const ledger = new Float32Array(1 << 20);

/** Whole pixels that hold a shape, and one more at its right, where sums come to nothing. */
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

/** Every edge, downwards, row by row: the part of it that stands in the row. */
function enterEdges({ edges, x, y, scale, lean = 0 }: Shape, area: Area): void {
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
      const turned = isDown ? height : -height;
      enterPart(row * area.width, Math.min(at, next), Math.max(at, next), turned);
      at = next;
    }
  }
}

/**
 * Enters what is right of a stretch that crosses a row from `left` to `right`. Up to a place between them
 * it has passed a triangle, up to one behind them the whole height but half of its own width.
 */
function enterPart(row: number, left: Pixels, right: Pixels, height: number): void {
  let x = Math.floor(left);
  let passed = 0;
  let before = 0;
  for (; x < right; x += 1) {
    const end = x + 1;
    const reach = end - left;
    const upTo = end < right ? (reach * reach) / (2 * (right - left)) : end - (left + right) / 2;
    const cover = upTo - passed;
    enter(row + x, (cover - before) * height);
    passed = upTo;
    before = cover;
  }
  enter(row + x, (1 - before) * height);
}

function enter(at: number, cover: number): void {
  ledger[at] = (ledger[at] ?? 0) + cover;
}

/** Less than half a step of a colour's 255. */
const unseen = 0.002;

function blendCover(
  { data, width }: Canvas,
  area: Area,
  { ink, clip }: { ink: Ink; clip: Box },
): void {
  const [red, green, blue] = ink;
  const right = Math.min(area.left + area.width, clip.x + clip.width);
  for (let row = 0; row < area.height; row += 1) {
    let sum = 0;
    let entry = row * area.width;
    for (let x = area.left; x < right; x += 1, entry += 1) {
      sum += ledger[entry] ?? 0;
      const cover = sum < 0 ? -sum : sum;
      if (cover < unseen || x < clip.x) continue;
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
