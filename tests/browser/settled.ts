import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until the fonts of what is shown have arrived and been drawn; also after the window has changed its size. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(done));
    // What a font lacks, the browser looks for in the next one, once it has drawn the first.
    do {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(done));
    } while (document.fonts.status === 'loading');
  });
}

/**
 * Waits until the page's script listens to an element, however slow the machine is: React has attached its properties to
 * it, and the effects that follow have run.
 */
export async function untilInteractive(element: Locator): Promise<void> {
  await expect
    .poll(() =>
      element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps'))),
    )
    .toBe(true);
  await element
    .page()
    .evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
}
