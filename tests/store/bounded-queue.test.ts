import { expect, test } from 'vitest';
import { openBoundedQueue } from '@/lib/store/bounded-queue';
import { BusyError, isBusyError } from '@/lib/store/busy-error';

const open = (parts = {}) =>
  openBoundedQueue({ name: 'tests', atOnce: 2, mostWaiting: 3, longestWait: 10_000, ...parts });

/** A piece of work that ends when it is told to. */
function held() {
  let end = () => {};
  const promise = new Promise<string>((resolve) => {
    end = () => resolve('done');
  });
  let begun = 0;
  const work = () => {
    begun += 1;
    return promise;
  };
  return { work, end: () => end(), begun: () => begun };
}

test('what comes when the queue is full is refused at once, and the rest is done', async () => {
  const queue = open();
  const { work, end, begun } = held();
  const five = Array.from({ length: 5 }, () => queue(work));
  const sixth = await queue(work).catch((error: unknown) => error);
  expect(isBusyError(sixth) && sixth.retryAfter).toBeGreaterThan(0);
  expect(begun()).toBeLessThanOrEqual(2);
  end();
  expect(await Promise.all(five)).toEqual(Array(5).fill('done'));
  expect(await queue(work)).toBe('done');
});

test('what waits too long is refused and never begun', async () => {
  const queue = open({ atOnce: 1, longestWait: 20 });
  const [slow, late] = [held(), held()];
  const first = queue(slow.work);
  await expect(queue(late.work)).rejects.toBeInstanceOf(BusyError);
  slow.end();
  expect(await first).toBe('done');
  await queue(async () => 'next');
  expect(late.begun()).toBe(0);
});

test('an error of the work is passed on, and the queue goes on', async () => {
  const queue = open({ atOnce: 1 });
  await expect(queue(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  const thrown = queue(() => {
    throw new Error('thrown');
  });
  await expect(thrown).rejects.toThrow('thrown');
  expect(await queue(async () => 'next')).toBe('next');
});
