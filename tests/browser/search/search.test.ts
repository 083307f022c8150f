import { type Browser, expect, type Page, test } from '@playwright/test';
import { sendRequest } from '../serving/send-request';
import { untilInteractive } from '../settled';

const searchFor = (query: string) => `/search?${new URLSearchParams({ q: query })}`;

async function withoutScript(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  return context.newPage();
}

test('the head of every view leads to the search, on a phone as well', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/', '/2023-03-10/huiji-park', '/nosuch']) {
      await page.goto(path);
      const link = page.getByRole('banner').getByRole('link', { name: '搜索', exact: true });
      await expect(link).toBeInViewport();
      await expect(link).toHaveAttribute('href', '/search');
    }
  }
});

test('a reader without script searches, narrows the search and reads what was found', async ({
  browser,
  baseURL,
}) => {
  const page = await withoutScript(browser, baseURL);
  await page.goto('/search');
  await expect(page).toHaveTitle('搜索 · 郑州县区新闻');
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  await page.getByLabel('搜索本报').fill('郑州');
  await page.getByRole('button', { name: '搜索' }).click();
  // The empty fields are no part of the address.
  await expect(page).toHaveURL(searchFor('郑州'));
  await expect(page).toHaveTitle('郑州 · 搜索 · 郑州县区新闻');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, follow');
  await expect(page.getByLabel('搜索本报')).toHaveValue('郑州');
  await expect(page.getByText('找到3篇')).toBeVisible();
  await expect(page.locator('.listed-teaser mark').first()).toHaveText('郑州');

  await page.getByText('筛选', { exact: true }).first().click();
  await page.getByRole('combobox', { name: '栏目' }).selectOption('生态');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(`${searchFor('郑州')}&section=ecology`);
  await expect(page.getByText('找到1篇')).toBeVisible();

  await page.getByRole('link', { name: '植树节里的坚持' }).click();
  await expect(page).toHaveURL(`/2023-03-10/niu-sikui${searchFor('郑州').slice(7)}#hit-1`);
  const hits = page.locator('article [data-hit]');
  await expect(hits.first()).toHaveText('郑州');
  await expect(page.locator('#hit-1')).toBeInViewport();
  await page.getByRole('link', { name: '去掉标记' }).click();
  await expect(page).toHaveURL('/2023-03-10/niu-sikui');
  await expect(hits).toHaveCount(0);
  await page.context().close();
});

test('the author of a search may be written by name', async ({ page }) => {
  await page.goto('/search?person=%E5%8F%B2%E6%B2%BB%E5%9B%BD');
  await expect(page).toHaveURL('/search?person=shi-zhiguo');
  await expect(page.getByLabel('作者')).toHaveValue('史治国');
  await expect(page.getByText('找到2篇')).toBeVisible();
  await page.goto('/search?q=%E9%83%91%E5%B7%9E&person=nobody');
  await expect(page.getByText('本报没有这位作者。')).toBeVisible();
  await expect(page.getByRole('link', { name: '清除筛选' })).toHaveAttribute(
    'href',
    searchFor('郑州'),
  );
});

test('a quotation leads to the article that has it, with the quotation marked', async ({
  page,
}) => {
  const quotation = '愿更多的人崇尚生态文明，植绿护绿的意识更强一些';
  await page.goto(`/search?${new URLSearchParams({ text: quotation })}`);
  await expect(page).toHaveURL(/^[^?]*\/2023-03-10\/niu-sikui\?q=.*#hit-1$/);
  await expect(page.locator('[data-hit="1"]')).toHaveText(quotation);
  // Several articles have these words.
  await page.goto(`/search?${new URLSearchParams({ text: '郑州' })}`);
  await expect(page).toHaveURL(searchFor('"郑州"'));
});

test.describe('the field', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/search');
    await untilInteractive(page.locator('form [role="listbox"]'));
  });

  test('suggests, and the arrow keys lead through the suggestions', async ({ page }) => {
    const field = page.getByRole('combobox', { name: '搜索本报' });
    await field.pressSequentially('史');
    const options = page.getByRole('listbox').getByRole('option');
    await expect(options).toHaveCount(1);
    await expect(options.first()).toHaveText('史治国作者');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await field.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    const id = await options.first().getAttribute('id');
    await expect(field).toHaveAttribute('aria-activedescendant', id ?? '');
    await field.press('ArrowDown');
    await expect(field).not.toHaveAttribute('aria-activedescendant', /./);
    await field.press('Escape');
    await expect(options).toHaveCount(0);
    await expect(field).toHaveValue('史');
    await field.press('Backspace');
    await field.pressSequentially('史');
    await expect(options).toHaveCount(1);
    await field.press('ArrowUp');
    await field.press('Enter');
    await expect(page).toHaveURL('/people/shi-zhiguo');
  });

  test('searches for what is typed while no suggestion is chosen', async ({ page }) => {
    const field = page.getByRole('combobox', { name: '搜索本报' });
    await field.pressSequentially('文化');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await field.press('Enter');
    await expect(page).toHaveURL(searchFor('文化'));
  });

  test('a suggestion can be tapped', async ({ page }) => {
    await page.getByRole('combobox', { name: '搜索本报' }).pressSequentially('文化');
    await page.getByRole('listbox').getByRole('option').filter({ hasText: '栏目' }).click();
    await expect(page).toHaveURL('/sections/culture');
  });

  test('nothing is fetched while an input method composes', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const session = await page.context().newCDPSession(page);
    await page.getByRole('combobox', { name: '搜索本报' }).focus();
    await session.send('Input.imeSetComposition', {
      text: 'wenhua',
      selectionStart: 6,
      selectionEnd: 6,
    });
    await page.waitForTimeout(600);
    expect(fetched.filter((path) => path.endsWith('suggestions.json'))).toEqual([]);
    await session.send('Input.insertText', { text: '文化' });
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  });
});

test('browsers are told how the paper is searched', async ({ page, baseURL }) => {
  await page.goto('/');
  const link = page.locator('link[rel="search"]');
  await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml');
  const answer = await sendRequest(baseURL, { path: '/opensearch.xml' });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe(
    'application/opensearchdescription+xml; charset=utf-8',
  );
  const text = answer.body.toString();
  expect(text).toContain(`template="${baseURL}/search?q={searchTerms}"`);
  expect(text).toContain(`template="${baseURL}/search/suggestions.json?q={searchTerms}"`);
});
