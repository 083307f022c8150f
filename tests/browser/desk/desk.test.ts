import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type DevServer, startDevServer } from './dev-server';
import { walkThroughDay } from './walk';

// One server for all: each test begins with the files that the sample has.
test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 1440, height: 900 } });

let server: DevServer;
const date = '2023-03-10';
const fileOf = (name: string) => join(server.contentDir, date, name);
const read = (name: string) => readFile(fileOf(name), 'utf8');

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  server = await startDevServer();
  // The first requests compile the routes.
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  page.setDefaultNavigationTimeout(300_000);
  await openDesk(page);
  await frameOf(page, 'niu-sikui').focus();
  await expect(page.locator('.desk-story')).toContainText(/100 are one blank row|not known now/, {
    timeout: 300_000,
  });
  await page.close();
});
test.afterAll(() => server?.stop());

async function openDesk(page: Page): Promise<void> {
  await page.goto(`${server.origin}/desk/${date}`);
  await page.locator('.desk-story-frame').first().waitFor();
}

const frameOf = (page: Page, slug: string) => page.locator(`#desk-${slug}`);
/** Scrolls down a little, and returns how far, in pixels. */
const scrollDown = (page: Page): Promise<number> =>
  page.evaluate(() => {
    scrollTo(0, 300);
    return scrollY;
  });
const saidOn = (page: Page) => page.locator('.desk-said');

test('keys write pins into the article, and undo takes them out', async ({ page }) => {
  const before = await read('02-jinshui-signing.md');
  await openDesk(page);
  await frameOf(page, 'jinshui-signing').focus();
  await page.keyboard.press('l');
  await expect(saidOn(page)).toContainText('page 1, the lead');
  expect(await read('02-jinshui-signing.md')).toBe(
    before.replace(/(keywords: .*\n)/, '$1layout: { place: lead }\n'),
  );
  await expect(frameOf(page, 'jinshui-signing')).toBeFocused();
  await expect(frameOf(page, 'jinshui-signing')).toHaveAccessibleName(
    /leads the page.*pinned: .*lead/,
  );
  await page.keyboard.press('x');
  await expect(saidOn(page)).toContainText('columns');
  await expect(frameOf(page, 'jinshui-signing')).toHaveAccessibleName(/pinned: .*box/);
  await page.reload();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saidOn(page)).toContainText('Undone: box');
  await frameOf(page, 'jinshui-signing').focus();
  await page.keyboard.press('Control+z');
  await expect(saidOn(page)).toContainText('Undone: lead');
  expect(await read('02-jinshui-signing.md')).toBe(before);
});

test('the list of keys opens where nothing has the focus, at every name of this machine', async ({
  page,
}) => {
  await page.goto(`${server.origin.replace('localhost', '127.0.0.1')}/desk/${date}`);
  await page.locator('.desk-story-frame').first().waitFor();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('keys that are pressed while the desk works are done in their order', async ({ page }) => {
  const before = await read('02-jinshui-signing.md');
  await openDesk(page);
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/acts', async (route) => {
    await answered;
    await route.continue();
  });
  await frameOf(page, 'jinshui-signing').focus();
  await page.keyboard.type('lx4');
  await expect(saidOn(page)).toHaveText('Working…');
  answer();
  await expect(frameOf(page, 'jinshui-signing')).toHaveAccessibleName(
    /rank 4,.*pinned: .*lead, box/,
  );
  await page.keyboard.type('uuu');
  await expect(saidOn(page)).toContainText('Undone: lead');
  expect(await read('02-jinshui-signing.md')).toBe(before);
});

