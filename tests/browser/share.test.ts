import { expect, test } from '@playwright/test';
import { readCode } from './read-code';

const path = '/2023-03-10/huiji-park';

test.describe('with script', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link is copied by keyboard, and a screen reader hears so', async ({
    page,
    baseURL,
  }) => {
    await page.goto(path);
    const button = page.getByRole('button', { name: '复制链接', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('已复制：复制链接');
    const mail = await page.getByRole('link', { name: '电子邮件' }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain(`${baseURL}${path}`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${path}`);
  });

  test('a citation is copied as it stands', async ({ page }) => {
    await page.goto(path);
    await page.getByRole('button', { name: '复制GB/T 7714' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '杨丽萍. 惠济新兴产业园区建设提速[N]. 郑州县区新闻, 2023-03-10(1).',
    );
  });

  test('the link to a quotation asks for one first', async ({ page }) => {
    await page.goto(path);
    await page.getByRole('button', { name: '复制引文链接' }).click();
    await expect(page.getByRole('status')).toContainText('先在文中选中');
  });

  for (const { what, find } of [
    { what: 'a sentence', find: findSentence },
    { what: 'a word that stands in many places', find: findCommonWord },
    { what: 'a passage over two paragraphs', find: findPassage },
  ]) {
    test(`a text fragment opens at the quotation: ${what}`, async ({ page, context, baseURL }) => {
      await page.setViewportSize({ width: 390, height: 500 });
      await page.goto(path);
      const quoted = await page.evaluate(find);
      await page.getByRole('button', { name: '复制引文链接' }).click();
      await expect(page.getByRole('status')).toHaveText('已复制：复制引文链接');
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

test('without script there is e-mail, a citation to select and a QR code', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}${path}`);
  const share = page.getByRole('region', { name: '分享' });
  await expect(share.getByRole('button')).toHaveCount(0);
  const mail = await share.getByRole('link', { name: '电子邮件' }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toContain(path);
  await share.getByText('引用格式').click();
  await expect(share.getByText('[N]. 郑州县区新闻, 2023-03-10(1).')).toBeVisible();
  await share.getByText('二维码').click();
  await expect(share.getByRole('img', { name: '微信' })).toBeVisible();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a phone reads the address of the article in its code, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    await page.getByText('二维码', { exact: true }).click();
    const code = page.getByRole('img', { name: '微信' });
    await expect
      .poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    const canonical = page.locator('link[rel="canonical"]');
    const address = await canonical.evaluate((link: HTMLLinkElement) => link.href);
    expect(await readCode(await code.screenshot())).toBe(address);
  });
}

test('the code by itself says the same, whatever form of the address asked for it', async ({
  request,
  baseURL,
}) => {
  for (const asked of [`${path}/qr.svg`, `${path.toUpperCase()}/QR.SVG`]) {
    const drawing = await (await request.get(asked)).body();
    expect(await readCode(drawing, 400)).toBe(`${baseURL}${path}`);
  }
});

test('what stands on the same page and more by the same person are a click away', async ({
  page,
}) => {
  await page.goto(path);
  await page.getByRole('link', { name: '杨丽萍的稿件' }).click();
  await expect(page).toHaveURL(/\/people\/yang-liping$/);
});
