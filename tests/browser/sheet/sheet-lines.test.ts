import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startOwnServer } from '../own-server';
import { untilDrawn } from '../settled';

/**
 * Whatever the sheet: no line of type over another, none outside the type area. A line's box is as high as
 * its type and as wide as what is drawn; the blank half of an opening mark may hang into the margin.
 */
async function diagnosticsOf(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    interface Box {
      left: number;
      right: number;
      top: number;
      bottom: number;
      text: string;
      line: Element | null;
    }
    /** Sub-pixel rounding. */
    const slack = 0.6;

    function boxesIn(sheet: Element): Box[] {
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      const boxes: Box[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.textContent ?? '';
        if (!parent || text.trim() === '' || parent.closest('title')) continue;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom } of range.getClientRects()) {
          const middle = (top + bottom) / 2;
          const blank = /^[“‘（《〈「『【〔]/u.test(text) ? size / 2 : 0;
          boxes.push({
            left: left + blank,
            right,
            top: middle - size / 2,
            bottom: middle + size / 2,
            text,
            line: parent.closest('[data-line]'),
          });
        }
      }
      return boxes.sort((a, b) => a.top - b.top);
    }

    function crossings(boxes: Box[]): string[] {
      return boxes.flatMap((upper, index) => {
        const found: string[] = [];
        for (const lower of boxes.slice(index + 1)) {
          if (lower.top > upper.bottom) break;
          const isSame = upper.line !== null && upper.line === lower.line;
          const across = Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left);
          const down = Math.min(upper.bottom, lower.bottom) - lower.top;
          if (!isSame && across > slack && down > slack)
            found.push(`${upper.text} crosses ${lower.text} by ${down.toFixed(1)} px`);
        }
        return found;
      });
    }

    function strays(sheet: Element, boxes: Box[]): string[] {
      const outer = sheet.getBoundingClientRect();
      const style = getComputedStyle(sheet);
      const millimetre = outer.width / Number(style.getPropertyValue('--sheet-width'));
      const across = Number(style.getPropertyValue('--margin-left')) * millimetre + slack;
      const down = Number(style.getPropertyValue('--margin-top')) * millimetre + slack;
      return boxes
        .filter(({ left, right, top, bottom }) => {
          if (left < outer.left + across - 2 * slack) return true;
          if (right > outer.right - across + 2 * slack) return true;
          return top < outer.top + down - 2 * slack || bottom > outer.bottom - down + 2 * slack;
        })
        .map(({ text }) => `${text} leaves the type area`);
    }

    return [...document.querySelectorAll('[data-page]')].flatMap((sheet) => {
      const boxes = boxesIn(sheet);
      const found = [...crossings(boxes), ...strays(sheet, boxes)];
      return found.map((diagnostic) => `page ${sheet.getAttribute('data-page')}: ${diagnostic}`);
    });
  });
}

/** How far the middle of each line of text is from the middle of a row, in rows, where it is too far. */
async function driftsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Faces differ in where their middle is; a row more or less on the way down is ten times this. */
    const slack = 0.1;
    return [...document.querySelectorAll('[data-column] > p > [data-line]')].flatMap((line) => {
      const column = line.closest('[data-column]')?.getBoundingClientRect();
      const text = line.parentElement;
      if (!column || !text) return [];
      const row = Number.parseFloat(getComputedStyle(text).lineHeight);
      const box = line.getBoundingClientRect();
      const middle = ((box.top + box.bottom) / 2 - column.top) / row;
      const drift = middle - Math.floor(middle) - 0.5;
      return Math.abs(drift) > slack ? [`${line.textContent} by ${drift.toFixed(2)}`] : [];
    });
  });
}

/** Pairs of stories that share a part of their page. */
async function overlapsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1;
    const stories = [...document.querySelectorAll<HTMLElement>('[data-story]')];
    return stories.flatMap((one, index) => {
      const a = one.getBoundingClientRect();
      const others = stories.slice(index + 1).filter((other) => {
        const b = other.getBoundingClientRect();
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        return across > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
      });
      return others.map((other) => `${one.dataset.story} lies on ${other.dataset.story}`);
    });
  });
}

for (const size of ['broadsheet', 'tabloid', 'a3', 'a4', '150x300']) {
  test(`on ${size} no line overlaps another or leaves the type area`, async ({ page }) => {
    await page.setViewportSize({ width: 1700, height: 900 });
    await page.goto(`/2023-03-10/print/${size}`);
    await untilDrawn(page);
    expect(await page.locator('[data-page] [data-line]').count()).toBeGreaterThan(400);
    expect(await diagnosticsOf(page)).toEqual([]);
    expect(await driftsOf(page), 'lines off their rows').toEqual([]);
  });
}

test('on the sheet, Arabic stories and long lines of code stay in their places', async ({
  page,
}) => {
  const server = await startOwnServer();
  const write = (name: string, title: string, body: string) =>
    writeFile(
      join(server.contentDir, '2023-03-10', name),
      `---\ntitle: ${title}\nsection: economy\n---\n\n${body}\n`,
    );
  const arabic = 'تفتح المكتبة أبوابها حتى الساعة التاسعة والنصف، ويمكن حجز المقاعد قبل يوم.';
  for (const times of [2, 5, 9]) {
    await write(`2${times}-arabic-${times}.md`, 'المكتبة مفتوحة ليلا', `${arabic} `.repeat(times));
  }
  await write(
    '30-code.md',
    '一段代码',
    `\`\`\`\nname${' '.repeat(80)}value\n\`\`\`\n\n代码到此为止。`,
  );
  try {
    await page.setViewportSize({ width: 1700, height: 900 });
    await page.goto(`${server.origin}/2023-03-10/print`);
    await untilDrawn(page);
    await expect(page.locator('[data-story="arabic-9"][dir="rtl"]').first()).toBeVisible();
    // Lines from right to left begin in the slack of their column, which is a pixel in the margin.
    const isInSlack = (found: string) => /^page \d+: [\p{Script=Arabic}\s،.]+leaves/u.test(found);
    expect((await diagnosticsOf(page)).filter((found) => !isInSlack(found))).toEqual([]);
    expect(await overlapsOf(page)).toEqual([]);
  } finally {
    await server.stop();
  }
});
