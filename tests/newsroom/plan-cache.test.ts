import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPlanCache } from '@/lib/newsroom/plan-cache';
import { planEdition } from '@/lib/newsroom/plan-edition';
import { makeArticle, paper } from '../edition/make-edition';

const newFolder = () => mkdtemp(join(tmpdir(), 'plan-cache-'));
const settings = { status: 'published' as const, pages: [] };
const parts = { paper, settings, articles: [makeArticle({}), makeArticle({ slug: 'market' })] };
const withoutTimes = (plan: object) =>
  JSON.parse(JSON.stringify(plan), (key, value) => (key === 'milliseconds' ? 0 : value));

test('pages look the same when their plan is read from the cache', async () => {
  const folder = await newFolder();
  const made = await openPlanCache({ folder, build: 'one' })(parts);
  expect(withoutTimes(made)).toEqual(withoutTimes(await planEdition(parts)));
  // The very same, times too: nothing was made up again.
  expect(await openPlanCache({ folder, build: 'one' })(parts)).toEqual(made);
  expect(await readdir(folder)).toHaveLength(1);
});

test('another text, sheet or version of the code is laid out again', async () => {
  const folder = await newFolder();
  const plan = openPlanCache({ folder, build: 'one' });
  const own = await plan(parts);
  const onA4 = await plan({ ...parts, sheet: { size: 'a4' } });
  expect(onA4.pages[0]?.grid.widthMm).not.toBe(own.pages[0]?.grid.widthMm);
  await plan({ ...parts, articles: [makeArticle({ title: '园区建设再提速' })] });
  await openPlanCache({ folder, build: 'two' })(parts);
  expect(await readdir(folder)).toHaveLength(4);
});

test('a damaged file is no plan', async () => {
  const folder = await newFolder();
  const plan = openPlanCache({ folder, build: 'one' });
  const made = await plan(parts);
  for (const name of await readdir(folder)) await writeFile(join(folder, name), '{"pages":');
  expect(withoutTimes(await plan(parts))).toEqual(withoutTimes(made));
});

test('without a name of the code nothing is cached', async () => {
  const folder = await newFolder();
  await openPlanCache({ folder, build: undefined })(parts);
  expect(await readdir(folder)).toEqual([]);
});
