import { type Browser, expect, test } from '@playwright/test';
import type { Font } from '@/lib/fonts/font';
import { findChromium } from '@/lib/print/find-chromium';
import { installSong } from '../bench/system-song';
import { arrivals, openWithLateFonts } from './late-fonts';
import { type OwnServer, startOwnServer } from './own-server';

interface TestedPaper {
  /** Of its server's content. */
  folder: string;
  paths: readonly string[];
  /** What the systems of nearly all readers of its language have; a bare machine has a Latin serif and no more. */
  fonts?: readonly Font[];
}

const papers: Record<string, TestedPaper> = {
  English: {
    folder: 'tests/cases/widths/kerning-en',
    paths: ['/', '/2024-03-02/kerning', '/archive'],
  },
  Chinese: {
    folder: 'content',
    paths: ['/', '/2023-03-10/huiji-park', '/2023-03-10/jinshui-signing'],
    fonts: ['song'],
  },
  Japanese: {
    folder: 'tests/cases/widths/kana-ja',
    paths: ['/', '/2024-03-02/lines'],
    fonts: ['mincho', 'gothic-jp-medium'],
  },
  Korean: {
    folder: 'tests/cases/widths/hangul-ko',
    paths: ['/', '/2024-03-02/lines'],
    fonts: ['myeongjo', 'gothic-kr-medium'],
  },
};

/** The cumulative layout shift that no view may exceed. */
const goal = 0.01;

async function expectCalm(
  browser: Browser,
  { origin }: OwnServer,
  { path, width }: { path: string; width: number },
): Promise<void> {
  for (const arrival of arrivals) {
    const page = await browser.newPage();
    const shift = await openWithLateFonts(page, { address: origin + path, width, arrival });
    expect(shift, `${path}, ${width} px, ${arrival}`).toBeLessThanOrEqual(goal);
    await page.close();
  }
}

for (const [language, { folder, paths, fonts }] of Object.entries(papers)) {
  test.describe(`nothing moves in ${language} views when fonts arrive late`, () => {
    // One server for all of them.
    test.describe.configure({ mode: 'default' });
    let server: OwnServer;
    test.beforeAll(async () => {
      server = await startOwnServer({ SHOW_PROOFS: '1' }, folder);
    });
    test.afterAll(() => server.stop());

    for (const width of [360, 390, 1024, 1440]) {
      test(`${width} px wide, where the system has none`, async ({ browser }) => {
        for (const path of paths) await expectCalm(browser, server, { path, width });
      });
    }

    if (fonts) {
      test('on a phone whose system has its own', async ({ playwright }) => {
        const song = await installSong(fonts);
        const { executablePath, args, env } = await findChromium();
        const browser = await playwright.chromium.launch({
          executablePath,
          args,
          env: { ...process.env, ...env, ...song.env },
        });
        try {
          for (const path of paths) await expectCalm(browser, server, { path, width: 390 });
        } finally {
          await browser.close();
          await song.remove();
        }
      });
    }
  });
}
