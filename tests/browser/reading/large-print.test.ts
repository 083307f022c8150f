import { expect, type Page, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from '../own-server';
import { untilDrawn } from '../settled';
import { views } from '../views';
import { storeSettings } from './store-settings';

/** What is pressed and smaller than 60 px; links in a sentence are as large as their words (WCAG 2.2, 2.5.5). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = 'a[href], button, summary, select, input, label:has(input)';
    const inText = '.story-body *, footer p *, .sheet *';
    return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((target) => {
      const { width, height, left, top } = target.getBoundingClientRect();
      const isShown = target.checkVisibility({ visibilityProperty: true });
      const isOff = left + width <= 0 || top + height <= 0 || (width <= 1 && height <= 1);
      if (!isShown || isOff || target.matches(inText)) return [];
      // A box in a label is pressed with all of it.
      if (target.matches('label *')) return [];
      if (width >= 59.5 && height >= 59.5) return [];
      return [`${Math.round(width)}×${Math.round(height)} ${target.outerHTML.slice(0, 120)}`];
    });
  });
}

/** Text smaller than 18 px, and lines of more than 40 Han. */
function smallText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || text === '' || !parent.checkVisibility()) continue;
      if (parent.closest('script, style, svg, sup, .sr-only, option, .sheet')) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < 17.9) found.add(`${size} px: ${text.slice(0, 30)}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { width } of range.getClientRects()) {
        if (width > size * 40.5) found.add(`${Math.round(width / size)} em: ${text.slice(0, 30)}`);
      }
    }
    return [...found];
  });
}

for (const width of [390, 1024, 1440]) {
  test(`in large print at ${width} px all text and targets are large, and nothing is wider than the window`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await storeSettings(page, { largePrint: 'on' });
    for (const { path } of views) {
      await page.goto(path);
      await untilDrawn(page);
      expect(await smallTargets(page), path).toEqual([]);
      expect(await smallText(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
    }
  });
}

test('at the largest size nothing is wider than the narrowest phone', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await storeSettings(page, { largePrint: 'on', textSize: '160' });
  for (const { path } of views) {
    await page.goto(path);
    await untilDrawn(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});

test('large print has the list, and the sheet behind a link, however wide the window is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await storeSettings(page, { largePrint: 'on' });
  await page.goto('/2023-03-10/pages/1');
  await expect(page.locator('.sheet')).toBeHidden();
  await expect(page.locator('.front')).not.toHaveAttribute('aria-hidden');
  await expect(page.locator('.front')).toHaveCSS('column-count', 'auto');
  await page.getByText('更多', { exact: true }).click();
  await page.getByRole('link', { name: '看版面' }).click();
  await expect(page.locator('.sheet')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sheet')).toBeVisible();
});

/** The words of headings that a line's end divides: of Chinese, by the places where the page says they may break. */
function brokenWords(page: Page, headings: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const broken: string[] = [];
    for (const heading of document.querySelectorAll(selector)) {
      if (!heading.checkVisibility()) continue;
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (const { 0: word, index } of text.matchAll(/[^\s\-—，。、：；！？“”]+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
          if (Math.max(...tops) - Math.min(...tops) > 5) broken.push(word);
        }
      }
    }
    return broken;
  }, headings);
}

test.describe('headlines in large print are not broken inside words', () => {
  test.describe.configure({ mode: 'default' });
  for (const paper of ['content', 'content/starter/en', 'tests/cases/widths/kerning-en']) {
    test(`of ${paper}`, async ({ page }) => {
      let server: OwnServer | undefined;
      try {
        server = await startOwnServer({ SHOW_PROOFS: '1' }, paper);
        await storeSettings(page, { largePrint: 'on' });
        for (const width of [320, 390]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(server.origin);
          const edition = await page.locator('.page-name a').first().getAttribute('href');
          const date = /\d{4}-\d\d-\d\d/.exec(edition ?? '')?.[0] ?? '';
          const headings = 'h2 .headline, h1.headline, .headline-set, .deck-set';
          for (const path of [`/${date}`, `/${date}/large`]) {
            await page.goto(server.origin + path);
            await untilDrawn(page);
            expect(await page.locator(headings).count(), path).toBeGreaterThan(0);
            expect(await brokenWords(page, headings), `${path} ${width}`).toEqual([]);
          }
        }
      } finally {
        await server?.stop();
      }
    });
  }
});
