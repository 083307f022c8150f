import { expect, test } from '@playwright/test';

test('the paper can be installed', async ({ page }) => {
  await page.goto('/');
  const tools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await tools.send('Page.getInstallabilityErrors');
  // A window of a test is a private one, in which no browser installs anything.
  const errors = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  expect(errors).toEqual([]);
  const { errors: mistakes, data = '{}' } = await tools.send('Page.getAppManifest');
  expect(mistakes).toEqual([]);
  const manifest = JSON.parse(data);
  expect(manifest).toMatchObject({
    name: '郑州县区新闻',
    short_name: '郑州县区新闻',
    id: '/',
    start_url: '/',
    scope: '/',
  });
  for (const { src, sizes, type } of manifest.icons) {
    const answer = await page.request.get(src);
    expect(answer.headers()['content-type'], src).toBe(type);
    if (type !== 'image/png') continue;
    const body = await answer.body();
    expect(`${body.readUInt32BE(16)}x${body.readUInt32BE(20)}`, src).toBe(sizes);
  }
});
