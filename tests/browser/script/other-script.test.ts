import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { parseAtomFeed } from 'feedsmith';
import { fromHtml } from 'hast-util-from-html';
import { matchAddress } from '@/lib/addresses/match-address';
import { scriptForms, withScript } from '@/lib/addresses/script-query';
import { listElements, textOf } from '@/lib/export/html/elements';
import { startOwnServer } from '../own-server';
import { readPrinted } from '../print/printed-text';
import { untilDrawn } from '../settled';
import { views } from '../views';

/** Returns the addresses of all links of a view to others, but that of the tool itself. */
async function listLinks(page: Page): Promise<string[]> {
  const links = await page
    .locator('body a[href^="/"]:not(.script-switch)')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return links.filter((link) => {
    const form = matchAddress(link.replace(/[?#].*/s, ''))?.form;
    return form !== undefined && scriptForms.has(form);
  });
}

const inScripts = views.filter(({ path }) => {
  const form = matchAddress(path.replace(/\?.*/s, ''))?.form;
  return form !== undefined && scriptForms.has(form);
});

for (const { name, path } of inScripts) {
  test(`${name} in traditional characters: the language is said, and every link keeps it`, async ({
    page,
  }) => {
    await page.goto(withScript(path, 'hant'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-TW');
    const links = await listLinks(page);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !link.includes('script=hant'))).toEqual([]);
    const text = await page.locator('body').innerText();
    expect(text).toMatch(/[縣區報導]/);
    expect(text).not.toMatch(/[县区报导经济园]/);
  });
}

test('each script of a view names the other, and both have one canonical address', async ({
  request,
}) => {
  const clippings = '/clippings?s=2023-03-10/huiji-park,2023-03-10/niu-sikui';
  for (const path of ['/', '/2023-03-10', '/2023-03-10/huiji-park', '/archive/2023', clippings]) {
    const other = withScript(path, 'hant');
    for (const address of [path, other]) {
      const html = await (await request.get(address)).text();
      expect(html).toContain(`<link rel="canonical" href="${path}"/>`);
      expect(html).toContain(`hrefLang="zh-Hans" href="${path}"`);
      expect(html).toContain(`hrefLang="zh-Hant" href="${other.replaceAll('&', '&amp;')}"`);
    }
  }
});

test('the tool leads to the other script and back, and so do the arrows and links of the router', async ({
  page,
}) => {
  await page.goto('/2023-03-10/huiji-park');
  await page.getByRole('link', { name: '繁體' }).click();
  await expect(page).toHaveURL('/2023-03-10/huiji-park?script=hant');
  await expect(page.locator('h1')).toHaveText('惠濟新興產業園區建設提速');
  const mail = page.locator('.story-share a[href^="mailto:"]');
  await expect(mail).toHaveAttribute('href', /huiji-park%3Fscript%3Dhant$/);
  await page.locator('.story-place a').first().click();
  await expect(page).toHaveURL('/2023-03-10?script=hant');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-TW');
  await expect(page.locator('.masthead-facts, .folio-line').first()).toContainText('今日');
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('惠濟新興產業園區建設提速');
  await page.getByRole('link', { name: '简体' }).click();
  await expect(page).toHaveURL('/2023-03-10/huiji-park');
  await expect(page.locator('h1')).toHaveText('惠济新兴产业园区建设提速');
});

test('a search finds and marks words of either script', async ({ page }) => {
  const hit = page.locator('.listed-teaser a.headline').first();
  // The archive may still be read.
  await expect(async () => {
    await page.goto('/search?q=%E5%85%AC%E5%9C%92&script=hant');
    await expect(hit).toHaveAttribute('href', /q=.*script=hant/, { timeout: 1000 });
  }).toPass();
  await hit.click();
  await expect(page.locator('article [data-hit]').first()).toHaveText('公園');
  await page.goto('/search?script=hant');
  await page.locator('#search-words').fill('惠济');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=%E6%83%A0%E6%B5%8E&script=hant/);
});

test('unknown scripts, and the paper’s own, are the paper itself', async ({ request }) => {
  const own = await (await request.get('/2023-03-10/huiji-park')).text();
  for (const script of ['hans', 'latn', '']) {
    const answer = await request.get(`/2023-03-10/huiji-park?script=${script}`);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toBe(own);
  }
});

test('feeds in the other script link to it, and name articles as the others do', async ({
  request,
}) => {
  const read = async (path: string) => parseAtomFeed(await (await request.get(path)).text());
  const [own, other] = [await read('/feed.xml'), await read('/feed.xml?script=hant')];
  expect(other.title?.value).toBe('鄭州縣區新聞');
  expect(other.entries?.map(({ id }) => id)).toEqual(own.entries?.map(({ id }) => id));
  for (const { links = [] } of other.entries ?? [])
    expect(links.find(({ rel }) => rel === 'alternate')?.href).toContain('?script=hant');
  expect(other.links?.find(({ rel }) => rel === 'self')?.href).toContain('/feed.xml?script=hant');
});

test('the sheet is full, and axe finds no barrier', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/2023-03-10?script=hant');
  await untilDrawn(page);
  await expect(page.locator('[data-story]').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a paper in another language has no other script', async ({ request }) => {
  const server = await startOwnServer({}, 'content/starter/en', undefined);
  try {
    const read = async (path: string) => (await request.get(server.origin + path)).text();
    // The front is made again when the archive behind it was read.
    await expect.poll(async () => (await read('/?script=hant')) === (await read('/'))).toBe(true);
    const own = await read('/?script=hant');
    expect(own).toContain('<html lang="en"');
    expect(own).not.toContain('?script=');
    expect(own).not.toContain('hrefLang');
  } finally {
    await server.stop();
  }
});

test('PDFs are made up in the other script as well', async ({ request }) => {
  for (const address of [
    '/2023-03-10/edition.pdf?script=hant',
    '/2023-03-10/edition.pdf?sheet=a4&script=hant',
    '/clippings.pdf?s=2023-03-10/huiji-park&script=hant',
  ]) {
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    const pieces = await readPrinted(new Uint8Array(await answer.body()));
    const text = pieces.map((piece) => piece.text).join('');
    expect(text).toContain('惠濟新興產業園區建設提速');
    expect(text).not.toMatch(/[县区报导经济园]/);
  }
});

test('files to take away are in the other script, and their links lead within them', async ({
  request,
}) => {
  const epub = await request.get('/2023-03-10/edition.epub?script=hant');
  expect(epub.headers()['content-disposition']).toBe('attachment; filename="2023-03-10-hant.epub"');
  const own = await request.get('/2023-03-10/edition.epub');
  expect(own.headers().etag).not.toBe(epub.headers().etag);
  const file = await request.get('/2023-03-10/edition.html?script=hant');
  expect(file.headers()['content-disposition']).toBe('inline; filename="2023-03-10-hant.html"');
  const elements = listElements(fromHtml(await file.text()));
  expect(elements.find(({ tagName }) => tagName === 'html')?.properties.lang).toBe('zh-Hant-TW');
  const links = elements.flatMap((element) => textOf(element, 'href') ?? []);
  expect(links).toEqual(expect.arrayContaining(['#huiji-park', '#sheet-1']));
  const elsewhere = links.filter((href) => !/^(?:#|https?:|mailto:|tel:)/.test(href));
  expect(elsewhere).toEqual([]);
});