test('a title that is not saved says why, and a shorter one covers the old lines', async ({
  page,
}) => {
  await openDesk(page);
  await page.route('**/acts', (route) => route.fulfill({ status: 503, body: 'Not now' }));
  const headline = page.locator('.desk-sheet [data-story="xiawo-investment"] .headline-set');
  await frameOf(page, 'xiawo-investment').focus();
  await page.keyboard.press('e');
  const title = page.getByRole('textbox', { name: 'title' });
  await title.fill('峡窝');
  const [printed, covering] = [headline, page.locator('.desk-editor')];
  const heights = [printed, covering].map(async (one) => (await one.boundingBox())?.height ?? 0);
  const [old = 0, now = 0] = await Promise.all(heights);
  expect(old).toBeGreaterThan(0);
  expect(now).toBeGreaterThanOrEqual(Math.floor(old));
  await page.keyboard.press('Enter');
  await expect(page.locator('#desk-fit')).toContainText('the server is starting');
  await page.keyboard.press('Escape');
  await expect(title).toBeHidden();
});

test('the arrow keys go through the stories in reading order, and one of them is a tab stop', async ({
  page,
}) => {
  await openDesk(page);
  const frames = page.locator('.desk-story-frame');
  await frames.first().focus();
  const order = await frames.evaluateAll((all) => all.map(({ id }) => id));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(`#${order[2]}`)).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator(`#${order.at(-1)}`)).toBeFocused();
  expect(await page.locator('.desk-story-frame[tabindex="0"]').count()).toBe(1);
});

test('a story that is dropped on another page goes there', async ({ page }) => {
  const before = await read('09-niu-sikui.md');
  await openDesk(page);
  await frameOf(page, 'niu-sikui').focus();
  await page.getByRole('button', { name: 'New page' }).click();
  await expect(saidOn(page)).toContainText('page 2');
  await page.getByRole('button', { name: /^1/ }).first().click();
  const tab = page.locator('[data-drop-page="2"]');
  // Where it is not below the bar of the desk.
  await frameOf(page, 'huiji-park').hover({ position: { x: 30, y: 200 } });
  await page.mouse.down();
  const to = await tab.boundingBox();
  if (!to) throw new Error('The page cannot be seen.');
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect(saidOn(page)).toContainText(/惠济.*page 2/);
  expect(await read('01-huiji-park.md')).toContain('\npage: 2\n');
  await expect(frameOf(page, 'huiji-park')).toBeVisible();
  for (const label of ['page 2', 'new page']) {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(saidOn(page)).toContainText(`Undone: ${label}`);
  }
  expect(await read('09-niu-sikui.md')).toBe(before);
});

test('a title is edited on the sheet, with its fitted size, and written with its quotes', async ({
  page,
}) => {
  await openDesk(page);
  await frameOf(page, 'xiawo-investment').dblclick({ position: { x: 30, y: 30 } });
  const title = page.getByRole('textbox', { name: 'title' });
  await expect(title).toBeFocused();
  await expect(page.locator('#desk-fit')).toContainText(/pt, \d line/);
  await title.fill('');
  await expect(page.locator('#desk-fit')).toContainText('title is empty');
  await page.keyboard.type('峡窝镇：“快进键” #1');
  await expect(page.locator('#desk-fit')).toContainText('快进键');
  await page.keyboard.press('Shift+Enter');
  await expect(page.locator('#desk-fit')).toContainText('one line');
  await page.keyboard.press('Enter');
  await expect(saidOn(page)).toContainText('峡窝镇：“快进键” #1');
  expect(await read('03-xiawo-investment.md')).toContain('\ntitle: "峡窝镇：“快进键” #1"\n');
  await expect(frameOf(page, 'xiawo-investment')).toBeFocused();
  await page.keyboard.press('u');
  await expect(saidOn(page)).toContainText('Undone: title');
});

test('a file that is saved elsewhere shows without a reload, where the page was scrolled to', async ({
  page,
}) => {
  await openDesk(page);
  const place = await scrollDown(page);
  const before = await read('09-niu-sikui.md');
  await writeFile(
    fileOf('09-niu-sikui.md'),
    before.replace(/title: .*/, 'title: 百岁老人植树不止'),
  );
  await expect(page.locator('.desk-sheet')).toContainText('百岁老人植树不止');
  expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(2);
  await writeFile(fileOf('09-niu-sikui.md'), before);
  await expect(page.locator('.desk-sheet')).not.toContainText('百岁老人植树不止');
});

