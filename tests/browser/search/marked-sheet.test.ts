import { expect, type Page, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from '../own-server';
import { untilDrawn } from '../settled';

/** Places of all lines of the sheet, in pixels. */
const linesOf = (page: Page) =>
  page.locator('.sheet [data-line]').evaluateAll((lines) =>
    lines.map((line) => {
      const { x, y, width, height } = line.getBoundingClientRect();
      return [x, y + scrollY, width, height];
    }),
  );

const marked = (path: string, query: string) =>
  `${path}?${new URLSearchParams({ q: query })}#hit-1`;

test('marks move no line of the sheet by a fifth of a pixel', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/2023-03-10/pages/1');
  await untilDrawn(page);
  const before = await linesOf(page);
  // Most lines have one of these.
  await page.goto(marked('/2023-03-10/pages/1', '的 一 在 了'));
  await untilDrawn(page);
  expect(await page.locator('.sheet [data-hit]').count()).toBeGreaterThan(100);
  const after = await linesOf(page);
  const moves = after.flatMap((line, at) =>
    line.map((value, side) => Math.abs(value - (before[at]?.[side] ?? Number.NaN))),
  );
  expect(after).toHaveLength(before.length);
  // Browsers round the width of each part of a line to a sixty-fourth of a pixel.
  expect(Math.max(...moves)).toBeLessThan(0.2);
});

test('marks move nothing in an article', async ({ page }) => {
  const boxesOf = () =>
    page.locator('.story :is(h1, .story-body > p)').evaluateAll((boxes) =>
      boxes.map((box) => {
        const { x, y, width, height } = box.getBoundingClientRect();
        return [x, y + scrollY, width, height].map((value) => Math.round(value));
      }),
    );
  await page.goto('/2023-03-10/niu-sikui');
  await untilDrawn(page);
  const before = await boxesOf();
  await page.goto(marked('/2023-03-10/niu-sikui', '的 一 在 树'));
  await untilDrawn(page);
  expect(await boxesOf()).toEqual(before);
});

test('a phone shows the sheet at the first place that is marked', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 390, height: 800 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(marked('/2023-03-10/pages/1', '公园'));
  await expect(page.locator('.sheet #hit-1')).toBeInViewport();
  await context.close();
});

test.describe('an edition of several pages', () => {
  let server: OwnServer;
  test.beforeAll(async () => {
    server = await startOwnServer({ SHOW_PROOFS: '1' }, 'content/starter/en');
  });
  test.afterAll(() => server.stop());

  test('the page strip shows where it is, and leads there', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(server.origin + marked('/2025-01-01', 'paper'));
    const strip = page.getByRole('navigation', { name: 'Pages', exact: true });
    const links = strip.getByRole('link');
    expect(await links.count()).toBeGreaterThan(1);
    await expect(links.last()).toContainText(/\d+ places?/);
    expect(await links.last().locator('.thumbnail-hit').count()).toBeGreaterThan(0);
    await links.last().click();
    await expect(page).toHaveURL(/\/pages\/\d+\?q=paper#hit-1$/);
    await expect(page.locator('.sheet #hit-1')).toBeInViewport();
  });

  test('every id of a marked view is there once', async ({ page }) => {
    for (const path of ['/2025-01-01', '/2025-01-01/pages/2']) {
      await page.goto(server.origin + marked(path, 'the a of'));
      const ids = await page
        .locator('[id]')
        .evaluateAll((elements) => elements.map(({ id }) => id));
      expect(ids.length).toBe(new Set(ids).size);
      expect(ids).toContain('hit-1');
    }
  });
});

test('the list on a phone is marked like the sheet', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 390, height: 800 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  for (const path of ['/2023-03-10', '/2023-03-10/pages/1']) {
    await page.goto(`${path}?${new URLSearchParams({ q: '惠济' })}`);
    await expect(page.locator('.teaser .headline [data-hit]').first()).toHaveText('惠济');
    await expect(page.locator('.teaser-text [data-hit]').first()).toBeVisible();
  }
  await context.close();
});
