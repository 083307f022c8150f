import type { Locator, Page } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { type Picture, renderPdf } from '../../print/render-pdf';

/**
 * A printed page against the sheet on a screen, as pictures.
 *
 * Both are drawn with 96 pixels an inch, at which a browser rounds the places of lines alike on screen and
 * on paper. PDFium thickens strokes that are thinner than its pixels, so it draws four times as large and
 * is made small. What is left is how two programs smooth the edges of letters: a blur of half a stroke
 * evens it out. Then not one pixel of a page differs by more than a fifth, while a line that stands
 * 0.8 mm off, a character or a rule that is missing make dozens.
 */
const blur = 1.5;
const threshold = 0.2;
const finer = 4;
const dotsPerPoint = 96 / 72;

/** Where a rule falls on the border of two pixels a few differ; half of what a lost character makes. */
export const tolerated = 24;

/** The sheet of a view on screen at its true size, light, on white as paper is. */
export async function shootSheet(page: Page, sheet: Locator): Promise<Picture> {
  await page.addStyleTag({
    content: `.sheet-frame { position: absolute; inset: 0 auto auto 0; z-index: 9; }
      .sheet-frame:not(:has([data-shot])) { display: none; }
      .sheet { --mm: 1mm !important; --color-sheet: #fff; box-shadow: none;
        width: calc(var(--sheet-width) * 1mm) !important; }`,
  });
  await sheet.evaluate(async (element) => {
    for (const shot of document.querySelectorAll('[data-shot]')) shot.removeAttribute('data-shot');
    element.setAttribute('data-shot', '');
    await document.fonts.ready;
    const images = [...document.images];
    // Below the window they would wait until they are scrolled to.
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  });
  const { data, info } = await sharp(await sheet.screenshot())
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A page of a document as large as its sheet is on screen. */
export async function drawPrinted(bytes: Uint8Array, page: number): Promise<Picture> {
  const [large] = await renderPdf(bytes, finer * dotsPerPoint, [page]);
  if (!large) throw new Error(`There is no page ${page}`);
  const [width, height] = [Math.round(large.width / finer), Math.round(large.height / finer)];
  const data = await open(large)
    .flatten({ background: '#fff' })
    .resize(width, height, { kernel: 'linear', fit: 'fill' })
    .ensureAlpha()
    .raw()
    .toBuffer();
  return { width, height, data };
}

/** How many pixels of two pictures differ; their last row and column may be cut off. */
export async function countDifferences(one: Picture, other: Picture): Promise<number> {
  const width = Math.min(one.width, other.width);
  const height = Math.min(one.height, other.height);
  if (Math.abs(one.width - other.width) > 1 || Math.abs(one.height - other.height) > 1) {
    return width * height;
  }
  const [before, after] = await Promise.all(
    [one, other].map((picture) =>
      open(picture).extract({ left: 0, top: 0, width, height }).blur(blur).raw().toBuffer(),
    ),
  );
  if (!before || !after) return width * height;
  return pixelmatch(before, after, undefined, width, height, { threshold, includeAA: true });
}

/** A sheet's size and the white round its type area, in mm. */
export interface SheetMeasures {
  width: number;
  height: number;
  margins: Record<Side, number>;
}

type Side = 'left' | 'right' | 'top' | 'bottom';

/** Measures a sheet of a view. */
export function measureSheet(sheet: Locator): Promise<SheetMeasures> {
  return sheet.evaluate((element) => {
    const style = getComputedStyle(element);
    const names = ['--sheet-width', '--sheet-height', '--margin-left', '--margin-top'];
    const [width = 0, height = 0, left = 0, top = 0] = names.map((name) =>
      Number(style.getPropertyValue(name)),
    );
    return { width, height, margins: { left, right: left, top, bottom: top } };
  });
}

/** In mm: two pixels. A frame stands on the edge of the type area, and both are rounded to pixels. */
const slack = 0.6;

/** Sides of a printed page on which ink stands outside the type area, and how far from the edge. */
export function findOutside(printed: Picture, { width, margins }: SheetMeasures): string[] {
  const reach = reachOfInk(printed, width);
  return (['left', 'right', 'top', 'bottom'] as const).flatMap((side) =>
    reach[side] < margins[side] - slack
      ? [`${side}: ${reach[side].toFixed(1)} mm of ${margins[side]} mm`]
      : [],
  );
}

/** How far ink stands from each edge of a page, in mm. */
function reachOfInk({ width, height, data }: Picture, pageWidth: number): Record<Side, number> {
  const millimetre = width / pageWidth;
  const reach = { left: width, top: height, right: width, bottom: height };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      if (Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) > 235) continue;
      reach.left = Math.min(reach.left, x);
      reach.right = Math.min(reach.right, width - 1 - x);
      reach.top = Math.min(reach.top, y);
      reach.bottom = Math.min(reach.bottom, height - 1 - y);
    }
  }
  return {
    left: reach.left / millimetre,
    top: reach.top / millimetre,
    right: reach.right / millimetre,
    bottom: reach.bottom / millimetre,
  };
}

function open({ width, height, data }: Picture) {
  return sharp(data, { raw: { width, height, channels: 4 } });
}