test('an error shows with its place and fix, beside the last good state', async ({ page }) => {
  const before = await read('04-yulong-relief.md');
  await openDesk(page);
  await writeFile(fileOf('04-yulong-relief.md'), before.replace('title:', 'titel:'));
  await expect(page.getByRole('alert').filter({ hasText: 'last were' })).toBeVisible();
  await expect(page.locator('.desk-checks')).toContainText('04-yulong-relief.md:3:1');
  await expect(page.locator('.desk-checks')).toContainText('did you mean title?');
  await expect(page.locator('.desk-sheet [data-story="yulong-relief"]')).toBeAttached();
  const reading = await page.context().newPage();
  await reading.goto(`${server.origin}/${date}`, { timeout: 300_000 });
  const corner = reading.getByRole('complementary', { name: 'Checks of the edition' });
  await expect(corner).toContainText('last state without errors', { timeout: 120_000 });
  await expect(corner).toContainText('did you mean title?');
  const place = await scrollDown(reading);
  await writeFile(fileOf('04-yulong-relief.md'), before);
  await expect(corner).toBeHidden();
  expect(Math.abs((await reading.evaluate(() => scrollY)) - place)).toBeLessThan(2);
  await expect(page.getByRole('alert').filter({ hasText: 'last were' })).toBeHidden();
});

test('an edition that was never without errors says that nothing can be shown, also at the home page', async ({
  page,
}) => {
  const next = join(server.contentDir, '2023-03-11');
  const corner = page.getByRole('complementary', { name: /^Checks of the edition/ });
  const good = await read('04-yulong-relief.md');
  await mkdir(next);
  await writeFile(join(next, '01-gate.md'), '---\ntitel: A gate\n---\nThe gate is open.\n');
  await page.goto(`${server.origin}/2023-03-11`, { timeout: 300_000 });
  await expect(corner).toContainText('Nothing of it can be shown', { timeout: 120_000 });
  await page.goto(server.origin, { timeout: 300_000 });
  await expect(corner).toContainText('2023-03-11: 2 errors', { timeout: 120_000 });
  await writeFile(fileOf('04-yulong-relief.md'), good.replace('title:', 'titel:'));
  await expect(corner).toContainText(/2023-03-10: .*last state without errors/);
  await expect(corner).toContainText('2023-03-11: 2 errors');
  await writeFile(fileOf('04-yulong-relief.md'), good);
  await rm(next, { recursive: true });
  await expect(corner).toBeHidden();
});

test('the desk has no accessibility violations', async ({ page }) => {
  await openDesk(page);
  await frameOf(page, 'wutong-online').focus();
  await page.keyboard.press('w');
  await expect(page.getByLabel('Keep with')).toBeFocused();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // What is printed is drawn small, and is tested where readers see it.
    .exclude('.desk-sheet')
    .exclude('nextjs-portal')
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.keyboard.press('Escape');
  await frameOf(page, 'wutong-online').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('other sites can do nothing', async ({ request }) => {
  const url = `${server.origin}/desk/${date}/acts`;
  const data = { act: { kind: 'undo' }, known: [] };
  const answers = await Promise.all([
    request.post(url, { data, headers: { origin: 'https://example.org' } }),
    request.post(url, {
      data: JSON.stringify(data),
      headers: { 'content-type': 'text/plain', origin: server.origin },
    }),
    request.post(url, { data }),
    request.post(url, { data: { act: { kind: 'delete' } }, headers: { origin: server.origin } }),
    request.get(`${server.origin}/desk/..%2Fsecret/state`),
  ]);
  expect(answers.map((answer) => answer.status())).toEqual([403, 403, 403, 400, 404]);
});

test('a Word file becomes an edition, which is led, published, corrected and taken back from', ({
  page,
}) => walkThroughDay(page, server));
