import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BusyError } from '@/lib/store/busy-error';
import { openRecentFailures } from '@/lib/store/recent-failures';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const exhausted = () => Promise.reject(new BusyError('too much', 60, { isExhausted: true }));
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

test('what took too much is not tried again until the time that the answer names', async () => {
  const unlessFailed = openRecentFailures();
  const work = vi.fn(exhausted);
  await expect(unlessFailed('a', work)).rejects.toMatchObject({ retryAfter: 30 });
  later(29.5);
  await expect(unlessFailed('a', work)).rejects.toMatchObject({
    name: 'BusyError',
    message: 'too much',
    retryAfter: 1,
  });
  expect(work).toHaveBeenCalledTimes(1);
  expect(await unlessFailed('b', async () => 'another sheet')).toBe('another sheet');
  later(0.5);
  expect(await unlessFailed('a', async () => 'done')).toBe('done');
});

test('the pause doubles up to ten minutes, and a success ends it', async () => {
  const unlessFailed = openRecentFailures();
  for (const pause of [30, 60, 120, 240, 480, 600, 600]) {
    await expect(unlessFailed('a', exhausted)).rejects.toMatchObject({ retryAfter: pause });
    later(pause);
  }
  await unlessFailed('a', async () => {});
  await expect(unlessFailed('a', exhausted)).rejects.toMatchObject({ retryAfter: 30 });
});

test('a full queue and any other error are tried again at once', async () => {
  const unlessFailed = openRecentFailures();
  for (const error of [new BusyError('full', 5), new Error('no browser')]) {
    await expect(unlessFailed('a', () => Promise.reject(error))).rejects.toBe(error);
  }
  expect(await unlessFailed('a', async () => 'done')).toBe('done');
});

test('however many fail, only the last few hundred are remembered', async () => {
  const unlessFailed = openRecentFailures();
  for (let count = 0; count < 1000; count += 1)
    await unlessFailed(String(count), exhausted).catch(() => {});
  expect(await unlessFailed('0', async () => 'done')).toBe('done');
  await expect(unlessFailed('999', async () => 'done')).rejects.toMatchObject({ retryAfter: 30 });
});
