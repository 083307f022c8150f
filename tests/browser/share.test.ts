import { expect, test } from '@playwright/test';

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

  test('a link to a quotation names words that stand in the article once', async ({
    page,
    baseURL,
  }) => {
    await page.goto(path);
    await page.getByRole('button', { name: '复制引文链接' }).click();
    await expect(page.getByRole('status')).toContainText('先在文中选中');
    const quoted = await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('.story-body p')].at(-2);
      const text = paragraph?.firstChild;
      if (!text) return '';
      getSelection()?.setBaseAndExtent(text, 10, text, 22);
      return getSelection()?.toString() ?? '';
    });
    expect(quoted).toHaveLength(12);
    await page.getByRole('button', { name: '复制引文链接' }).click();
    await expect(page.getByRole('status')).toHaveText('已复制：复制引文链接');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const [address, directive = ''] = link.split('#:~:text=');
    expect(address).toBe(`${baseURL}${path}`);
    // What a browser looks for: whole words, which stand in the article but once.
    const words = decodeURIComponent(directive);
    expect(words).toContain(quoted);
    const found = await page.evaluate((text) => {
      const whole = document.querySelector('[data-article]')?.textContent ?? '';
      const begins = whole.indexOf(text);
      const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(whole)];
      const bounds = new Set(segments.map(({ index }) => index));
      return {
        times: whole.split(text).length - 1,
        isWhole: bounds.has(begins) && bounds.has(begins + text.length),
      };
    }, words);
    expect(found).toEqual({ times: 1, isWhole: true });
  });
});

test('without script there is e-mail, a citation to select and a QR code', async ({
  browser,
  request,
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
  const code = await request.get(`${path}/qr.svg`);
  expect(code.headers()['content-type']).toBe('image/svg+xml');
  await context.close();
});

test('what stands on the same page and more by the same person are a click away', async ({
  page,
}) => {
  await page.goto(path);
  await page.getByRole('link', { name: '杨丽萍的稿件' }).click();
  await expect(page).toHaveURL(/\/people\/yang-liping$/);
});
