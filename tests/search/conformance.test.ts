import { expect, test } from 'vitest';
import { describeIndexes } from './each-index';
import { readSearchCases } from './search-case';

describeIndexes((open) => {
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
