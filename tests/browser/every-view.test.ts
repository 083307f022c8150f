import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { untilDrawn } from './settled';
import { views } from './views';

/**
 * Windows in which a view is opened, each with one that it is then changed to. 320 px is the width at which a window of
 * 1,280 px enlarged to 400 % must reflow (WCAG 2.2, 1.4.10).
 */
const windows = [
  { opened: 390, changed: 320 },
  { opened: 1440, changed: 1024 },
] as const;

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { name, path } of views) {
  test(`${name}: no console error, nothing wider than the window, no barrier that axe finds`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    for (const { opened, changed } of windows) {
      await page.setViewportSize({ width: opened, height: 900 });
      const response = await page.goto(path, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(name === 'not found' ? 404 : 200);
      expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
      await expectToFit(page, opened);
      await page.setViewportSize({ width: changed, height: 900 });
      await untilDrawn(page);
      await expectToFit(page, changed);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await listBarriers(new AxeBuilder({ page }).withTags(standards))).toEqual([]);
    // In the dark, only the colours are others.
    await page.emulateMedia({ colorScheme: 'dark' });
    const inTheDark = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
    expect(await listBarriers(inTheDark)).toEqual([]);
  });
}

async function expectToFit(page: Page, width: number): Promise<void> {
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(needed, `at ${width} px`).toBeLessThanOrEqual(width);
}

async function listBarriers(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
