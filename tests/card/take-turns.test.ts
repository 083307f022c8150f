import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openTurns } from '@/lib/card/take-turns';

test('no more is done at once than allowed, and all of it is done', async () => {
  const inTurn = openTurns(2);
  let busy = 0;
  let most = 0;
  const work = (number: number) => async () => {
    busy += 1;
    most = Math.max(most, busy);
    await setTimeout(2);
    busy -= 1;
    if (number === 3) throw new Error('spoilt');
    return number;
  };
  const done = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => inTurn(work(n))));
  expect(most).toBe(2);
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
  expect(await inTurn(async () => 'after')).toBe('after');
});
