import { expect, test } from '@playwright/test';

test('an article shows its page in small, with the article outlined', async ({ page }) => {
  const story = '[data-page="1"] [data-story="wutong-online"]';
  await page.goto('/2023-03-10/pages/1');
  const [sheet, onSheet] = await Promise.all([
    page.locator('[data-page="1"]').boundingBox(),
    page.locator(story).boundingBox(),
  ]);
  await page.goto('/2023-03-10/wutong-online');
  const link = page.getByRole('link', { name: '第1版 县区新闻' }).last();
  const [small, inSmall] = await Promise.all([
    link.locator('.thumbnail').boundingBox(),
    link.locator('.thumbnail-mark').boundingBox(),
  ]);
  if (!sheet || !onSheet || !small || !inSmall) throw new Error('Nothing is shown');
  const scale = sheet.width / small.width;
  // A pixel of the small page is some twelve of the large one.
  expect(Math.abs((inSmall.x - small.x) * scale - (onSheet.x - sheet.x))).toBeLessThan(scale * 2);
  expect(Math.abs((inSmall.y - small.y) * scale - (onSheet.y - sheet.y))).toBeLessThan(scale * 2);
  expect(Math.abs(inSmall.width * scale - onSheet.width)).toBeLessThan(scale * 3);
  await link.click();
  await expect(page).toHaveURL(/\/2023-03-10\/pages\/1$/);
});

test('links to the previous and next article break between words', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/2023-03-10/huiji-park');
  await page.goto((await page.locator('a[rel="next"]').getAttribute('href')) ?? '');
  const lines = await page.getByRole('link', { name: '上一篇' }).evaluate((link) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    const byTop = new Map<number, string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        byTop.set(top, (byTop.get(top) ?? '') + range.toString());
      }
    }
    return [...byTop.values()];
  });
  expect(lines).toEqual(['上一篇', '惠济新兴产业', '园区建设提速']);
});
