import { expect, test } from 'vitest';
import { openActQueue } from '@/components/desk/act-queue';

/** An act that ends when it is told to. */
function openAct<T>(answer: T) {
  const begun: boolean[] = [];
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    begun,
    end,
    act: async () => {
      begun.push(true);
      await ended;
      return answer;
    },
  };
}

test('acts are done in the order of their keys, each after the one before', async () => {
  const queue = openActQueue();
  const slow = openAct('lead');
  const order: string[] = [];
  const first = queue.add(slow.act).then((answer) => order.push(String(answer)));
  const second = queue.add(async () => order.push('box'));
  expect(queue.count()).toBe(2);
  await Promise.resolve();
  expect(slow.begun).toEqual([true]);
  expect(order).toEqual([]);
  slow.end();
  await Promise.all([first, second]);
  expect(order.toSorted()).toEqual(['box', 'lead']);
  expect(queue.count()).toBe(0);
});

test('what waits for an act that failed can be dropped, and what comes later is done', async () => {
  const queue = openActQueue();
  const slow = openAct('refused');
  const first = queue.add(slow.act);
  const second = queue.add(async () => 'box');
  await Promise.resolve();
  expect(queue.dropWaiting()).toBe(true);
  const third = queue.add(async () => 'rank');
  slow.end();
  expect(await Promise.all([first, second, third])).toEqual(['refused', undefined, 'rank']);
  expect(queue.dropWaiting()).toBe(false);
});

test('an act that throws does not hold up the next', async () => {
  const queue = openActQueue();
  const failed = queue.add(() => Promise.reject(new Error('away')));
  const next = queue.add(async () => 'box');
  await expect(failed).rejects.toThrow('away');
  expect(await next).toBe('box');
});
