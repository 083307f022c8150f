import { expect, type Page, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from '../own-server';
import { untilDrawn, untilInteractive } from '../settled';

/** The style sheet of a reader, with the figures of WCAG 2.2, 1.4.12. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Pairs of texts that cover each other, and texts that their box, or the window, cuts off. */
function lostTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      text: string;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const boxes: Box[] = [];
    const lost: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || text === '') continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      if (parent.closest('script, style, svg, option, .sr-only, .front-preview, .marked-bar'))
        continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      const clip = parent.closest('.table-scroll, .sheet-view')?.getBoundingClientRect();
      for (const { left, right, top, bottom } of range.getClientRects()) {
        // The letters themselves, without the white above and below them.
        const middle = (top + bottom) / 2;
        const box = { text, left, right, top: middle - size * 0.4, bottom: middle + size * 0.4 };
        if (clip === undefined) boxes.push(box);
        if (clip === undefined && (right > innerWidth + 1 || left < -1))
          lost.push(`cut off: ${text}`);
      }
    }
    boxes.sort((a, b) => a.top - b.top);
    for (const [index, upper] of boxes.entries()) {
      for (const lower of boxes.slice(index + 1)) {
        if (lower.top > upper.bottom) break;
        const across = Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left);
        const down = Math.min(upper.bottom, lower.bottom) - lower.top;
        if (across > 1.5 && down > 1.5) lost.push(`${upper.text} | ${lower.text}`);
      }
    }
    return lost;
  });
}

const papers = [
  {
    folder: 'content',
    paths: [
      '/',
      '/2023-03-10/pages/1',
      '/2023-03-10/huiji-park',
      '/2023-03-10/print',
      '/2023-03-10/large',
      '/archive',
      '/search?q=%E9%83%91%E5%B7%9E',
    ],
  },
  { folder: 'content/starter/en', paths: ['/', '/archive', '/search?q=paper'] },
];

for (const { folder, paths } of papers) {
  test(`with more white in its text, ${folder} loses nothing`, async ({ page }) => {
    test.slow();
    let server: OwnServer | undefined;
    try {
      server = await startOwnServer({ SHOW_PROOFS: '1' }, folder);
      for (const width of [320, 390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        for (const path of paths) {
          await page.goto(server.origin + path);
          await untilDrawn(page);
          const before = await lostTexts(page);
          await page.addStyleTag({ content: spacing });
          if (width === 1440) await expect(page.locator('.sheet-view')).toBeHidden();
          // Printed pages lead to the list.
          if (path.endsWith('/print')) await expect(page.locator('.spaced-way a')).toBeVisible();
          await untilDrawn(page);
          expect(
            (await lostTexts(page)).filter((one) => !before.includes(one)),
            `${path} ${width}`,
          ).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
        }
      }
    } finally {
      await server?.stop();
    }
  });
}

test('a reader with more white in the text gets the list instead of the sheet, and without it the sheet again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/2023-03-10');
  await untilInteractive(page.getByRole('button', { name: '阅读设置' }));
  await expect(page.locator('.sheet')).toBeVisible();
  for (const style of [
    'p { letter-spacing: 0.1em !important }',
    '* { line-height: 1.6 !important }',
  ]) {
    const tag = await page.addStyleTag({ content: style });
    await expect(page.locator('.sheet')).toBeHidden();
    await expect(page.locator('.page-section').first()).not.toHaveAttribute('aria-hidden');
    await tag.evaluate((element) => element.parentNode?.removeChild(element));
    await expect(page.locator('.sheet')).toBeVisible();
  }
});

test('at twice the size nothing is wider than the window', async ({ page }) => {
  // A window of 1,440 px at 200 % (WCAG 2.2, 1.4.4) has 720 px.
  await page.setViewportSize({ width: 720, height: 450 });
  for (const path of papers[0]?.paths.filter((one) => !/print|large/.test(one)) ?? []) {
    await page.goto(path);
    await untilDrawn(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(720);
    expect(await lostTexts(page), path).toEqual([]);
  }
});
