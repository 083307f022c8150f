import { expect, type Page, test } from '@playwright/test';
import { untilDrawn } from '../settled';

const sheetPage = '/2023-03-10/pages/1';

/** How far each set line sticks out of its column, and each box out of its own, in px. */
async function overhangs(page: Page) {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const found: string[] = [];
    const slack = 0.5;
    for (const line of document.querySelectorAll('[data-column] [data-line]')) {
      const column = line.closest('[data-column]')?.getBoundingClientRect();
      const box = line.getBoundingClientRect();
      if (!column || box.right > column.right + slack || box.left < column.left - slack) {
        found.push(`across ${(box.right - (column?.right ?? 0)).toFixed(2)}: ${line.textContent}`);
      }
      if (
        !column ||
        box.bottom > column.bottom + box.height ||
        new Set([...line.getClientRects()].map(({ top }) => Math.round(top))).size !== 1
      ) {
        found.push(`down: ${line.textContent}`);
      }
    }
    return found;
  });
}

for (const width of [1024, 1440, 1920]) {
  test(`at ${width} px every line fits its column and does not wrap`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(sheetPage);
    await untilDrawn(page);
    expect(await page.locator('[data-page="1"] [data-line]').count()).toBeGreaterThan(300);
    expect(await overhangs(page)).toEqual([]);
  });
}

// A fact box stands where there is room for it, so it is compared apart from the text round it.
test('every character of every story is on the sheet once, in order', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const withoutWhite = (text: string) => text.replace(/\s+/gu, '');
  await page.goto(sheetPage);
  const stories = await page.evaluate(() => {
    const textOf = (blocks: Element[]) => blocks.map((block) => block.textContent ?? '').join('');
    return [...document.querySelectorAll('[data-story]')].map((story) => {
      const blocks = [...story.querySelectorAll('[data-column] :is(p, h3, blockquote)')];
      return {
        slug: story.getAttribute('data-story') ?? '',
        text: textOf(blocks.filter((block) => !block.closest('.set-facts'))),
        facts: textOf([...story.querySelectorAll('.set-facts p')]),
      };
    });
  });
  expect(stories).toHaveLength(10);
  for (const { slug, text, facts } of stories) {
    await page.goto(`/2023-03-10/${slug}`);
    const article = await page.evaluate(() => {
      const isIn = (block: Element, name: string) => block.closest(name) !== null;
      const blocks = [...document.querySelectorAll('.story-body :is(p, h2, li)')].filter(
        (block) => !isIn(block, 'figcaption') && !(block.matches('li') && block.querySelector('p')),
      );
      const textOf = (some: Element[]) => some.map((block) => block.textContent ?? '').join('');
      return {
        text: textOf(blocks.filter((block) => !isIn(block, '.facts'))),
        facts: textOf(blocks.filter((block) => isIn(block, '.facts'))),
      };
    });
    expect(withoutWhite(text), slug).toBe(withoutWhite(article.text));
    expect(withoutWhite(facts), slug).toBe(withoutWhite(article.facts));
  }
});

test('a phone shows the list; the sheet is one tap away and back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(sheetPage);
  await expect(page.locator('[data-page="1"]')).toBeHidden();
  await page.getByText('更多', { exact: true }).click();
  await page.getByRole('link', { name: '看版面' }).click();
  await expect(page.locator('[data-page="1"]')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('Tab goes through the stories in reading order, and each links to its article', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(sheetPage);
  const order = await page
    .locator('[data-story]')
    .evaluateAll((stories) => stories.map((story) => story.getAttribute('data-story')));
  await page.locator('[data-story] h2 a').first().focus();
  const reached: (string | null)[] = [];
  for (let step = 0; step < order.length; step += 1) {
    reached.push(
      await page.evaluate(
        () => document.activeElement?.closest('[data-story]')?.getAttribute('data-story') ?? null,
      ),
    );
    await page.keyboard.press('Tab');
  }
  expect(reached).toEqual(order);
});

test('text selected across lines is copied without breaks', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(sheetPage);
  const selected = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('[data-column] p')].find(
      (one) => one.querySelectorAll('[data-line]').length > 3,
    );
    if (!paragraph) return { selection: '', lines: '' };
    const selection = getSelection();
    selection?.selectAllChildren(paragraph);
    return { selection: selection?.toString() ?? '', lines: paragraph.textContent ?? '' };
  });
  expect(selected.selection).toBe(selected.lines);
  expect(selected.selection).not.toContain('\n');
});

test('the sheet needs no script, and nothing moves while its faces arrive', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(sheetPage);
  await expect(page.locator('[data-story="huiji-park"] h2')).toBeVisible();
  await context.close();
});
