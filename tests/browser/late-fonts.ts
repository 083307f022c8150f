import type { Page, Route } from '@playwright/test';
import { untilDrawn } from './settled';

/**
 * How the fonts of a view arrive after it was first drawn. What moves at the same time counts for more than what moves
 * one after another, and text may be drawn in the font of another face until its own arrives.
 */
export const arrivals = ['together', 'one by one', 'in reverse order'] as const;
type Arrival = (typeof arrivals)[number];

/**
 * Opens a view with fonts that arrive after it was drawn, however long that takes, and returns how much of it moved: the
 * cumulative layout shift, whose goal is a hundredth.
 */
export async function openWithLateFonts(
  page: Page,
  { address, width, arrival }: { address: string; width: number; arrival: Arrival },
): Promise<number> {
  await page.setViewportSize({ width, height: 844 });
  const held: Route[] = [];
  let isHolding = true;
  await page.route('**/fonts/**', async (route) => {
    if (isHolding) held.push(route);
    else await route.continue();
  });
  await page.addInitScript(recordShifts);
  // A preloaded font that does not arrive would hold back the event `load`.
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(firstDrawing);
  // Browsers fetch further fonts when they lay the page out.
  for (let known = -1; held.length === 0 || held.length > known; ) {
    known = held.length;
    await page.evaluate(twoFrames);
  }

  isHolding = false;
  if (arrival === 'together') await Promise.all(held.map((route) => route.continue()));
  else await release(page, arrival === 'one by one' ? held : held.toReversed());
  await untilDrawn(page);
  await page.evaluate(twoFrames);
  return page.evaluate(sumOfShifts);
}

async function release(page: Page, routes: readonly Route[]): Promise<void> {
  for (const route of routes) {
    const arrived = page.waitForEvent('requestfinished', (request) => request === route.request());
    await route.continue();
    await arrived;
    await page.evaluate(twoFrames);
  }
}

function recordShifts(): void {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
  });
  observer.observe({ type: 'layout-shift', buffered: true });
}

function sumOfShifts(): number {
  const shifts: unknown = Reflect.get(window, 'shifts');
  return Array.isArray(shifts) ? shifts.reduce((sum, one) => sum + Number(one), 0) : Number.NaN;
}

function firstDrawing(): Promise<void> {
  return new Promise((done) => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) done();
    }).observe({ type: 'paint', buffered: true });
  });
}

/** A font that has arrived is drawn in the next frame; what it moved is reported after that. */
function twoFrames(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  });
}
