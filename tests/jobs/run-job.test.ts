import { afterAll, expect, test } from 'vitest';
import { runHere } from '@/lib/jobs/job-table';
import { closeJobs, runJob } from '@/lib/jobs/run-job';
import { makeArticle, paper } from '../edition/make-edition';

afterAll(closeJobs);

const settings = { status: 'published' as const, pages: [] };
const parts = { paper, settings, articles: [makeArticle({}), makeArticle({ slug: 'market' })] };

const toPlan = (json: Uint8Array) =>
  JSON.parse(new TextDecoder().decode(json), (key, value) => (key === 'milliseconds' ? 0 : value));

test('a thread makes an edition up as this process does', async () => {
  const made = await runJob('pages', 'planAsJson', parts);
  expect(toPlan(made)).toEqual(toPlan(await runHere({ name: 'planAsJson', input: parts })));
});

test('a thread cuts the same font file as this process', async () => {
  const input = { font: 'song' as const, characters: '老桥，' };
  const cut = await runJob('pages', 'subsetFont', input);
  expect(Buffer.from(cut).equals(await runHere({ name: 'subsetFont', input }))).toBe(true);
});
