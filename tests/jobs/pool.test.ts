import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPool } from '@/lib/jobs/pool';
import { BusyError } from '@/lib/store/busy-error';

const lane = { threads: 1, mostWaiting: 4, longestWait: 60_000 };
const pool = openPool({
  worker: join('tests', 'jobs', 'worker.mjs'),
  lanes: { one: lane, other: lane },
  longestJob: 2000,
  maxHeap: 64,
});
afterAll(() => pool.close());

const echo = (input: unknown) => pool.run('one', { name: 'echo', ...{ input } });

test('plain data goes to a thread and comes back, undefined fields too', async () => {
  const data = { title: '老桥', deck: undefined, rows: [1, 2.5], bytes: new Uint8Array([1, 2]) };
  expect(await echo(data)).toStrictEqual(data);
});

test('an error of a job arrives with its name and message', async () => {
  const error = await pool.run('one', { name: 'fail' }).catch((one: unknown) => one);
  expect(error).toMatchObject({ name: 'RangeError', message: 'broken' });
});

test.each(['spin', 'fill'])(
  'a job that would %s for ever is ended, and the lane goes on',
  async (name) => {
    const endless = pool.run('one', { name });
    // Another lane is not held up meanwhile.
    expect(await pool.run('other', { name: 'echo', ...{ input: 1 } })).toBe(1);
    await expect(endless).rejects.toBeInstanceOf(BusyError);
    expect(await echo('next')).toBe('next');
  },
);

test('a full lane refuses at once, and does what it has taken', async () => {
  const endless = pool.run('one', { name: 'spin' }).catch((error: unknown) => error);
  const waiting = Array.from({ length: 4 }, (_, index) => echo(index));
  await expect(echo('too many')).rejects.toBeInstanceOf(BusyError);
  expect(await Promise.all(waiting)).toEqual([0, 1, 2, 3]);
  expect(await endless).toBeInstanceOf(BusyError);
});
