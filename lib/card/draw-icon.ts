/**
 * The icon of the paper: the first letter of its name in the headline face, on the spot colour. It is drawn from
 * outlines, so that it looks the same everywhere.
 */
import sharp from 'sharp';
import { colours } from '@/lib/colours/colours';
import { toSpotColour } from '@/lib/colours/spot-colour';
import type { Paper } from '@/lib/content/fields/schema';
import { type Outline, openOutlines } from '@/lib/fonts/outlines';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import { graphemes } from '@/lib/layout/lines/tokenize';

/** Side of the drawing, in its own unit. */
const side = 1000;
/** The letter fills this share of the side, so that nothing is cut off where a system rounds the corners. */
const filled = 0.66;
/**
 * The same where a system cuts the icon into a shape of its own: all of it is inside a circle of 80 % of the side (W3C,
 * Web Application Manifest, "Icon masks and safe zone").
 */
const filledOfMasked = 0.54;
/** Corners of a drawing that is shown as it is. Apple's systems round the corners of theirs themselves. */
const cornerRadius = 160;

type IconPaper = Pick<Paper, 'name' | 'language' | 'theme'>;

/** @returns the icon as SVG */
export async function drawIcon(
  { name, language, theme }: IconPaper,
  { isRounded = true, isMasked = false } = {},
): Promise<string> {
  const { find } = await openOutlines(faceSetOf(languageOf(language), theme));
  const path = toPath(find('heavy', firstLetter(name)), isMasked ? filledOfMasked : filled);
  const radius = isRounded ? ` rx="${cornerRadius}"` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">` +
    `<rect width="${side}" height="${side}"${radius} fill="${toSpotColour(theme?.color).day}"/>` +
    `<path d="${path}" fill="${colours.paper.day}"/></svg>`
  );
}

/** @returns the icon as PNG with square corners */
export async function drawIconPng(
  paper: IconPaper,
  pixels: number,
  { isMasked = false } = {},
): Promise<Buffer> {
  const svg = await drawIcon(paper, { isRounded: false, isMasked });
  return toPng(svg, pixels);
}

/** @returns the icon as ICO, which contains PNG files in two sizes */
export async function drawIconIco(paper: IconPaper): Promise<Buffer> {
  const svg = await drawIcon(paper);
  const images = await Promise.all(icoSizes.map((size) => toPng(svg, size)));
  return toIco(images);
}

/** In pixels: for tabs on plain and on fine screens. */
const icoSizes = [32, 48];

function toPng(svg: string, pixels: number): Promise<Buffer> {
  return sharp(Buffer.from(svg)).resize(pixels, pixels).png({ palette: true }).toBuffer();
}

function firstLetter(name: string): string {
  const all = graphemes(name);
  return all.find((one) => /^[\p{L}\p{N}]/u.test(one)) ?? all[0] ?? '';
}

/** Writes an outline as the path of an SVG, in the middle of the drawing. */
function toPath({ edges }: Outline, share: number): string {
  const box = boxOf(edges);
  const scale = (share * side) / Math.max(box.width, box.height, 1);
  const middle = side / 2;
  const place = (x: number, y: number) =>
    `${Math.round(middle + (x - box.x - box.width / 2) * scale)} ${Math.round(middle + (y - box.y - box.height / 2) * scale)}`;
  let path = '';
  let end = '';
  for (let at = 0; at < edges.length; at += 4) {
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = edges.subarray(at, at + 4);
    const from = place(fromX, fromY);
    if (from !== end) path += `M${from}`;
    end = place(toX, toY);
    path += `L${end}`;
  }
  return path;
}

function boxOf(edges: Int16Array): { x: number; y: number; width: number; height: number } {
  const along = edges.filter((_, index) => index % 2 === 0);
  const down = edges.filter((_, index) => index % 2 === 1);
  if (edges.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [Math.min(...along), Math.min(...down)];
  return { x, y, width: Math.max(...along) - x, height: Math.max(...down) - y };
}

/** Bytes of the file's head, and of the entry of each picture. */
const headSize = 6;
const entrySize = 16;

/** Writes PNG files of `icoSizes` as one ICO file. */
function toIco(images: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(headSize + entrySize * images.length);
  // The type of the file: 1 for icons.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, image] of images.entries()) {
    const at = headSize + entrySize * index;
    const size = icoSizes[index] ?? 0;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    // One plane of 32 bits.
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  }
  return Buffer.concat([head, ...images]);
}
