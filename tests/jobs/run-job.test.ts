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
  const cut = await runJob('fonts', 'subsetFont', input);
  expect(Buffer.from(cut).equals(await runHere({ name: 'subsetFont', input }))).toBe(true);
});

test('whole editions to take away have no place among cards and PDFs', () => {
  const order = { server: '', path: '', digest: '', basePath: '', origin: undefined };
  // @ts-expect-error A reader of a page would wait for it: it has a lane of its own.
  const wrong = () => runJob('costly', 'makeSingleFile', order);
  const right = () => runJob('takeAway', 'makeSingleFile', order);
  expect(wrong).not.toBe(right);
});
