import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgresIndex } from '@/lib/search/postgres/open-postgres-index';
import type { IndexedArticle } from '@/lib/search/search-index';
import { BusyError } from '@/lib/store/busy-error';
import { addSchema, type PostgresServer, startPostgres } from '../support/postgres-server';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const article: IndexedArticle = {
  ...{ slug: 'a', title: '黄河', lines: [], text: '之水', kind: 'news', section: 'news' },
  ...{ people: [], places: [] },
};
const request = { query: '黄河', filters: {}, order: 'newest', limit: 5, shown: 'all' } as const;

test('servers with the same articles share what one of them wrote', async () => {
  const url = await addSchema(server, 'shared');
  const [first, second] = [openPostgresIndex(url), openPostgresIndex(url)];
  // Both make the tables.
  await Promise.all([
    first.upsertEdition({ date: '2023-03-10', source: 'first', articles: [article] }),
    second.upsertEdition({ date: '2023-03-10', source: 'second', articles: [article] }),
  ]);
  await first.setPages('2023-03-10', { a: 2 });
  await second.upsertEdition({ date: '2023-03-10', source: 'third', articles: [article] });
  for (const source of ['first', 'second', 'third'])
    expect(await first.isCurrent('2023-03-10', source)).toBe(true);
  expect((await second.find(request)).hits).toMatchObject([{ slug: 'a', page: 2 }]);
  await second.upsertEdition({
    date: '2023-03-10',
    source: 'fourth',
    articles: [{ ...article, title: '长江' }],
  });
  expect(await first.isCurrent('2023-03-10', 'first')).toBe(false);
  expect((await first.find(request)).hits).toEqual([]);
  await Promise.all([first.close(), second.close()]);
});

test('a database that cannot be reached is an error, and is used once it can be', async () => {
  const index = openPostgresIndex('postgres://paper@127.0.0.1:1/postgres');
  await expect(index.find(request)).rejects.toThrow();
  await index.close();
});

test('a search that takes too long is to be tried again, and does not find nothing', async () => {
  const url = await addSchema(server, 'slow');
  const index = openPostgresIndex(url);
  await index.upsertEdition({ date: '2023-03-10', source: 'first', articles: [article] });
  const sql = postgres(server.url, { max: 1 });
  await sql.begin(async (transaction) => {
    await transaction`LOCK TABLE slow.search_article IN ACCESS EXCLUSIVE MODE`;
    await expect(index.find(request)).rejects.toThrow(BusyError);
  });
  expect((await index.find(request)).hits).toHaveLength(1);
  await Promise.all([sql.end(), index.close()]);
});
