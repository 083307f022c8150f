import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileIndex } from '@/lib/search/libsql/open-file-index';
import type { IndexedArticle } from '@/lib/search/search-index';

const article = (slug: string, title: string): IndexedArticle => ({
  ...{ slug, title, text: '的人们。', lines: [], kind: 'news', section: 'news' },
  ...{ people: [], places: [] },
});

const many = Array.from({ length: 300 }, (_, number) => article(`a${number}`, `第${number}号的稿`));
const request = { query: '海豹', filters: {}, order: 'newest', limit: 20, shown: 'all' } as const;

test('after searches that ended early, an index finds what another process wrote', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-search-'));
  const [readers, editors] = [openFileIndex(folder), openFileIndex(folder)];
  await editors.upsertEdition({ date: '2024-05-01', source: 'first', articles: many });
  // Each of these has more results than its limit.
  const early = async () => {
    await readers.suggest({ prefix: '的', limit: 3, shown: 'all' });
    await readers.find({ ...request, query: '的', limit: 3 });
    await readers.find({ ...request, query: '的 -海', limit: 3, order: 'relevance' });
    await readers.find({ ...request, query: '"的 人"', limit: 3 });
  };
  await early();
  const seal = { date: '2024-05-02', source: 'first', articles: [article('seal', '海豹上岸')] };
  await editors.upsertEdition(seal);
  expect((await readers.find(request)).hits.map(({ slug }) => slug)).toEqual(['seal']);
  await early();
  await editors.removeEdition('2024-05-02');
  expect((await readers.find(request)).hits).toEqual([]);
  await Promise.all([readers.close(), editors.close()]);
});
