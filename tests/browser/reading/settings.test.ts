import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { settingsKey } from '@/components/reader/settings/settings';
import { colours } from '@/lib/colours/colours';
import { untilDrawn, untilInteractive } from '../settled';
import { storeSettings } from './store-settings';

const article = '/2023-03-10/huiji-park';
/** Each kind of view that is made in a way of its own. */
const views = [
  '/2023-03-10',
  '/2023-03-10/pages/1',
  article,
  '/sections/economy',
  '/archive/2023',
  '/search?q=%E9%83%91%E5%B7%9E',
  '/people',
  '/corrections',
  '/2023-03-10/large',
  '/2023-03-10/print',
  '/2023-03-10/no-such-story',
];

const stored = (page: Page) =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null'), settingsKey);
const bodyType = (page: Page) =>
  page.locator('.story-body').evaluate((body) => {
    const { fontSize, lineHeight } = getComputedStyle(body);
    return { size: Number.parseFloat(fontSize), leading: Number.parseFloat(lineHeight) };
  });

test('the first frame of every view is drawn as the reader has set it, and nothing moves', async ({
  page,
}) => {
  test.slow();
  await storeSettings(page, { paper: 'dark', textSize: '140', largePrint: 'on' });
  // What has been applied when the body begins; nothing is drawn before it.
  await page.addInitScript(() => {
    const found = { atBody: '', shift: 0 };
    Object.assign(window, { found });
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      const { colorScheme, fontSize } = getComputedStyle(document.documentElement);
      found.atBody = `${colorScheme} ${document.documentElement.dataset.largePrint} ${fontSize}`;
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        found.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of views) {
    await page.goto(path);
    await untilDrawn(page);
    const { atBody, shift } = await page.evaluate(
      () => (window as unknown as { found: { atBody: string; shift: number } }).found,
    );
    expect(atBody, path).toMatch(/^dark on \d/);
    expect(shift, path).toBeLessThanOrEqual(0.01);
    const bar = page.locator('meta[name="theme-color"]').first();
    await expect(bar, path).toHaveAttribute('content', colours.paper.night);
  }
});

test('everything is set by keyboard alone, said by native controls, and kept', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await page.goto(article);
  const opener = page.getByRole('button', { name: '阅读设置' });
  await untilInteractive(opener);
  const before = await bodyType(page);
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '阅读设置' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('slider', { name: '字号' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('slider')).toHaveAttribute('aria-valuetext', '120%');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: '米黄' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await stored(page)).toEqual({
    textSize: '120',
    paper: 'sepia',
    lineLength: 'long',
    lineHeight: 'loose',
    align: 'ragged',
  });
  expect(page.url()).toContain(article);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  const after = await bodyType(page);
  expect(after.size / before.size).toBeCloseTo(1.2, 2);
  expect(after.leading / after.size).toBeCloseTo((before.leading / before.size) * 1.2, 2);
  await expect(page.locator('.story-body p').first()).toHaveCSS('text-align', 'start');
  await page.reload();
  expect(await bodyType(page)).toEqual(after);
  await untilInteractive(opener);
  await opener.click();
  await dialog.getByRole('button', { name: '恢复默认' }).click();
  await expect(dialog.getByRole('status')).toHaveText('已恢复默认');
  expect(await bodyType(page)).toEqual(before);
  expect(await stored(page)).toEqual({});
  await dialog.getByRole('button', { name: '完成' }).click();
  await expect(opener).toBeFocused();
});

test('one press makes large print, which says that it is on', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(article);
  const toggle = page.getByRole('button', { name: '大字', exact: true });
  await untilInteractive(toggle);
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  expect((await bodyType(page)).size).toBeGreaterThanOrEqual(18);
  await toggle.click();
  await expect(page.locator('html')).not.toHaveAttribute('data-large-print');
});

test('settings stay through links, the way back and other tabs', async ({ page, context }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/2023-03-10');
  const toggle = page.getByRole('button', { name: '大字', exact: true });
  await untilInteractive(toggle);
  await toggle.click();
  const root = page.locator('html');
  await page.locator('.front a.headline').first().click();
  await expect(page.locator('.story-body')).toBeVisible();
  await expect(root).toHaveAttribute('data-large-print', 'on');
  const other = await context.newPage();
  await other.goto('/archive');
  await expect(other.locator('html')).toHaveAttribute('data-large-print', 'on');
  await page.getByRole('button', { name: '大字', exact: true }).click();
  await expect(other.locator('html')).not.toHaveAttribute('data-large-print');
  await page.goBack();
  await expect(root).not.toHaveAttribute('data-large-print');
  await other.evaluate(([key]) => localStorage.setItem(key, '{"paper":"sepia"}'), [
    settingsKey,
  ] as const);
  await expect(root).toHaveAttribute('data-paper', 'sepia');
  await expect(page.locator('meta[name="theme-color"]').first()).toHaveAttribute(
    'content',
    colours.paper.sepia,
  );
});

test('without script everything is readable, and there are no tools that would do nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(article);
  await expect(page.locator('.story-body')).toBeVisible();
  await expect(page.locator('.settings-tools')).toBeHidden();
  await context.close();
});

for (const paper of ['light', 'sepia', 'dark'] as const) {
  for (const largePrint of [undefined, 'on'] as const) {
    test(`axe finds no barrier on ${paper} paper${largePrint ? ' in large print' : ''}`, async ({
      page,
    }) => {
      test.slow();
      // The system's own scheme is the other one.
      await page.emulateMedia({ colorScheme: paper === 'dark' ? 'light' : 'dark' });
      await storeSettings(page, { paper, ...(largePrint && { largePrint }) });
      for (const path of views.slice(0, 7)) {
        await page.goto(path);
        await untilDrawn(page);
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const builder = new AxeBuilder({ page }).withTags(tags);
        if (largePrint)
          builder.options({ rules: { 'color-contrast-enhanced': { enabled: true } } });
        const { violations } = await builder.analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          path,
        ).toEqual([]);
      }
    });
  }
}

test('axe finds no barrier in the settings', async ({ page }) => {
  await storeSettings(page, { paper: 'dark' });
  await page.goto(article);
  const opener = page.getByRole('button', { name: '阅读设置' });
  await untilInteractive(opener);
  await opener.click();
  await expect(page.getByRole('slider')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('paper is always light, also from a dark page in large print', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(article);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const printed = () =>
    page.evaluate(() => {
      const of = (selector: string) => {
        const element = document.querySelector(selector);
        if (!element) return '';
        const { color, backgroundColor, fontSize } = getComputedStyle(element);
        return `${color} ${backgroundColor} ${fontSize}`;
      };
      return [
        of('html'),
        of('.story-body p'),
        of('.story .headline'),
        of('.story-body figcaption'),
      ];
    });
  const plain = await printed();
  expect(plain[0]).toContain('rgb(0, 0, 0) rgb(255, 255, 255)');
  for (const settings of [
    { paper: 'dark', textSize: '160' },
    { paper: 'sepia', lineHeight: 'loose', largePrint: 'on' },
  ]) {
    await page.evaluate(([key, detail]) => dispatchEvent(new CustomEvent(key, { detail })), [
      settingsKey,
      settings,
    ] as const);
    expect(await printed()).toEqual(plain);
  }
});
