import { expect, test } from '@playwright/test';

/** Other forms of an address, and the one that each leads to. */
const otherForms = {
  '/2023-03-10/huiji-park': [
    '/2023-03-10/HUIJI-PARK',
    '/2023-03-10/huiji-park/',
    '/2023-03-10/HUIJI-PARK/',
    '/2023-03-10/01-huiji-park',
    '/2023-03-10/huiji-park.html',
    '/2023-03-10/1/huiji-park',
    '/2023-03-10/01/Huiji-Park/',
    '/2023-03-10/pages/1/huiji-park',
    '/2023-03-10/%68uiji-park',
    '/2023-03-10/01-%48uiji%2Dpark/',
  ],
  '/2023-03-10': ['/2023-03-10/', '/%32023-03-10'],
  '/2023-03-10/pages/1': [
    '/2023-03-10/1',
    '/2023-03-10/pages/01',
    '/2023-03-10/PAGES/1/',
    '/2023-03-10/P1',
  ],
  '/2023-03-10/pages/1.pdf': ['/2023-03-10/PAGES/1.PDF', '/2023-03-10/pages/01.pdf/'],
  '/2023-03-10/edition.pdf': ['/2023-03-10/EDITION.PDF'],
  '/2023-03-10/huiji-park/qr.svg': ['/2023-03-10/HUIJI-PARK/QR.SVG'],
  '/2023-03-10/print?sheet=a4': ['/2023-03-10/PRINT/?sheet=a4'],
  '/sections/economy': ['/sections/economy/1', '/Sections/Economy', '/SECTIONS/ECONOMY/01/'],
  '/sections/economy/feed.xml': ['/SECTIONS/ECONOMY/FEED.XML'],
  '/people/yang-liping': ['/PEOPLE/YANG-LIPING', '/people/yang-liping/1/'],
  '/archive': ['/archive/', '/ARCHIVE'],
  '/archive/2023': ['/Archive/2023/'],
  '/feed.xml': ['/feed.xml/', '/FEED.XML'],
};

for (const [address, forms] of Object.entries(otherForms)) {
  for (const form of forms) {
    test(`${form} redirects to ${address}, permanently and in one step`, async ({ request }) => {
      const first = await request.get(form, { maxRedirects: 0 });
      expect(first.status()).toBe(308);
      expect(first.headers().location).toBe(address);
      if (address.endsWith('.pdf')) return;
      expect((await request.get(address, { maxRedirects: 0 })).status()).toBe(200);
    });
  }
}

for (const path of [
  '/2023-03-10/NO-SUCH',
  '/NO/SUCH/ADDRESS/',
  '/2023-03-10/%E6%83%A0',
  '/2023-03-10/%E0%A4%A',
  '/%',
  '/canonical',
]) {
  test(`${path} is a page not found, not an error of the server`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404);
  });
}

test('no address redirects to another host', async ({ request }) => {
  for (const path of [
    '/%2F%2Fexample.com/',
    '/%5C%5Cexample.com/',
    '/%2f%2fEXAMPLE.com',
    '/%2F%2Fexample.com/%2e%2e/ARCHIVE/',
    '/%5C%5CARCHIVE',
  ]) {
    const { location = '/' } = (await request.get(path, { maxRedirects: 0 })).headers();
    expect(location).toMatch(/^\/(?![/\\])/);
  }
});
