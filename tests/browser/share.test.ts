import { expect, test } from '@playwright/test';
import { startOwnServer } from './own-server';
import { readCode } from './read-code';
import { untilDrawn } from './settled';

const path = '/2023-03-10/huiji-park';

test.describe('with script', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link is copied by keyboard, and a screen reader announces it', async ({
    page,
    baseURL,
  }) => {
    await page.goto(path);
    const button = page.getByRole('button', { name: '复制链接', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('本文链接已复制');
    const mail = await page.getByRole('link', { name: '用邮件发送' }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain(`${baseURL}${path}`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${path}`);
  });

  test('a second copy is announced again', async ({ page }) => {
    await page.goto(path);
    const button = page.getByRole('button', { name: '复制链接', exact: true });
    await button.click();
    const said = page.getByRole('status').getByText('本文链接已复制');
    const first = await said.elementHandle();
    await button.click();
    await expect.poll(() => first?.evaluate((node) => node.isConnected)).toBe(false);
    await expect(said).toBeVisible();
  });

  test('nothing moves when the script of the buttons has loaded', async ({ page }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.js*', async (route) => {
      await released;
      await route.continue();
    });
    await page.setViewportSize({ width: 390, height: 4000 });
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await untilDrawn(page);
    const heightOf = async () =>
      (await page.getByRole('region', { name: '分享' }).boundingBox())?.height;
    const before = await heightOf();
    expect(before).toBeGreaterThan(100);
    release();
    const button = page.getByRole('button', { name: '复制链接', exact: true });
    await expect(button).toBeVisible();
    expect(await heightOf()).toBe(before);
  });

  test('a citation is copied unchanged', async ({ page }) => {
    await page.goto(path);
    await page.getByText('引用本文').click();
    const citation = page.locator('dd').filter({ hasText: '[N]' });
    await citation.getByRole('button', { name: '复制引文：GB/T 7714（国家标准）' }).click();
    await expect(citation.getByRole('status')).toHaveText('引文已复制：GB/T 7714（国家标准）');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '杨丽萍. 惠济新兴产业园区建设提速[N]. 郑州县区新闻, 2023-03-10(1).',
    );
  });

  test('the button for a quotation first asks the reader to select one', async ({ page }) => {
    await page.goto(path);
    await page.getByRole('button', { name: '复制选中文字的链接' }).click();
    await expect(page.getByRole('status')).toHaveText('请先在文中选中一段文字，再按这个按钮');
  });

  for (const { what, find } of [
    { what: 'a sentence', find: findSentence },
    { what: 'a word that stands in many places', find: findCommonWord },
    { what: 'a passage over two paragraphs', find: findPassage },
  ]) {
    test(`a link to a quotation opens the article there: ${what}`, async ({
      page,
      context,
      baseURL,
    }) => {
      await page.setViewportSize({ width: 390, height: 500 });
      await page.goto(path);
      const quoted = await page.evaluate(find);
      await page.getByRole('button', { name: '复制选中文字的链接' }).click();
      await expect(page.getByRole('status')).toHaveText('链接已复制，打开就到选中的文字');
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toContain(`${baseURL}${path}#:~:text=`);

      const opened = await context.newPage();
      await opened.setViewportSize({ width: 390, height: 500 });
      await opened.goto(link);
      await expect.poll(() => opened.evaluate(() => scrollY)).toBeGreaterThan(300);
      const top = await opened.evaluate(topOf, quoted);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(500);
      // The words are marked: without the fragment the same paragraph looks otherwise.
      const paragraph = opened.locator('.story-body p').nth(quoted.paragraph);
      const marked = await paragraph.screenshot();
      await opened.goto('about:blank');
      await opened.goto(path);
      expect(await paragraph.screenshot()).not.toEqual(marked);
    });
  }
});

interface Quoted {
  /** Of the paragraphs of the text, counted from 0, and where in it the quotation begins. */
  paragraph: number;
  offset: number;
}

/** Each of these selects in the view, and says what. */
function findSentence(): Quoted {
  const paragraphs = [...document.querySelectorAll('.story-body p')];
  const paragraph = paragraphs.length - 2;
  const text = paragraphs[paragraph]?.firstChild;
  if (text) getSelection()?.setBaseAndExtent(text, 10, text, 22);
  return { paragraph, offset: 10 };
}

function findCommonWord(): Quoted {
  const word = '园区';
  const paragraphs = [...document.querySelectorAll('.story-body p')];
  const paragraph = paragraphs.findLastIndex(({ textContent }) => textContent?.includes(word));
  const text = paragraphs[paragraph]?.firstChild;
  const offset = text?.textContent?.lastIndexOf(word) ?? -1;
  if (text) getSelection()?.setBaseAndExtent(text, offset, text, offset + word.length);
  return { paragraph, offset };
}

function findPassage(): Quoted {
  const paragraphs = [...document.querySelectorAll('.story-body p')];
  const paragraph = paragraphs.length - 2;
  const [from, to] = paragraphs.slice(paragraph).map(({ firstChild }) => firstChild);
  if (from && to) getSelection()?.setBaseAndExtent(from, 20, to, 9);
  return { paragraph, offset: 20 };
}

/** How far below the window's upper edge a quotation stands. */
function topOf({ paragraph, offset }: Quoted): number {
  const text = document.querySelectorAll('.story-body p')[paragraph]?.firstChild;
  const range = document.createRange();
  if (!text) return -1;
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  return range.getBoundingClientRect().top;
}

test('without script there are a clipping, a citation to select and a QR code', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}${path}`);
  const share = page.getByRole('region', { name: '分享' });
  await expect(share.getByRole('button')).toHaveCount(0);
  // Where the paper does not say what it is called by, nobody could send its address.
  expect(await share.getByRole('link').allTextContents()).toEqual(['下载剪报图片']);
  await share.getByText('引用本文').click();
  await expect(share.getByText('[N]. 郑州县区新闻, 2023-03-10(1).')).toBeVisible();
  await share.getByText('二维码（微信扫一扫）').click();
  await expect(share.getByRole('img', { name: '微信' })).toBeVisible();
  await context.close();
});

test('without script an article is sent by mail where the paper has an address', async ({
  browser,
}) => {
  const server = await startOwnServer({ SITE_URL: 'https://news.example.org' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.origin + path);
  const mail = await page.getByRole('link', { name: '用邮件发送' }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toContain(`https://news.example.org${path}`);
  await context.close();
  await server.stop();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a phone reads the QR code of an article in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    await page.getByText('二维码（微信扫一扫）').click();
    const code = page.getByRole('img', { name: '微信' });
    await expect
      .poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    const canonical = page.locator('link[rel="canonical"]');
    const address = await canonical.evaluate((link: HTMLLinkElement) => link.href);
    expect(await readCode(await code.screenshot())).toBe(address);
  });
}

test('the QR code as a picture has the same address, in whatever form it was requested', async ({
  request,
  baseURL,
}) => {
  for (const asked of [`${path}/qr.svg`, `${path.toUpperCase()}/QR.SVG`]) {
    const drawing = await (await request.get(asked)).body();
    expect(await readCode(drawing, 400)).toBe(`${baseURL}${path}`);
  }
});

test('an article links to the others of its page and of its author', async ({ page }) => {
  await page.goto(path);
  await page.getByRole('link', { name: '杨丽萍的稿件' }).click();
  await expect(page).toHaveURL(/\/people\/yang-liping$/);
});
