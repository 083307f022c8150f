import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { untilDrawn } from './settled';
import { views, widths } from './views';

for (const { name, path } of views) {
  for (const width of widths) {
    test(`${name} at ${width} px: no console error, nothing wider than the window`, async ({
      page,
    }) => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      await page.setViewportSize({ width, height: 900 });
      const response = await page.goto(path, { waitUntil: 'networkidle' });
      const expected = name === 'not found' ? 404 : 200;
      expect(response?.status()).toBe(expected);
      expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      if (width > 390) return;
      // The width at which a window of 1,280 px enlarged to 400 % must reflow (WCAG 2.2, 1.4.10).
      await page.setViewportSize({ width: 320, height: 640 });
      await untilDrawn(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320,
      );
    });
  }

  test(`${name}, light and dark: axe finds no barrier`, async ({ page }) => {
    await page.goto(path);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        scheme,
      ).toEqual([]);
    }
  });
}
