import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { planAsJson } from '@/lib/newsroom/plan-as-json';
import { openPlanCache } from '@/lib/newsroom/plan-cache';
import { planEdition } from '@/lib/newsroom/plan-edition';
import { BusyError } from '@/lib/store/busy-error';
import { makeArticle, paper } from '../edition/make-edition';

const newFolder = () => mkdtemp(join(tmpdir(), 'plan-cache-'));
const listPlans = async (folder: string) => {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.json'));
};
const settings = { pages: [] };
const parts = { paper, settings, articles: [makeArticle({}), makeArticle({ slug: 'market' })] };
const withoutTimes = (plan: object) =>
  JSON.parse(JSON.stringify(plan), (key, value) => (key === 'milliseconds' ? 0 : value));

test('pages look the same when their plan is read from the cache', async () => {
  const folder = await newFolder();
  const made = await openPlanCache({ folder, build: 'one' })(parts);
  expect(withoutTimes(made)).toEqual(withoutTimes(await planEdition(parts)));
  // The very same, times too: nothing was made up again.
  expect(await openPlanCache({ folder, build: 'one' })(parts)).toEqual(made);
  expect(await listPlans(folder)).toHaveLength(1);
});

test('another text, sheet or version of the code is laid out again', async () => {
  const folder = await newFolder();
  const plan = openPlanCache({ folder, build: 'one' });
  const own = await plan(parts);
  const onA4 = await plan({ ...parts, sheet: { size: 'a4' } });
  expect(onA4.pages[0]?.grid.widthMm).not.toBe(own.pages[0]?.grid.widthMm);
  await plan({ ...parts, articles: [makeArticle({ title: '园区建设再提速' })] });
  await openPlanCache({ folder, build: 'two' })(parts);
  expect(await listPlans(folder)).toHaveLength(4);
});

test('a damaged file is no plan', async () => {
  const folder = await newFolder();
  const plan = openPlanCache({ folder, build: 'one' });
  const made = await plan(parts);
  for (const name of await listPlans(folder)) await writeFile(join(folder, name), '{"pages":');
  expect(withoutTimes(await openPlanCache({ folder, build: 'one' })(parts))).toEqual(
    withoutTimes(made),
  );
});

test('without a name of the code nothing is cached', async () => {
  const folder = await newFolder();
  await openPlanCache({ folder, build: undefined })(parts);
  expect(await readdir(folder)).toEqual([]);
});

test('an edition that does not change is made up once for each sheet, however often it is read', async () => {
  const made: unknown[] = [];
  const plan = openPlanCache({
    folder: await newFolder(),
    build: undefined,
    plan: (one) => {
      made.push(one.sheet);
      return planAsJson(one);
    },
  });
  const all = [parts, { ...parts, sheet: { size: 'a4' as const } }, parts, { ...parts }];
  for (const one of all) await plan(one);
  expect(made).toEqual([undefined, { size: 'a4' }]);
});

test('a sheet that took too long is not made up again at the next request', async () => {
  const plan = vi.fn(async (): Promise<Uint8Array> => {
    throw new BusyError('too much', 60, { isExhausted: true });
  });
  const find = openPlanCache({ folder: await newFolder(), build: 'one', plan });
  const narrow = { ...parts, sheet: { size: { width: 100, height: 250 } } };
  for (let request = 0; request < 3; request += 1)
    await expect(find(narrow)).rejects.toMatchObject({ name: 'BusyError' });
  expect(plan).toHaveBeenCalledTimes(1);
  // Another state of the edition is another attempt.
  await expect(find({ ...narrow, articles: [] })).rejects.toMatchObject({ retryAfter: 30 });
  expect(plan).toHaveBeenCalledTimes(2);
});
