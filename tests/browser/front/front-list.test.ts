/** The list of a page's stories: on wide screens under its sheet, on narrow ones in its place. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from '../own-server';
import { chinese, dateOf, english, mostStories, writeListEditions } from './list-editions';
import { measureLists, measureParted } from './list-geometry';

/** Shares: of a row, and of a picture. */
const mostEmpty = 0.25;
const mostCropped = 0.15;

for (const [name, words] of Object.entries({ Chinese: chinese, English: english })) {
  test.describe(`lists in ${name}`, () => {
    // One server for all of them.
    test.describe.configure({ mode: 'default' });
    let server: OwnServer;
    let folder: string;
    test.beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'banmian-lists-'));
      await writeListEditions(folder, words);
      server = await startOwnServer({ SHOW_PROOFS: '1' }, folder);
    });
    test.afterAll(async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test('no row is empty to a quarter, and no picture loses a face', async ({ page }) => {
      for (let stories = 1; stories <= mostStories; stories += 1) {
        await page.goto(`${server.origin}/${dateOf(stories)}`, { waitUntil: 'domcontentloaded' });
        for (const width of [390, 768, 1024, 1440, 1920]) {
          await page.setViewportSize({ width, height: 900 });
          const { empty, cropped } = await measureLists(page);
          const place = `${stories} stories, ${width} px`;
          expect(empty.length, place).toBeGreaterThan(0);
          for (const share of empty) expect.soft(share, place).toBeLessThanOrEqual(mostEmpty);
          for (const share of cropped) expect.soft(share, place).toBeLessThanOrEqual(mostCropped);
        }
      }
    });

    test('no two landmarks of a page have one name', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${server.origin}/${dateOf(mostStories)}/pages/2`);
      const names = await page
        .locator('nav')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
      expect(names).toHaveLength(3);
      expect(new Set(names).size).toBe(names.length);
    });

    test('on a wide screen no heading is at the foot of a column, and no picture is fetched twice', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${server.origin}/${dateOf(mostStories)}`);
      expect(await measureParted(page)).toEqual([]);
      await expect(page.locator('.front img:visible')).toHaveCount(0);
    });
  });
}
