import { expect, test } from 'vitest';
import { openOnce } from '@/lib/store/open-once';

test('what is opened once for a key is shared, and a failed opening is tried again', async () => {
  const calls: string[] = [];
  const open = openOnce(async (name: string) => {
    calls.push(name);
    if (calls.length === 1) throw new Error('too many open files');
    return { name };
  });
  await expect(open('song')).rejects.toThrow('too many open files');
  const [first, second] = await Promise.all([open('song'), open('song')]);
  expect(first).toBe(second);
  expect((await open('hei')).name).toBe('hei');
  expect(calls).toEqual(['song', 'song', 'hei']);
});
