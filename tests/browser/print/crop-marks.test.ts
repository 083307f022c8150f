import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { type Picture, renderPdf } from '../../print/render-pdf';
import { readPrinted, withoutWhite } from './printed-text';

const date = '2023-03-10';
const toPoints = (mm: number) => (mm * 72) / 25.4;
/** Pixels a mm: 300 dpi. */
const fine = 300 / 25.4;

const sheets = [
  { name: 'its own sheet', path: 'edition.pdf?marks=1', page: '县区新闻', width: 390, height: 545 },
  { name: 'A4', path: 'pages/1.pdf?sheet=a4&marks=1', page: '经济', width: 210, height: 297 },
] as const;

/** True where a picture is dark at a place in mm. */
function darkAt({ width, data }: Picture, x: number, y: number): boolean {
  const at = (Math.round(y * fine) * width + Math.round(x * fine)) * 4;
  return (data[at] ?? 255) < 160;
}

/** Middles of the dark stretches along a line across or down the picture, in mm. */
function marksAlong(picture: Picture, line: { x: number } | { y: number }): number[] {
  const reach = ('x' in line ? picture.height : picture.width) / fine;
  const middles: number[] = [];
  let began: number | undefined;
  for (let at = 0; at < reach; at += 1 / fine) {
    const isDark = 'x' in line ? darkAt(picture, line.x, at) : darkAt(picture, at, line.y);
    if (isDark) began ??= at;
    else if (began !== undefined) {
      middles.push((began + at - 1 / fine) / 2);
      began = undefined;
    }
  }
  return middles;
}

for (const { name, path, page, width, height } of sheets) {
  test(`on ${name} crop marks are at the edges of the sheet, outside the bleed`, async ({
    request,
  }) => {
    const bytes = new Uint8Array(await (await request.get(`/${date}/${path}`)).body());
    const pdf = await PDFDocument.load(bytes);
    for (const printed of pdf.getPages()) {
      const boxes = [
        { box: printed.getMediaBox(), round: 10 },
        { box: printed.getCropBox(), round: 10 },
        { box: printed.getBleedBox(), round: 3 },
        { box: printed.getTrimBox(), round: 0 },
      ];
      const media = printed.getMediaBox();
      for (const { box, round } of boxes) {
        expect(Math.abs(box.width - toPoints(width + 2 * round))).toBeLessThan(0.1);
        expect(Math.abs(box.height - toPoints(height + 2 * round))).toBeLessThan(0.1);
        expect(Math.abs(box.x - media.x - toPoints(10 - round))).toBeLessThan(0.1);
        expect(Math.abs(box.y - media.y - toPoints(10 - round))).toBeLessThan(0.1);
      }
    }

    const [picture] = await renderPdf(bytes, 300 / 72, [0]);
    if (!picture) throw new Error('A page was drawn');
    // Half way along the marks, and at the foot clear of the slug line.
    for (const y of [2.5, height + 18.5]) {
      const found = marksAlong(picture, { y });
      expect(found).toHaveLength(2);
      for (const [index, x] of [10, 10 + width].entries()) {
        expect(Math.abs((found[index] ?? 0) - x), `mark at ${found[index]}`).toBeLessThan(0.1);
      }
    }
    for (const x of [2.5, width + 17.5]) {
      const found = marksAlong(picture, { x });
      expect(found).toHaveLength(2);
      for (const [index, y] of [10, 10 + height].entries()) {
        expect(Math.abs((found[index] ?? 0) - y), `mark at ${found[index]}`).toBeLessThan(0.1);
      }
    }
    // Nothing but what bleeds stands between the marks and the sheet, and nothing of ours does.
    for (const round of [0.5, 1.5, 2.5, 3.5]) {
      for (const y of [10 - round, 10 + height + round]) {
        expect(marksAlong(picture, { y })).toEqual([]);
      }
      for (const x of [10 - round, 10 + width + round]) {
        expect(marksAlong(picture, { x })).toEqual([]);
      }
    }
    const text = (await readPrinted(bytes)).map((piece) => piece.text).join('');
    expect(withoutWhite(text)).toContain(`第1版${page}${width}×${height}mm`);
  });
}

test('a picture at the edge of a sheet continues to the end of the bleed, and no further', async ({
  page,
}) => {
  await page.goto(`/${date}/print/a4/1/marks`);
  await page.locator('[data-page]').evaluate((sheet) => {
    const tint = document.createElement('div');
    tint.style.cssText = 'position:absolute;inset:-8mm;background:#000;print-color-adjust:exact';
    sheet.append(tint);
  });
  const [picture] = await renderPdf(await page.pdf({ preferCSSPageSize: true }), 300 / 72);
  if (!picture) throw new Error('A page was drawn');
  for (const inside of [7.2, 9, 10, 100]) {
    expect(darkAt(picture, inside, 100), `${inside} mm`).toBe(true);
    expect(darkAt(picture, 230 - inside, 100), `${inside} mm`).toBe(true);
    expect(darkAt(picture, 100, inside), `${inside} mm`).toBe(true);
    expect(darkAt(picture, 100, 317 - inside - 0.3), `${inside} mm`).toBe(true);
  }
  for (const outside of [6.8, 5, 1]) {
    expect(darkAt(picture, outside, 100), `${outside} mm`).toBe(false);
    expect(darkAt(picture, 230 - outside, 100), `${outside} mm`).toBe(false);
    expect(darkAt(picture, 100, outside), `${outside} mm`).toBe(false);
  }
});
