import { setTimeout } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import type { Font } from '@/lib/fonts/font';
import { findChromium } from '@/lib/print/find-chromium';
import { installSong } from '../bench/system-song';
import { type OwnServer, startOwnServer } from './own-server';

/** In milliseconds: later than the first drawing of any view. */
const delay = 1500;

/**
 * Opens a view, on a phone if no width is named, with fonts that arrive after it was drawn, and returns how much of it moved since: the
 * cumulative layout shift, whose goal is a hundredth.
 */
async function shiftOf(page: Page, address: string, width = 390): Promise<number> {
  await page.setViewportSize({ width, height: 844 });
  let late = 0;
  await page.route('**/fonts/**', async (route) => {
    await setTimeout(delay);
    late += 1;
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  // Two frames: a font that has arrived is drawn in the next one.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(late).toBeGreaterThan(0);
  return page.evaluate(() => {
    const shifts: unknown = Reflect.get(window, 'shifts');
    return Array.isArray(shifts) ? shifts.reduce((sum, one) => sum + Number(one), 0) : Number.NaN;
  });
}

test.describe('on a bare machine', () => {
  let server: OwnServer;
  test.beforeAll(async () => {
    server = await startOwnServer({ SHOW_PROOFS: '1' }, 'tests/cases/widths/kerning-en');
  });
  test.afterAll(() => server.stop());

  for (const path of ['/', '/2024-03-02/kerning', '/archive']) {
    test(`nothing of ${path} moves in an English paper when fonts arrive`, async ({ page }) => {
      expect(await shiftOf(page, server.origin + path)).toBeLessThanOrEqual(0.01);
    });
  }
});

interface SystemPaper {
  /** Of a server of its own; that of the tests where none is named. */
  folder?: string;
  /** What the reader's system has. */
  fonts: readonly Font[];
  paths: readonly string[];
}

const papers: Record<string, SystemPaper> = {
  Chinese: {
    fonts: ['song'],
    paths: ['/', '/2023-03-10/huiji-park', '/2023-03-10/jinshui-signing'],
  },
  Japanese: {
    folder: 'tests/cases/widths/kana-ja',
    fonts: ['mincho', 'gothic-jp-medium'],
    paths: ['/', '/2024-03-02/lines'],
  },
  Korean: {
    folder: 'tests/cases/widths/hangul-ko',
    fonts: ['myeongjo', 'gothic-kr-medium'],
    paths: ['/', '/2024-03-02/lines'],
  },
};

for (const [language, { folder, fonts, paths }] of Object.entries(papers)) {
  test(`nothing moves in a ${language} paper when fonts arrive, where the system has its own`, async ({
    playwright,
    baseURL,
  }) => {
    const server = folder ? await startOwnServer({ SHOW_PROOFS: '1' }, folder) : undefined;
    const song = await installSong(fonts);
    const { executablePath, args, env } = await findChromium();
    const browser = await playwright.chromium.launch({
      executablePath,
      args,
      env: { ...process.env, ...env, ...song.env },
    });
    try {
      for (const path of paths) {
        const page = await browser.newPage();
        const address = `${server?.origin ?? baseURL}${path}`;
        expect(await shiftOf(page, address), path).toBeLessThanOrEqual(0.01);
        await page.close();
      }
    } finally {
      await browser.close();
      await song.remove();
      await server?.stop();
    }
  });
}

/** Digits and Latin letters of headlines still change their widths there, so a hundredth is not reached everywhere. */
const withoutFonts = 0.02;

for (const [language, { folder, paths }] of Object.entries(papers)) {
  for (const width of [390, 1024, 1440]) {
    test(`nothing moves in a ${language} paper ${width} px wide where the system has no font for it`, async ({
      browser,
      baseURL,
    }) => {
      const server = folder ? await startOwnServer({ SHOW_PROOFS: '1' }, folder) : undefined;
      try {
        for (const path of paths) {
          const page = await browser.newPage();
          const address = `${server?.origin ?? baseURL}${path}`;
          expect(await shiftOf(page, address, width), path).toBeLessThanOrEqual(withoutFonts);
          await page.close();
        }
      } finally {
        await server?.stop();
      }
    });
  }
}
