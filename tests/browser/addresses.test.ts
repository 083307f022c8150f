import { expect, test } from '@playwright/test';

const article = '/2023-03-10/huiji-park';

test.describe('an article has one address', () => {
  for (const path of [
    '/2023-03-10/HUIJI-park',
    '/2023-03-10/huiji-park/',
    '/2023-03-10/01-huiji-park',
    '/2023-03-10/huiji-park.html',
    '/2023-03-10/1/huiji-park',
    '/2023-03-10/01/Huiji-Park',
    '/2023-03-10/pages/1/huiji-park',
    '/2023-03-10/01-%48uiji-park',
  ]) {
    test(`${path} leads to it for ever`, async ({ request, baseURL }) => {
      const first = await request.get(path, { maxRedirects: 0 });
      expect(first.status()).toBe(308);
      const last = await request.get(path);
      expect(last.status()).toBe(200);
      expect(last.url()).toBe(`${baseURL}${article}`);
    });
  }

  test('an encoded letter is the letter', async ({ page }) => {
    await page.goto('/2023-03-10/%68uiji-park');
    const canonical = page.locator('link[rel="canonical"]');
    await expect(canonical).toHaveAttribute('href', new RegExp(`${article}$`));
  });
});

for (const [path, target] of [
  ['/2023-03-10/1', '/2023-03-10/pages/1'],
  ['/2023-03-10/pages/01', '/2023-03-10/pages/1'],
  ['/sections/economy/1', '/sections/economy'],
  ['/sections/Economy', '/sections/economy'],
] as const) {
  test(`${path} leads to ${target} for ever`, async ({ request, baseURL }) => {
    const first = await request.get(path, { maxRedirects: 0 });
    expect(first.status()).toBe(308);
    expect((await request.get(path)).url()).toBe(`${baseURL}${target}`);
  });
}
