import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseAtomFeed } from 'feedsmith';
import { type OwnServer, startOwnServer } from './own-server';

const origin = 'https://news.example.org';
const path = '/2023-03-10/huiji-park';
/** What would run if any part of a view took text for markup. */
const hostile =
  '</script></title><script>window.broken=1</script><img src=x onerror=window.broken=1>';
const correction = '“四家”应为“五家”。';
// One server for all of them.
test.describe.configure({ mode: 'default' });

let server: OwnServer;

test.beforeAll(async () => {
  server = await startOwnServer({ SITE_URL: origin }, 'content', makeHostile);
});
test.afterAll(() => server.stop());

async function makeHostile(contentDir: string): Promise<void> {
  const file = join(contentDir, '2023-03-10/01-huiji-park.md');
  const text = await readFile(file, 'utf8');
  const fields = [
    `title: '园区 ${hostile} & 提速'`,
    `deck: '${hostile}'`,
    `keywords: ['${hostile}']`,
    `corrections: [{ date: 2023-03-12, text: ${correction} }]`,
  ];
  const kept = text.replace(/^(?:title|deck|keywords): .*\n/gm, '');
  await writeFile(file, kept.replace('---\n', `---\n${fields.join('\n')}\n`));
}

for (const view of [path, '/2023-03-10', '/2023-03-10/pages/1', '/', '/sections/economy']) {
  test(`markup in a title, deck or keyword is shown as text: ${view}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(server.origin + view, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    for (const text of await page.locator('script[type="application/ld+json"]').allTextContents()) {
      expect(() => JSON.parse(text)).not.toThrow();
    }
    expect(errors).toEqual([]);
  });
}

test('a correction is in the article, its structured data and the feeds, with its date', async ({
  page,
}) => {
  await page.goto(server.origin + path);
  const shown = page.getByRole('region', { name: '更正' });
  await expect(shown).toContainText(`更正（2023年3月12日）：${correction}`);
  await expect(page.locator('meta[property="article:modified_time"]')).toHaveAttribute(
    'content',
    '2023-03-12T00:00:00+08:00',
  );
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  const [news] = JSON.parse(data ?? '')['@graph'];
  expect(news).toMatchObject({
    headline: `园区 ${hostile} & 提速`,
    dateModified: '2023-03-12T00:00:00+08:00',
    correction: [{ '@type': 'CorrectionComment', text: correction, datePublished: '2023-03-12' }],
  });

  const feed = parseAtomFeed(await (await fetch(`${server.origin}/feed.xml`)).text());
  const entry = feed.entries?.find(({ id }) => id === origin + path);
  expect(entry?.updated).toBe('2023-03-12T00:00:00+08:00');
  expect(entry?.content?.value).toContain(correction);
  expect(entry?.title?.value).toBe(`园区 ${hostile} & 提速`);
});

for (const view of [path, '/2023-03-10', '/2023-03-10/pages/1', '/', '/people/yang-liping']) {
  test(`a link preview of ${view} has absolute addresses and whole sentences`, async ({ page }) => {
    await page.goto(server.origin + view);
    const contentOf = (name: string) =>
      page
        .locator(`meta[property="${name}"], meta[name="${name}"]`)
        .first()
        .getAttribute('content');
    expect(new URL((await contentOf('og:url')) ?? '').href).toBe(new URL(view, origin).href);
    expect(await contentOf('og:image')).toMatch(/^https:\/\/news\.example\.org\//);
    expect(await contentOf('og:image:alt')).toBeTruthy();
    expect(await contentOf('twitter:card')).toBe('summary_large_image');
    expect(await contentOf('twitter:image')).toMatch(/^https:\/\/news\.example\.org\//);
    if (view === path) expect(await contentOf('description')).toMatch(/[。！？”]$/);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(new URL(canonical ?? '').href).toBe(new URL(view, origin).href);
  });
}

for (const view of [
  path,
  '/2023-03-10',
  '/2023-03-10/pages/1',
  '/people/yang-liping',
  '/archive',
]) {
  test(`structured data has the breadcrumbs of ${view}`, async ({ page }) => {
    await page.goto(server.origin + view);
    const text = await page.locator('script[type="application/ld+json"]').textContent();
    const graph: { '@type': string; itemListElement?: { item: string }[] }[] = JSON.parse(
      text ?? '',
    )['@graph'];
    const crumbs = graph.find((one) => one['@type'] === 'BreadcrumbList')?.itemListElement ?? [];
    expect(crumbs.at(0)?.item).toBe(`${origin}/`);
    expect(crumbs.at(-1)?.item).toBe(origin + view);
  });
}

for (const view of ['/sections/economy', '/people/yang-liping', '/archive']) {
  test(`where the paper has no address, ${view} still has the paper's share picture`, async ({
    page,
    request,
  }) => {
    await page.goto(view);
    const card = page.locator('meta[property="og:image"]').first();
    const address = await card.getAttribute('content');
    expect(address).toMatch(/^\/card\.png/);
    expect((await request.get(address ?? '')).status()).toBe(200);
  });
}

for (const view of [
  '/2023-03-10/no-such-story',
  '/2023-03-11',
  '/2023-03-10/pages/9',
  '/sections/sport',
  '/people/nobody',
  '/archive/1999',
  '/no/such/address',
]) {
  test(`a page that does not exist says so in its title: ${view}`, async ({ page }) => {
    await page.goto(view);
    await expect(page).toHaveTitle('查无此版 · 郑州县区新闻');
  });
}
