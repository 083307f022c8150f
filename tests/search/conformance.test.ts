import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFileIndex } from '@/lib/search/libsql/open-file-index';
import type { SearchIndex } from '@/lib/search/search-index';
import { readSearchCases } from './search-case';

const openers: Record<string, () => Promise<SearchIndex>> = {
  file: async () => openFileIndex(await mkdtemp(join(tmpdir(), 'banmian-search-'))),
};

describe.each(Object.entries(openers))('the index in a %s', (_, open) => {
  test.each(readSearchCases())('$name', async ({ steps, searches }) => {
    const index = await open();
    for (const step of steps) {
      if ('upsert' in step) await index.upsertEdition(step.upsert);
      else await index.removeEdition(step.remove);
    }
    const found: Record<string, string[]> = {};
    for (const { request, label } of searches) {
      const { hits } = await index.find(request);
      found[label] = hits.map(({ slug }) => slug);
    }
    await index.close();
    expect(found).toEqual(Object.fromEntries(searches.map(({ label, finds }) => [label, finds])));
  });
});
