import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { type PictureVariant, plainWidth } from '@/lib/addresses/picture-variants';
import { openPicture } from './open-picture';
import { outlineLetters } from './outline-letters';
import type { PictureType } from './picture-type';

/**
 * Makes a copy of a picture: upright, in sRGB, without metadata and no wider than the picture. The only copy of a
 * drawing has outlines in place of its letters.
 *
 * Copies for screens are WebP. AVIF takes a fifth less of a reader's bytes, but at an effort at which it does, ten
 * times the time: three seconds for a copy of 1080 pixels, where WebP takes a quarter of one.
 *
 * @param type the media type of the copy at the picture's own address
 */
export async function derivePicture(
  bytes: Uint8Array,
  { variant, type }: { variant: PictureVariant; type: PictureType },
): Promise<Uint8Array> {
  if (type === 'image/svg+xml') return outlineLetters(bytes);
  switch (variant.kind) {
    case 'plain':
      return encodeAs(type, await scale(bytes, plainWidth));
    case 'screen':
      return toScreen(bytes, variant.width);
    case 'moving':
      return toMoving(bytes);
    case 'paper':
      return toPaper(bytes, variant.width);
    default:
      return variant satisfies never;
  }
}

/** Scaled pixels, each of three or four bytes. */
interface Pixels {
  data: Buffer;
  info: OutputInfo;
}

/** In pixels. WebP has 14 bits for a side. */
const highest = 16_000;

async function scale(bytes: Uint8Array, width: number): Promise<Pixels> {
  return openPicture(bytes)
    .resize({ width, height: highest, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

function ofPixels({ data, info: { width, height, channels } }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

/** Below this, a sky shows steps. */
const screenQuality = 70;
/** Narrow copies are for phones, whose pixels are so small that nobody sees a tenth less. */
const phoneQuality = 62;
/** In pixels. */
const phoneWidth = 640;
const plainQuality = 78;
/** Paper hides less than a screen does, because it is looked at longer and closer. */
const paperQuality = 80;
/** On drawings, every lossy encoding leaves dirt round the lines. A fifth more bytes are worth none. */
const losslessFactor = 1.2;
/** Flat colours compress well without loss; a photograph takes eight times as much as in JPEG. */
const drawingFactor = 4;

async function toScreen(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  const pixels = await scale(bytes, width);
  const quality = width <= phoneWidth ? phoneQuality : screenQuality;
  const lossy = await ofPixels(pixels).webp({ quality, effort: 4 }).toBuffer();
  if (isPhotograph(bytes)) return lossy;
  const lossless = await ofPixels(pixels).webp({ lossless: true, effort: 2 }).toBuffer();
  return lossless.length <= lossy.length * losslessFactor ? lossless : lossy;
}

/** Nobody saves a drawing as JPEG who cares for its lines. */
function isPhotograph(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

async function toPaper(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  const pixels = await scale(bytes, width);
  if (isPhotograph(bytes)) return toJpeg(pixels, paperQuality);
  const lossless = await toPng(pixels);
  if (await isTransparent(pixels)) return lossless;
  const lossy = await toJpeg(pixels, paperQuality);
  return lossless.length <= lossy.length * drawingFactor ? lossless : lossy;
}

async function isTransparent(pixels: Pixels): Promise<boolean> {
  return pixels.info.channels === 4 && !(await ofPixels(pixels).stats()).isOpaque;
}

type PixelType = Exclude<PictureType, 'image/svg+xml'>;

function encodeAs(type: PixelType, pixels: Pixels): Promise<Uint8Array> {
  switch (type) {
    case 'image/jpeg':
      return toJpeg(pixels, plainQuality);
    case 'image/png':
      return toPng(pixels);
    case 'image/webp':
      return ofPixels(pixels).webp({ quality: plainQuality }).toBuffer();
    case 'image/gif':
      return ofPixels(pixels).gif().toBuffer();
    case 'image/avif':
      // The effort at which it is no slower than WebP.
      return ofPixels(pixels).avif({ quality: 50, effort: 2 }).toBuffer();
    default:
      return type satisfies never;
  }
}

/** In pixels. Above it, making a file a tenth smaller takes seconds. */
const mostSqueezed = 3e6;

/** What is transparent gets the white of paper, for JPEG has nothing else for it. */
function toJpeg(pixels: Pixels, quality: number): Promise<Uint8Array> {
  const { width, height } = pixels.info;
  const options = { quality, mozjpeg: width * height <= mostSqueezed };
  return ofPixels(pixels).flatten({ background: '#fff' }).jpeg(options).toBuffer();
}

function toPng(pixels: Pixels): Promise<Uint8Array> {
  return ofPixels(pixels).png().toBuffer();
}

/** In pixels. Moving pictures are small; a film belongs on another site. */
const movingWidth = 640;
/** Of all frames together: more take seconds. */
const mostMovingPixels = 2e7;

/** Of a picture with too many frames, the first one is shown. */
async function toMoving(bytes: Uint8Array): Promise<Uint8Array> {
  const { pages = 1, width, pageHeight = 0 } = await openPicture(bytes, { pages: -1 }).metadata();
  if (pages * width * pageHeight > mostMovingPixels) return toScreen(bytes, movingWidth);
  return openPicture(bytes, { pages: -1, autoOrient: false })
    .resize({ width: movingWidth, withoutEnlargement: true })
    .webp({ quality: screenQuality, effort: 2 })
    .toBuffer();
}
