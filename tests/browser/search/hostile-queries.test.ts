/** Queries that nobody types by accident: each has a page that says what was found, or what was wrong. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { sendRequest } from '../serving/send-request';

const encode = encodeURIComponent;

for (const [what, query] of [
  ['script', '<script>alert(1)</script>'],
  ['marks of a query language', '" OR 1=1 -- NEAR(a b) ^* title:x'],
  ['an open quotation mark', '"公园'],
  ['minuses', '- -- -公园'],
  ['stars', '*'.repeat(200)],
  ['one character again and again', '的'.repeat(800)],
  ['a hundred words', Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ')],
  ['control characters', 'a\u0000b\u0007c\u202ed'],
  ['combining marks', `a${'\u0301'.repeat(190)}`],
  ['emoji', '👩‍👩‍👧‍👦🇨🇳'],
  ['a template', '{{7*7}} %s $& {searchTerms}'],
] as const) {
  test(`a query of ${what} has a page`, async ({ page, baseURL }) => {
    let opened = false;
    page.on('dialog', (dialog) => {
      opened = true;
      void dialog.dismiss();
    });
    await page.goto(`/search?q=${encode(query)}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('搜索');
    await expect(page.getByRole('status').filter({ hasText: /找到/ })).toBeVisible();
    expect(opened).toBe(false);
    for (const path of ['/2023-03-10/niu-sikui', '/2023-03-10/pages/1', '/2023-03-10']) {
      const marked = await sendRequest(baseURL, { path: `${path}?q=${encode(query)}` });
      expect(marked.status).toBe(200);
    }
    const suggested = await sendRequest(baseURL, {
      path: `/search/suggestions.json?q=${encode(query)}`,
    });
    expect(suggested.status).toBe(200);
    expect(JSON.parse(suggested.body.toString())).toHaveLength(4);
  });
}

test('bytes that are no characters are no query', async ({ baseURL }) => {
  for (const query of ['%ED%A1%82', '%FF%FE', '%', '%u516C', '%E5%85']) {
    const answer = await sendRequest(baseURL, { path: `/search?q=${query}` });
    expect(answer.status, query).toBeLessThan(400);
  }
});

test('a query that is too long says so', async ({ page }) => {
  await page.goto(`/search?q=${encode('公园'.repeat(300))}`);
  await expect(page.getByText('一次最多找200个字')).toBeVisible();
});

test('no query is stored by shared caches, and none takes the place of a page', async ({
  baseURL,
}) => {
  for (const path of ['/search?q=a', '/2023-03-10/niu-sikui?q=a', '/search/suggestions.json?q=a']) {
    const answer = await sendRequest(baseURL, { path });
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    const again = await sendRequest(baseURL, {
      path,
      headers: { 'if-none-match': answer.headers.etag ?? '' },
    });
    expect(again.status).toBe(304);
  }
  const plain = await sendRequest(baseURL, { path: '/2023-03-10/niu-sikui' });
  expect(plain.headers['cache-control']).not.toContain('private');
  expect(plain.body.toString()).not.toContain('data-hit');
});

test('whatever the parameters are, the server answers', async ({ baseURL }) => {
  const name = fc.constantFrom(
    ...['q', 'text', 'section', 'kind', 'person', 'page', 'from', 'to', 'order', 'after', '_rsc'],
  );
  const value = fc.oneof(
    fc.constantFrom('', '..', 'n-1', 'r99999', '9999-12-31', '0000-01-01', '__proto__', '999'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 6 }), async (pairs) => {
      const path = `/search?${new URLSearchParams(pairs)}`;
      const answer = await sendRequest(baseURL, { path });
      expect(answer.status, path).toBeLessThan(500);
      expect(answer.headers.location ?? '/search').toMatch(/^\/(?:search|\d{4})/);
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
});
