import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from './own-server';
import { untilInteractive } from './settled';

// One server for all of them.
test.describe.configure({ mode: 'default' });

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer({}, 'content', async (contentDir) => {
    // On A4 the sample makes several pages.
    const settings = join(contentDir, 'paper.yaml');
    await writeFile(settings, (await readFile(settings, 'utf8')).replace('broadsheet', 'a4'));
  });
});
test.afterAll(() => server.stop());

const pathOf = (page: number) => `/2023-03-10/pages/${page}`;
async function open(page: Page, number: number): Promise<void> {
  await page.goto(server.origin + pathOf(number));
  await untilInteractive(page.locator('main'));
}

/** Turned to, and there. */
async function isOn(page: Page, number: number): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`${pathOf(number)}(?:#.*)?$`));
  await expect(page.locator(`[data-page="${number}"]`).first()).toBeAttached();
}

/**
 * Paths of the pages that are shown or requested from now on. What must not turn the page is followed by
 * what does: once that page is reached, the set holds nothing else.
 */
function listenForTurns(page: Page): Set<string> {
  const turns = new Set<string>();
  const add = (address: string) => {
    const { pathname } = new URL(address);
    if (pathname.includes('/pages/')) turns.add(pathname);
  };
  page.on('framenavigated', (frame) => add(frame.url()));
  page.on('request', (request) => {
    if (request.headers().rsc) add(request.url());
  });
  return turns;
}

test('the arrow keys turn the pages and stop at the first', async ({ page }) => {
  await open(page, 1);
  await page.keyboard.press('ArrowRight');
  await isOn(page, 2);
  await page.keyboard.press('ArrowRight');
  await isOn(page, 3);
  await page.keyboard.press('ArrowLeft');
  await isOn(page, 2);
  await page.keyboard.press('ArrowLeft');
  await isOn(page, 1);
  const turns = listenForTurns(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await isOn(page, 2);
  expect([...turns]).toEqual([pathOf(2)]);
});

test('arrow keys with Control, Shift, Alt or Meta turn no page', async ({ page }) => {
  await open(page, 2);
  const turns = listenForTurns(page);
  for (const keys of ['Control+ArrowRight', 'Shift+ArrowRight', 'Alt+ArrowUp', 'Meta+ArrowRight']) {
    await page.keyboard.press(keys);
  }
  await page.keyboard.press('ArrowLeft');
  await isOn(page, 1);
  expect([...turns]).toEqual([pathOf(1)]);
});

test('the list of a page names the stories that continue there from other pages', async ({
  page,
}) => {
  let told = 0;
  for (const number of [1, 2, 3, 4]) {
    await page.goto(server.origin + pathOf(number));
    const tails = await page
      .locator('[data-kind="tail"]')
      .evaluateAll((stories) =>
        stories.map((story) => `/2023-03-10/${story.getAttribute('data-story')}`),
      );
    const listed = page.locator('.front-continued a');
    expect(
      await listed.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(tails);
    if (tails.length > 0) await expect(page.locator('.front-continued')).toContainText('（上接第');
    told += tails.length;
  }
  expect(told).toBeGreaterThan(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  /** A finger that goes down at one point, moves and goes up at another. */
  async function swipe(session: CDPSession, [fromX, fromY, toX, toY]: number[]): Promise<void> {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    await touch('touchStart', fromX, fromY);
    await touch('touchMove', toX, toY);
    await touch('touchEnd');
  }

  test('a long sideways swipe turns the page; a short or steep one does not', async ({
    page,
    context,
  }) => {
    await open(page, 2);
    const session = await context.newCDPSession(page);
    const turns = listenForTurns(page);
    await swipe(session, [200, 300, 160, 300]);
    await swipe(session, [250, 500, 150, 300]);
    await swipe(session, [300, 300, 150, 310]);
    await isOn(page, 3);
    expect([...turns]).toEqual([pathOf(3)]);
    await swipe(session, [100, 300, 250, 310]);
    await isOn(page, 2);
  });
});
