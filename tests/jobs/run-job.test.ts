import { afterAll, expect, test } from 'vitest';
import { findArticleSubject, picturesOf } from '@/lib/card/card-subject';
import { runHere } from '@/lib/jobs/job-table';
import { closeJobs, runJob } from '@/lib/jobs/run-job';
import { openSample } from '../card/sample';
import { makeArticle, paper } from '../edition/make-edition';

afterAll(closeJobs);

const settings = { pages: [] };
const parts = { paper, settings, articles: [makeArticle({}), makeArticle({ slug: 'market' })] };

const toPlan = (json: Uint8Array) =>
  JSON.parse(new TextDecoder().decode(json), (key, value) => (key === 'milliseconds' ? 0 : value));

test('a thread makes an edition up as this process does', async () => {
  const made = await runJob('pages', 'planAsJson', parts);
  expect(toPlan(made)).toEqual(toPlan(await runHere({ name: 'planAsJson', input: parts })));
});

test('a thread draws the same card as this process, with its pictures', async () => {
  const sample = await openSample();
  const { paper: own, edition, origin } = sample;
  const subject = findArticleSubject({ paper: own, edition, origin }, 'wutong-online');
  if (!subject) throw new Error('The sample has no wutong-online');
  const pictures = new Map<string, Uint8Array>();
  for (const source of picturesOf(subject)) {
    const bytes = await sample.readPicture(source);
    if (bytes) pictures.set(source, bytes);
  }
  expect(pictures.size).toBeGreaterThan(0);
  const order = { kind: 'card', subject, shape: 'wide', pictures } as const;
  const drawn = await runJob('costly', 'drawCard', order);
  expect(Buffer.from(drawn).equals(await runHere({ name: 'drawCard', input: order }))).toBe(true);
});

test('a thread cuts the same font file as this process', async () => {
  const input = { font: 'song' as const, characters: '老桥，' };
  const cut = await runJob('pages', 'subsetFont', input);
  expect(Buffer.from(cut).equals(await runHere({ name: 'subsetFont', input }))).toBe(true);
});
