import { expect, test } from '@playwright/test';
import {
  countDifferences,
  drawPrinted,
  findOutside,
  measureSheet,
  shootSheet,
  tolerated,
} from './printed-picture';

const date = '2023-03-10';

test.use({ viewport: { width: 1700, height: 1200 }, colorScheme: 'light' });

const sheets = [
  { name: 'its own sheet', query: '', view: `/${date}/pages/1` },
  { name: 'A4', query: '?sheet=a4', view: `/${date}/print/a4` },
] as const;

for (const { name, query, view } of sheets) {
  test(`on ${name} each printed page looks like the sheet on screen, with nothing in its margins`, async ({
    page,
    request,
  }) => {
    const answer = await request.get(`/${date}/edition.pdf${query}`);
    const bytes = new Uint8Array(await answer.body());
    await page.goto(view);
    const sheet = page.locator('[data-page]');
    for (let index = 0; index < (await sheet.count()); index += 1) {
      const printed = await drawPrinted(bytes, index);
      const shown = await shootSheet(page, sheet.nth(index));
      expect(await countDifferences(printed, shown), `page ${index + 1}`).toBeLessThan(tolerated);
      expect(findOutside(printed, await measureSheet(sheet.nth(index)))).toEqual([]);
    }
  });
}

/** What may go wrong between screen and paper, done to the screen: each has to be seen. */
const diagnostics: Record<string, (sheet: Element) => void> = {
  'a line half a row down': (sheet) => {
    const line = sheet.querySelectorAll<HTMLElement>('[data-column] .line')[20];
    line?.setAttribute('style', 'position: relative; top: 0.5em');
  },
  'a line 0.8 mm to the right': (sheet) => {
    const line = sheet.querySelectorAll<HTMLElement>('[data-column] .line')[40];
    line?.setAttribute('style', 'position: relative; left: 0.8mm');
  },
  'a lost line': (sheet) => {
    sheet
      .querySelectorAll<HTMLElement>('[data-column] .line')[60]
      ?.style.setProperty('opacity', '0');
  },
  'a lost character': (sheet) => {
    const line = sheet.querySelectorAll<HTMLElement>('[data-column] .line')[20];
    if (line) line.textContent = `　${line.textContent?.slice(1)}`;
  },
  'a missing picture': (sheet) => {
    sheet.querySelector<HTMLElement>('figure img')?.style.setProperty('opacity', '0');
  },
  'a missing rule': (sheet) => {
    sheet.querySelectorAll<HTMLElement>('.cut-off-rule')[0]?.style.setProperty('opacity', '0');
  },
  'another face': (sheet) => {
    for (const byline of sheet.querySelectorAll<HTMLElement>('.kai')) {
      byline.style.fontFamily = 'sheet-song';
    }
  },
};

test('this comparison sees a moved line and a lost character', async ({ page, request }) => {
  const answer = await request.get(`/${date}/edition.pdf`);
  const printed = await drawPrinted(new Uint8Array(await answer.body()), 0);
  for (const [name, spoil] of Object.entries(diagnostics)) {
    await page.goto(`/${date}/pages/1`);
    const sheet = page.locator('[data-page]');
    await sheet.evaluate(spoil);
    const shown = await shootSheet(page, sheet);
    expect(await countDifferences(printed, shown), name).toBeGreaterThan(2 * tolerated);
  }
});
