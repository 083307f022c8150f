import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from './own-server';

// One server for all of them.
test.describe.configure({ mode: 'default' });

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer();
});
test.afterAll(() => server.stop());

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60" onload="document.documentElement.dataset.loaded=1">' +
  '<style>circle{fill:rgb(1,2,3)}</style><circle cx="45" cy="30" r="9"/>' +
  '<script>document.documentElement.dataset.ran = 1</script></svg>';

test('a drawing that is opened by itself has its styles, but runs no script', async ({ page }) => {
  await writeFile(join(server.contentDir, '2023-03-10/osmanthus.svg'), drawing);
  const address = `${server.origin}/2023-03-10/media/osmanthus.svg`;
  await expect.poll(async () => (await fetch(address)).text()).toContain('dataset.ran');
  const answer = await page.goto(address);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/^default-src 'none';.*\bsandbox$/);
  const circle = page.locator('circle');
  await expect(circle).toHaveCSS('fill', 'rgb(1, 2, 3)');
  const root = page.locator('svg');
  expect(await root.getAttribute('data-ran')).toBeNull();
  expect(await root.getAttribute('data-loaded')).toBeNull();
});

test('pages and files have the headers that keep other sites out', async ({ page }) => {
  const headersOf = async (path: string) =>
    (await page.request.get(server.origin + path)).headers();
  expect(await headersOf('/2023-03-10/huiji-park')).toMatchObject({
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  for (const path of ['/feed.xml', '/2023-03-10/media/osmanthus.svg', '/2023-03-10/edition.pdf'])
    expect(await headersOf(path)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
});
