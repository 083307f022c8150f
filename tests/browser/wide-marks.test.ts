import { expect, test } from '@playwright/test';
import { findChromium } from '@/lib/print/find-chromium';
import { installSong } from '../bench/system-song';

/** As phones with Android: a font for Han whose family no style sheet can name, and a Latin serif. */
test('Chinese quotation marks are as wide as characters before our fonts arrive', async ({
  playwright,
  baseURL,
}) => {
  const system = await installSong(['hei-text']);
  const { executablePath, args, env } = await findChromium();
  const browser = await playwright.chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env, ...system.env },
  });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.route('**/fonts/**', () => {});
    await page.goto(`${baseURL}/2023-03-10/jinshui-signing`, { waitUntil: 'domcontentloaded' });
    const widths = await page.locator('.story-body > p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const found: number[] = [];
        while (texts.nextNode()) {
          const text = texts.currentNode;
          const em = Number.parseFloat(getComputedStyle(text.parentElement ?? paragraph).fontSize);
          // Beside another mark or at the start of a line, browsers may squeeze one.
          for (const { index } of (text.nodeValue ?? '').matchAll(
            /(?<=\p{Script=Han})[“”](?=\p{Script=Han})/gu,
          )) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + 1);
            found.push(range.getBoundingClientRect().width / em);
          }
        }
        return found;
      }),
    );
    expect(widths.length).toBeGreaterThan(1);
    for (const width of widths) expect(width).toBeGreaterThan(0.95);
  } finally {
    await browser.close();
    await system.remove();
  }
});
